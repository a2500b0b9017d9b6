using Bot.Core.Chat;

namespace Bot.Core.Personas.Drift;

/// <summary>Not now: the persona is left alone for eight weeks.</summary>
internal sealed class PutOffDrift(DriftWorkflow workflow) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken) =>
        await workflow.RefuseAsync(command, await workflow.FindAsync(command, cancellationToken), cancellationToken)
        ?? await workflow.AnswerAsync(command, DriftAnswer.NotNow, null, cancellationToken);
}
