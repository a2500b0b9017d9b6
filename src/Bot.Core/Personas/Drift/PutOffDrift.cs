using Bot.Core.Chat;

namespace Bot.Core.Personas.Drift;

/// <summary>Not now: the persona is left alone for eight weeks.</summary>
internal sealed class PutOffDrift(DriftWorkflow desk) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken) =>
        await desk.RefuseAsync(command, await desk.FindAsync(command, cancellationToken), cancellationToken)
        ?? await desk.AnswerAsync(command, DriftAnswer.NotNow, null, cancellationToken);
}
