using Bot.Core.Chat;

namespace Bot.Core.Personas.Drift;

/// <summary>The persona is right as it is: these pains are not asked about again unless the accounts double.</summary>
internal sealed class DismissDrift(DriftWorkflow workflow) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken) =>
        await workflow.RefuseAsync(command, await workflow.FindAsync(command, cancellationToken), cancellationToken)
        ?? await workflow.AnswerAsync(command, DriftAnswer.NotOurs, null, cancellationToken);
}
