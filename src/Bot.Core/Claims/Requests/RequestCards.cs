using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Claims.Requests;

/// <summary>Cards of a claim request, for requesters, for members who can answer, and for readers.</summary>
internal static class RequestCards
{
    private const int MostVoices = 10;
    private const int WordsLength = 200;

    /// <summary>
    /// The reply to the requester, unless the question is already answered (<see cref="AnswerCards.Before"/>).
    /// </summary>
    public static Card Receipt(AgreementView view, AskDecision decision, RequestVoice voice)
    {
        var request = decision.Request;
        var sentence = decision.Outcome switch
        {
            AskOutcome.AlreadyAsked => RequestTexts.AlreadyAsked(request),
            AskOutcome.AccountAdded => RequestTexts.AccountAdded(request, voice.Account!),
            _ => RequestTexts.Asked(request),
        };
        var hear = voice.Place.Kind == AddressKind.Direct ? RequestTexts.YouHear : RequestTexts.YouHearDirect;
        var summary = new LocalizedText($"{sentence} {hear}", $"{sentence} {hear}");
        var isOtherWording =
            decision.Outcome != AskOutcome.AlreadyAsked
            && QuestionFingerprint.Of(voice.Words, request.Language).Folded
                != QuestionFingerprint.Of(request.Sentence, request.Language).Folded;
        return new Card(
            summary,
            [
                new Paragraph(summary),
                .. isOtherWording ? new Block[] { new Paragraph(RequestTexts.JoinedWords), Sentence(request) } : [],
                new Paragraph(
                    request.State == RequestState.Planned
                        ? Both(RequestTexts.InTheMaking, RequestTexts.DoNotPromise)
                        : RequestTexts.DoNotPromise
                ),
                .. Rows(ReceiptButtons(request, isOtherWording)),
                .. decision.Outcome == AskOutcome.Opened && request.Copies.Count > 0
                    ? new Block[]
                    {
                        new Note(RequestTexts.Told([.. request.Copies.Select(copy => view.Names[copy.Member])])),
                    }
                    : [],
            ]
        );
    }

    /// <summary>Posted once to each member who can answer, then updated in place.</summary>
    public static Card New(AgreementView view, ClaimRequest request)
    {
        var sentence = RequestTexts.New(view.Names[request.Voices.Count > 0 ? request.Voices[0].Member : ""], request);
        return new Card(
            sentence,
            [
                new Paragraph(sentence),
                Sentence(request),
                .. Status(view, request),
                .. AccountsLine(request),
                .. Rows(AnswerButtons(view, request)),
                .. request.IsOpen ? new Block[] { new Note(RequestTexts.CountRises) } : [],
            ]
        );
    }

    /// <summary>All details of a request.</summary>
    public static Card Whole(AgreementView view, ClaimRequest request, Member reader)
    {
        var title = RequestTexts.Title(request);
        var voices = request
            .Voices.TakeLast(MostVoices)
            .Select(voice =>
                RequestTexts.Voice(
                    view.Names[voice.Member],
                    voice,
                    voice.Words == request.Sentence ? null : Truncate.ToLine(voice.Words, WordsLength)
                )
            )
            .ToList();
        return new Card(
            RequestTexts.Standing(request),
            [
                new Heading(title),
                Sentence(request),
                new Fields([.. Facts(request)]),
                new Bullets(
                    request.Voices.Count > MostVoices
                        ? [.. voices, RequestTexts.AndMore(request.Voices.Count - MostVoices)]
                        : voices
                ),
                .. Status(view, request),
                .. request.Answer is null ? [] : AnswerCards.Answer(view, request),
                .. Rows(Buttons(view, request, reader)),
            ]
        );
    }

    /// <summary>One line with the answer or the pending proposal; empty while the request is open.</summary>
    public static IEnumerable<Block> Status(AgreementView view, ClaimRequest request) =>
        request.State switch
        {
            RequestState.Planned => [new Paragraph(RequestTexts.InTheMaking)],
            RequestState.Withdrawn => [new Paragraph(AnswerTexts.Withdrawn(request))],
            RequestState.Answered or RequestState.Declined => [new Paragraph(AnswerCards.By(view, request))],
            _ => [],
        };

    /// <summary>The actions that this reader can take.</summary>
    public static IEnumerable<Button> Buttons(AgreementView view, ClaimRequest request, Member reader)
    {
        if (RequestRules.MayAnswer(reader))
        {
            return [.. AnswerButtons(view, request), .. WithdrawMine(request, reader)];
        }

        return request.IsOpen
            ? [.. AskToo(request, reader), .. Proposing(view, request), .. WithdrawMine(request, reader)]
            : AnswerButtons(view, request);
    }

    public static Quote Sentence(ClaimRequest request) => new(LocalizedText.Invariant(request.Sentence));

    public static IEnumerable<Block> Rows(IEnumerable<Button> buttons) =>
        buttons.ToList() is { Count: > 0 } some ? [new Buttons(some)] : [];

    private static IEnumerable<Button> AnswerButtons(AgreementView view, ClaimRequest request) =>
        request.IsOpen
            ?
            [
                .. Proposing(view, request),
                new Button(AnswerTexts.ChooseButton, RequestActions.Choose, RequestActions.Value(request)),
                new Button(AnswerTexts.DeclineButton, RequestActions.Decline, RequestActions.Value(request)),
            ]
        : request.Answer?.Subject is { } subject ? [ShowClaim(view, subject)]
        : [];

    /// <summary>Opens the pending proposal, or the form for a new one.</summary>
    public static IEnumerable<Button> Proposing(AgreementView view, ClaimRequest request) =>
        request.Proposal is { } proposal && view.Find(proposal.Subject)?.Pending is { } waiting
            ?
            [
                new Button(
                    AnswerTexts.ReviewButton,
                    view.Actions.Review,
                    new VersionRef(proposal.Subject, waiting.Number).ToString()
                ),
            ]
            : [new Button(AnswerTexts.ProposeButton, RequestActions.Propose, RequestActions.Value(request))];

    public static Button ShowClaim(AgreementView view, string subject) =>
        new(AnswerTexts.ShowClaimButton, view.Actions.Show, subject);

    private static IEnumerable<Button> AskToo(ClaimRequest request, Member reader) =>
        request.IsAskedBy(reader)
            ? []
            :
            [
                new Button(
                    RequestTexts.AskTooButton,
                    ClaimActions.Ask,
                    new ClaimAsk(request.Sentence).Code(),
                    ButtonStyle.Primary
                ),
            ];

    private static IEnumerable<Button> WithdrawMine(ClaimRequest request, Member reader) =>
        request.IsOpen && request.People == 1 && request.IsAskedBy(reader) ? [Withdraw(request)] : [];

    private static IEnumerable<Button> ReceiptButtons(ClaimRequest request, bool isOtherWording) =>
        [
            .. isOtherWording && request.People > 1
                ? new[] { new Button(RequestTexts.ApartButton, RequestActions.AskApart, RequestActions.Value(request)) }
                : [],
            .. request.People == 1 ? new[] { Withdraw(request) } : [],
            new Button(RequestTexts.ListButton, RequestActions.List, ""),
        ];

    private static Button Withdraw(ClaimRequest request) =>
        new(
            RequestTexts.WithdrawButton,
            RequestActions.Withdraw,
            RequestActions.Value(request),
            Confirm: RequestTexts.WithdrawConfirm
        );

    private static IEnumerable<Field> Facts(ClaimRequest request)
    {
        yield return new Field(RequestTexts.StateLabel, RequestTexts.State(request));
        yield return new Field(RequestTexts.PeopleLabel, RequestTexts.People(request.People));
        if (Accounts(request) is { Count: > 0 } accounts)
        {
            yield return new Field(RequestTexts.AccountsLabel, LocalizedText.Invariant(string.Join(", ", accounts)));
        }

        yield return new Field(RequestTexts.SinceLabel, LocalizedText.Invariant($"{request.Created:d}"));
    }

    private static IEnumerable<Block> AccountsLine(ClaimRequest request) =>
        Accounts(request) is { Count: > 0 } accounts
            ?
            [
                new Fields([
                    new Field(RequestTexts.AccountsLabel, LocalizedText.Invariant(string.Join(", ", accounts))),
                ]),
            ]
            : [];

    private static List<string> Accounts(ClaimRequest request) =>
        [.. request.Voices.Select(voice => voice.Account).OfType<string>().DistinctBy(Folding.Fold).Take(MostVoices)];

    private static LocalizedText Both(LocalizedText one, LocalizedText other) =>
        new($"{one} {other}", $"{one} {other}");
}
