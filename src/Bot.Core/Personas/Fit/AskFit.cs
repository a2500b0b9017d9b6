using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Members;
using Bot.Core.Personas.Fit.Description;

namespace Bot.Core.Personas.Fit;

/// <summary>
/// Rates a prospect from typed words, with or without keys. Without details, or from a button, it opens the form.
/// </summary>
internal sealed class AskFit(PersonaType kind, AgreementViews views) : ICommandHandler
{
    public const string Name = "persona.fit";

    public static readonly CommandSpec Spec = new(
        Name,
        "fit|encaje / persona|persona|personas|perfiles|perfil fit|encaje",
        FitTexts.Summary
    )
    {
        Examples = [FitTexts.Example, FitTexts.FreeExample],
    };

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var view = await views.ViewAsync(command.Organization.Id, kind, command.At, cancellationToken);
        var question = command.Action is null
            ? ProspectReader.Read(command.Text, view, command.Requester.Language)
            : FitQuestion.Parse(command.Value);
        // "Fit is poor for Harbor" says nothing of a prospect.
        var isMiss =
            command.Action is null
            && command.Text.Length > 0
            && !question.Said.Keys.Any(key => key is FitKey.Title or FitKey.Size or FitKey.Industry);
        var asksForm = command.Action is not null || question.Said.Keys.All(key => key == FitKey.Notes);
        return asksForm && view.Agreements.Any(agreement => agreement.Agreed is not null)
            ? Reply.Open(FitForm.For(view, question)) with
            {
                IsMiss = isMiss,
            }
            : Reply.ToRequester(FitAnswer.Of(view, question)) with
            {
                IsMiss = isMiss,
            };
    }
}
