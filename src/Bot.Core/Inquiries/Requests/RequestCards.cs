using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Inquiries.Requests;

/// <summary>Cards of a request, for requesters, for members who can answer, and for readers.</summary>
internal static class RequestCards
{
    private const int MostVoices = 10;
    private const int WordsLength = 200;

    /// <summary>
    /// The reply to the requester, unless the question is already answered (<see cref="AnswerCards.Before"/>).
    /// </summary>
    public static Card Receipt(RequestView view, AskDecision decision, RequestVoice voice)
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
                .. UntilThen(view, request),
                .. Rows(ReceiptButtons(view, request, isOtherWording)),
                .. decision.Outcome == AskOutcome.Opened && request.Copies.Count > 0
                    ? new Block[]
                    {
                        new Note(
                            RequestTexts.Told([
                                .. request
                                    .Copies.Select(copy => copy.Member)
                                    .OfType<string>()
                                    .Select(member => view.Names[member]),
                            ])
                        ),
                    }
                    : [],
            ]
        );
    }

    /// <summary>Posted once to each member who can answer, then updated in place.</summary>
    public static Card New(RequestView view, Request request)
    {
        var sentence = RequestTexts.New(
            view.Type,
            view.Names[request.Voices.Count > 0 ? request.Voices[0].Member : ""],
            request
        );
        return new Card(
            sentence,
            [
                new Paragraph(sentence),
                Sentence(request),
                .. Status(view, request),
                .. AccountsLine(request),
                .. Rows(AnswerButtons(view, request)),
                .. request.IsOpen ? new Block[] { new Note(RequestTexts.CountRises(view.Type)) } : [],
            ]
        );
    }

    /// <summary>All details of a request.</summary>
    public static Card Whole(RequestView view, Request request, Member reader)
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
            RequestTexts.Standing(view.Type, request),
            [
                new Heading(title),
                Sentence(request),
                new Fields([.. Facts(view, request)]),
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
    public static IEnumerable<Block> Status(RequestView view, Request request) =>
        request.State switch
        {
            RequestState.Planned => [new Paragraph(view.Type.Texts.InTheMaking)],
            RequestState.Withdrawn => [new Paragraph(AnswerTexts.Withdrawn(request))],
            RequestState.Answered or RequestState.Declined => [new Paragraph(AnswerCards.By(view, request))],
            _ => [],
        };

    /// <summary>The actions that this reader can take.</summary>
    public static IEnumerable<Button> Buttons(RequestView view, Request request, Member reader)
    {
        var taking = OwnerCards.Buttons(view, request, reader);
        if (view.Type.MayAnswer(reader))
        {
            return [.. AnswerButtons(view, request), .. taking, .. WithdrawMine(view, request, reader)];
        }

        return request.IsOpen
            ?
            [
                .. AskToo(view, request, reader),
                .. view.Offers(request),
                .. taking,
                .. WithdrawMine(view, request, reader),
            ]
            : AnswerButtons(view, request);
    }

    public static Quote Sentence(Request request) => new(LocalizedText.Invariant(request.Sentence));

    public static IEnumerable<Block> Rows(IEnumerable<Button> buttons) =>
        buttons.ToList() is { Count: > 0 } some ? [new Buttons(some)] : [];

    private static IEnumerable<Button> AnswerButtons(RequestView view, Request request) =>
        request.IsOpen
            ?
            [
                .. view.Offers(request),
                new Button(view.Type.Texts.AnswerButton, view.Actions.Choose, RequestActions.Value(request)),
                new Button(AnswerTexts.DeclineButton, view.Actions.Decline, RequestActions.Value(request)),
            ]
        : request.Answer is { } answer ? view.Links(answer)
        : [];

    private static IEnumerable<Button> AskToo(RequestView view, Request request, Member reader) =>
        request.IsAskedBy(reader)
            ? []
            :
            [
                new Button(
                    RequestTexts.AskTooButton,
                    view.Actions.Ask,
                    new RequestAsk(request.Sentence).Code(),
                    ButtonStyle.Primary
                ),
            ];

    private static IEnumerable<Button> WithdrawMine(RequestView view, Request request, Member reader) =>
        request.IsOpen && request.People == 1 && request.IsAskedBy(reader) ? [Withdraw(view, request)] : [];

    private static IEnumerable<Button> ReceiptButtons(RequestView view, Request request, bool isOtherWording) =>
        [
            .. isOtherWording && request.People > 1
                ? new[] { new Button(RequestTexts.ApartButton, view.Actions.AskApart, RequestActions.Value(request)) }
                : [],
            .. request.People == 1 ? new[] { Withdraw(view, request) } : [],
            new Button(RequestTexts.ListButton, view.Actions.List, ""),
        ];

    private static Button Withdraw(RequestView view, Request request) =>
        new(
            RequestTexts.WithdrawButton,
            view.Actions.Withdraw,
            RequestActions.Value(request),
            Confirm: RequestTexts.WithdrawConfirm
        );

    private static IEnumerable<Field> Facts(RequestView view, Request request)
    {
        yield return new Field(RequestTexts.StateLabel, RequestTexts.State(view.Type, request));
        yield return new Field(RequestTexts.PeopleLabel, RequestTexts.People(request.People));
        if (Accounts(request) is { Count: > 0 } accounts)
        {
            yield return new Field(RequestTexts.AccountsLabel, LocalizedText.Invariant(string.Join(", ", accounts)));
        }

        if (view.DealsOf(request) is { Any: true } deals)
        {
            yield return new Field(OwnerTexts.DealsLabel, OwnerTexts.Open(deals));
        }

        if (request is { IsOpen: true, Owner: { } owner })
        {
            yield return new Field(OwnerTexts.OwnerLabel, OwnerTexts.Owned(view.Names[owner], request.Due));
        }

        yield return new Field(RequestTexts.SinceLabel, LocalizedText.Invariant($"{request.Created:d}"));
    }

    private static IEnumerable<Block> AccountsLine(Request request) =>
        Accounts(request) is { Count: > 0 } accounts
            ?
            [
                new Fields([
                    new Field(RequestTexts.AccountsLabel, LocalizedText.Invariant(string.Join(", ", accounts))),
                ]),
            ]
            : [];

    private static List<string> Accounts(Request request) =>
        [.. request.AccountNames.DistinctBy(Folding.Fold).Take(MostVoices)];

    private static IEnumerable<Block> UntilThen(RequestView view, Request request)
    {
        LocalizedText?[] sentences =
        [
            request.State == RequestState.Planned ? view.Type.Texts.InTheMaking : null,
            view.Type.Texts.UntilThen,
        ];
        return sentences.OfType<LocalizedText>().ToList() switch
        {
            [] => [],
            [var only] => [new Paragraph(only)],
            [var one, var other, ..] => [new Paragraph(new LocalizedText($"{one} {other}", $"{one} {other}"))],
        };
    }
}
