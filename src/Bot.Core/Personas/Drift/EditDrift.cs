using Bot.Core.Chat;

namespace Bot.Core.Personas.Drift;

/// <summary>Opens the form of a proposal with the draft in it.</summary>
internal sealed class EditDrift(DriftWorkflow desk) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var found = await desk.FindAsync(command, cancellationToken);
        return await desk.RefuseAsync(command, found, cancellationToken)
            ?? Reply.Open(DriftForms.Edit(found!.View, found.Persona, found.Question, command));
    }
}
