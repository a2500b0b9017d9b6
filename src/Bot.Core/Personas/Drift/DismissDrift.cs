using Bot.Core.Chat;

namespace Bot.Core.Personas.Drift;

/// <summary>Dismisses a question. Duet asks about its pains again only if twice as many accounts name them.</summary>
internal sealed class DismissDrift(DriftWorkflow workflow) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken) =>
        await workflow.RefuseAsync(command, await workflow.FindAsync(command, cancellationToken), cancellationToken)
        ?? await workflow.AnswerAsync(command, DriftAnswer.NotOurs, null, cancellationToken);
}
