using Bot.Core.Chat;

namespace Bot.Core.Inquiries.Requests;

/// <summary>Forms to ask, to answer with a text, and to decline.</summary>
internal static class RequestForms
{
    public const string Sentence = "sentence";
    public const string Account = "account";
    public const string NoteInput = "note";

    public static Form Ask(IRequestType type, RequestAsk start) =>
        new(
            new RequestActions(type.Key).Ask,
            type.Texts.Question,
            RequestTexts.AskButton,
            [
                new TextInput(
                    Sentence,
                    type.Texts.SentenceLabel,
                    start.Sentence,
                    Multiline: true,
                    MaxLength: RequestAsk.LongestSentence
                ),
                new TextInput(
                    Account,
                    RequestTexts.AccountLabel,
                    start.Account ?? "",
                    Optional: true,
                    Hint: RequestTexts.AccountHint,
                    MaxLength: RequestAsk.LongestAccount
                ),
            ]
        );

    public static Form Answer(RequestView view, Request request) =>
        Note(
            view.Actions.Answer,
            AnswerTexts.AnswerLabel,
            AnswerTexts.AnswerButton,
            AnswerTexts.AnswerLabel,
            AnswerTexts.AnswerHint,
            request
        );

    public static Form Decline(RequestView view, Request request) =>
        Note(
            view.Actions.SendDecline,
            AnswerTexts.DeclineTitle,
            AnswerTexts.SendDecline,
            AnswerTexts.ReasonLabel,
            AnswerTexts.ReasonHint,
            request
        );

    private static Form Note(
        string action,
        LocalizedText title,
        LocalizedText send,
        LocalizedText label,
        LocalizedText hint,
        Request request
    ) =>
        new(
            action,
            title,
            send,
            [new TextInput(NoteInput, label, Multiline: true, Hint: hint, MaxLength: AnswerTexts.LongestNote)],
            RequestActions.Value(request),
            LocalizedText.Invariant(request.Sentence)
        );
}
