using Bot.Core.Chat;

namespace Bot.Core.Personas.Drift;

/// <summary>Handles "not now": Duet does not ask about the persona for eight weeks.</summary>
internal sealed class SnoozeDrift(DriftWorkflow workflow) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken) =>
        await workflow.RefuseAsync(command, await workflow.FindAsync(command, cancellationToken), cancellationToken)
        ?? await workflow.AnswerAsync(command, DriftAnswer.NotNow, null, cancellationToken);
}
