using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Inquiries.Requests;
using Bot.Core.Members;

namespace Bot.Core.Claims.Requests;

/// <summary>Forms to propose or choose a claim as the answer.</summary>
internal static class ClaimRequestForms
{
    public const string Claim = "claim";

    private const string Why = "why";
    private const int MostOptions = 100;

    public static Button ProposeButton(Request request) =>
        new(ClaimRequestTexts.ProposeButton, ClaimActions.ProposeForRequest, RequestActions.Value(request));

    /// <summary>The claim form with the request's sentence as wording and the number of requesters as reason.</summary>
    public static Form Propose(AgreementView view, Request request, Member author, RenderContext context)
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
            Action = ClaimActions.SubmitForRequest,
            Value = RequestActions.Value(request),
            Inputs =
            [
                .. form.Inputs.Select(input =>
                    input is TextInput { Name: Why } why
                        ? why with
                        {
                            Value = context.Plain(ClaimRequestTexts.Why(request)),
                        }
                        : input
                ),
            ],
        };
    }

    public static Form Choose(AgreementView view, Request request, IReadOnlyList<Agreement> nearest) =>
        new(
            ClaimRequestType.Actions.Answer,
            ClaimRequestTexts.ChooseTitle,
            AnswerTexts.AnswerButton,
            [
                new ChoiceInput(
                    Claim,
                    ClaimRequestTexts.ClaimLabel,
                    [
                        .. nearest
                            .Take(MostOptions)
                            .Select(agreement => new Option(agreement.Subject, view.Title(agreement.Agreed!))),
                    ],
                    [],
                    Hint: ClaimRequestTexts.ClaimHint
                ),
                new TextInput(
                    RequestForms.NoteInput,
                    ClaimRequestTexts.NoteLabel,
                    Multiline: true,
                    Optional: true,
                    Hint: ClaimRequestTexts.NoteHint,
                    MaxLength: AnswerTexts.LongestNote
                ),
            ],
            RequestActions.Value(request),
            LocalizedText.Invariant(request.Sentence)
        );
}
