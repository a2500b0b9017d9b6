using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Personas.Fit;

/// <summary>Rates a prospect from typed words. Without details, or from a button, it opens the form.</summary>
internal sealed class AskFit(PersonaType kind, AgreementViews views) : ICommandHandler
{
    public const string Name = "persona.fit";

    public static readonly CommandSpec Spec = new(
        Name,
        "fit|encaje / persona|persona|personas fit|encaje",
        FitTexts.Summary
    )
    {
        Examples = [FitTexts.Example],
    };

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var view = await views.ViewAsync(command.Organization.Id, kind, command.At, cancellationToken);
        var question = FitQuestion.Parse(command.Action is null ? command.Text : command.Value);
        var asksForm = command.Action is not null || question.Said.Count == 0;
        return asksForm && view.Agreements.Any(agreement => agreement.Agreed is not null)
            ? Reply.Open(FitForm.For(view, question))
            : Reply.ToRequester(FitAnswer.Of(view, question));
    }
}
