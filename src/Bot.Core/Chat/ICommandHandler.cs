namespace Bot.Core.Chat;

/// <summary>
/// A use case: takes a command and returns a reply. Expected outcomes are replies; only unexpected errors throw.
/// </summary>
public interface ICommandHandler
{
    Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken);
}
