using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Claims.Requests;

/// <summary>Forms to ask, to propose or choose a claim as the answer, and to decline.</summary>
internal static class RequestForms
{
    public const string Sentence = "sentence";
    public const string Account = "account";
    public const string Claim = "claim";
    public const string Note = "note";

    private const string Why = "why";
    private const int MostOptions = 100;

    public static Form Ask(ClaimAsk start) =>
        new(
            ClaimActions.Ask,
            RequestTexts.Question,
            RequestTexts.AskButton,
            [
                new TextInput(
                    Sentence,
                    RequestTexts.SentenceLabel,
                    start.Sentence,
                    Multiline: true,
                    MaxLength: ClaimAsk.LongestSentence
                ),
                new TextInput(
                    Account,
                    RequestTexts.AccountLabel,
                    start.Account ?? "",
                    Optional: true,
                    Hint: RequestTexts.AccountHint,
                    MaxLength: ClaimAsk.LongestAccount
                ),
            ]
        );

    /// <summary>The claim form with the request's sentence as wording and the number of requesters as reason.</summary>
    public static Form Propose(AgreementView view, ClaimRequest request, Member author, RenderContext context)
    {
        var start = AgreementContent.Of(
            view.Kind.Fields,
            field =>
                field == ClaimFields.Wording.Name ? Truncate.ToLength(request.Sentence, ClaimFields.Wording.MaxLength)
                : field == ClaimFields.Language.Name ? request.Language.Code()
                : null
        );
        var form = ContentForm.For(view, null, start, author);
        return form with
        {
            Action = RequestActions.Submit,
            Value = RequestActions.Value(request),
            Inputs =
            [
                .. form.Inputs.Select(input =>
                    input is TextInput { Name: Why } why
                        ? why with
                        {
                            Value = context.Plain(AnswerTexts.Why(request)),
                        }
                        : input
                ),
            ],
        };
    }

    public static Form Choose(AgreementView view, ClaimRequest request, IReadOnlyList<Agreement> nearest) =>
        new(
            RequestActions.Answer,
            AnswerTexts.ChooseTitle,
            AnswerTexts.AnswerButton,
            [
                new ChoiceInput(
                    Claim,
                    AnswerTexts.ClaimLabel,
                    [
                        .. nearest
                            .Take(MostOptions)
                            .Select(agreement => new Option(agreement.Subject, view.Title(agreement.Agreed!))),
                    ],
                    [],
                    Hint: AnswerTexts.ClaimHint
                ),
                new TextInput(
                    Note,
                    AnswerTexts.NoteLabel,
                    Multiline: true,
                    Optional: true,
                    Hint: AnswerTexts.NoteHint,
                    MaxLength: AnswerTexts.LongestNote
                ),
            ],
            RequestActions.Value(request),
            LocalizedText.Invariant(request.Sentence)
        );

    public static Form Decline(ClaimRequest request) =>
        new(
            RequestActions.SendDecline,
            AnswerTexts.DeclineTitle,
            AnswerTexts.SendDecline,
            [
                new TextInput(
                    Note,
                    AnswerTexts.ReasonLabel,
                    Multiline: true,
                    Hint: AnswerTexts.ReasonHint,
                    MaxLength: AnswerTexts.LongestNote
                ),
            ],
            RequestActions.Value(request),
            LocalizedText.Invariant(request.Sentence)
        );
}
