using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Claims.Requests;

/// <summary>Cards with the answer to a request.</summary>
internal static class AnswerCards
{
    /// <summary>Sent to each requester: their own words, then the answer.</summary>
    public static Card ToAsker(AgreementView view, ClaimRequest request, RequestVoice voice)
    {
        var heading = AnswerTexts.Heading(request);
        return new Card(
            Summary(view, request),
            [
                new Heading(heading),
                new Paragraph(AnswerTexts.YouAsked(voice)),
                new Quote(LocalizedText.Invariant(voice.Words)),
                .. Answer(view, request),
                new Note(By(view, request)),
                .. RequestCards.Rows(
                    request.Answer!.Subject is { } subject ? [RequestCards.ShowClaim(view, subject)] : []
                ),
            ]
        );
    }

    /// <summary>Shown when a member asks something that is already answered or declined.</summary>
    public static Card Before(AgreementView view, ClaimRequest request, ClaimAsk ask)
    {
        var sentence = RequestTexts.AnsweredBefore(request);
        return new Card(
            new LocalizedText($"{sentence} {Summary(view, request)}", $"{sentence} {Summary(view, request)}"),
            [
                new Paragraph(sentence),
                RequestCards.Sentence(request),
                .. Answer(view, request),
                new Note(By(view, request)),
                .. RequestCards.Rows([
                    .. request.Answer!.Subject is { } subject ? new[] { RequestCards.ShowClaim(view, subject) } : [],
                    new Button(RequestTexts.AgainButton, RequestActions.AskAgain, ask.Code()),
                ]),
            ]
        );
    }

    /// <summary>The claim with its warnings and the note, or the reason for declining.</summary>
    public static IEnumerable<Block> Answer(AgreementView view, ClaimRequest request)
    {
        var answer = request.Answer!;
        if (request.State == RequestState.Declined)
        {
            return
            [
                new Paragraph(AnswerTexts.DeclinedSentence),
                .. answer.Note is { } reason ? new Block[] { new Paragraph(AnswerTexts.Reason(reason)) } : [],
            ];
        }

        return
        [
            .. Claim(view, answer) is { } version ? Wording(view, version) : [],
            .. answer.Note is { } note ? new Block[] { new Paragraph(AnswerTexts.Note(note)) } : [],
        ];
    }

    /// <summary>Who answered or declined it, and when.</summary>
    public static LocalizedText By(AgreementView view, ClaimRequest request)
    {
        var answer = request.Answer!;
        var name = view.Names[answer.By];
        return request.State == RequestState.Declined ? AnswerTexts.DeclinedBy(name, answer.At)
            : answer.Actors.Count > 1 ? AnswerTexts.ProposedBy(name, answer.At)
            : AnswerTexts.AnsweredBy(name, answer.At);
    }

    private static IEnumerable<Block> Wording(AgreementView view, AgreementVersion version)
    {
        var warnings = view.Warnings(version);
        yield return new Paragraph(warnings.Count == 0 ? AnswerTexts.WordForWord : AnswerTexts.TheClaim);
        foreach (var warning in warnings)
        {
            yield return new Paragraph(warning);
        }

        yield return new Quote(
            LocalizedText.Invariant(ClaimContent.Read(version.Content).Wording),
            view.Title(version)
        );
        if (ClaimContent.Read(version.Content).Instead is { } instead)
        {
            yield return new Paragraph(AnswerTexts.Instead(instead));
        }
    }

    private static LocalizedText Summary(AgreementView view, ClaimRequest request)
    {
        var heading = AnswerTexts.Heading(request);
        var text =
            request.State == RequestState.Declined ? AnswerTexts.DeclinedSentence
            : Claim(view, request.Answer!) is { } version
                ? AgreementTexts.WarnedFirst(
                    view.Warnings(version),
                    LocalizedText.Invariant(ClaimContent.Read(version.Content).Wording)
                )
            : By(view, request);
        return new($"{heading}. {text}", $"{heading}. {text}");
    }

    // Prefers the agreed version: it may be newer than the one in the answer.
    private static AgreementVersion? Claim(AgreementView view, RequestAnswer answer) =>
        answer.Subject is { } subject && view.Find(subject) is { } agreement
            ? agreement.Agreed ?? agreement.Find(answer.Version)
            : null;
}
