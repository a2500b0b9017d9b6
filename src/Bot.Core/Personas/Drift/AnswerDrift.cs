using Bot.Core.Chat;

namespace Bot.Core.Personas.Drift;

/// <summary>
/// Handles "not now", after which Duet does not ask about the persona for eight weeks, and "not ours", after which it
/// asks about these pains again only if twice as many accounts name them.
/// </summary>
internal sealed class AnswerDrift(DriftWorkflow workflow) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var found = await workflow.FindAsync(command, cancellationToken);
        var answer = command.Action == DriftActions.NotNow ? DriftAnswer.NotNow : DriftAnswer.NotOurs;
        return await workflow.RefuseAsync(command, found, cancellationToken)
            ?? await workflow.AnswerAsync(command, answer, null, cancellationToken);
    }
}
