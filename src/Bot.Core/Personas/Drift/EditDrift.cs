using Bot.Core.Chat;

namespace Bot.Core.Personas.Drift;

/// <summary>Opens the proposal form with the draft filled in.</summary>
internal sealed class EditDrift(DriftWorkflow workflow) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var found = await workflow.FindAsync(command, cancellationToken);
        return await workflow.RefuseAsync(command, found, cancellationToken)
            ?? Reply.Open(DriftForms.Edit(found!.View, found.Persona, found.Question, command));
    }
}
