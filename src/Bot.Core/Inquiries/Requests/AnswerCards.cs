using Bot.Core.Chat;

namespace Bot.Core.Inquiries.Requests;

/// <summary>Cards with the answer to a request.</summary>
internal static class AnswerCards
{
    /// <summary>Sent to each requester: their own words, then the answer.</summary>
    public static Card ToAsker(RequestView view, Request request, RequestVoice voice) =>
        new(
            Summary(view, request),
            [
                new Heading(AnswerTexts.Heading(request)),
                new Paragraph(AnswerTexts.YouAsked(voice)),
                new Quote(LocalizedText.Invariant(voice.Words)),
                .. Answer(view, request),
                new Note(By(view, request)),
                .. RequestCards.Rows(view.Links(request.Answer!)),
            ]
        );

    /// <summary>Shown when a member asks something that is already answered or declined.</summary>
    public static Card Before(RequestView view, Request request, RequestAsk ask)
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
                    .. view.Links(request.Answer!),
                    new Button(RequestTexts.AgainButton, view.Actions.AskAgain, ask.Code()),
                ]),
            ]
        );
    }

    /// <summary>The answer, or the reason for declining.</summary>
    public static IEnumerable<Block> Answer(RequestView view, Request request)
    {
        var answer = request.Answer!;
        return request.State == RequestState.Declined
            ?
            [
                new Paragraph(view.Type.Texts.Declined),
                .. answer.Note is { } reason ? new Block[] { new Paragraph(AnswerTexts.Reason(reason)) } : [],
            ]
            : view.Blocks(answer);
    }

    /// <summary>Who answered or declined it, and when.</summary>
    public static LocalizedText By(RequestView view, Request request)
    {
        var answer = request.Answer!;
        return request.State == RequestState.Declined
            ? AnswerTexts.DeclinedBy(view.Names[answer.By], answer.At)
            : view.By(answer);
    }

    private static LocalizedText Summary(RequestView view, Request request)
    {
        var heading = AnswerTexts.Heading(request);
        var text =
            request.State == RequestState.Declined
                ? view.Type.Texts.Declined
                : view.Headline(request.Answer!) ?? By(view, request);
        return new($"{heading}. {text}", $"{heading}. {text}");
    }
}
