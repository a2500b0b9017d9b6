using Bot.Core.Chat;

namespace Bot.Core.Feedback;

/// <summary>Lists the member's own entries, newest first.</summary>
internal sealed class MyFeedback(ListFeedback list) : ICommandHandler
{
    public Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken) =>
        list.ListAsync(command, isMine: true, cancellationToken);
}
