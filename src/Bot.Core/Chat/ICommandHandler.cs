namespace Bot.Core.Chat;

/// <summary>A use case: a command in, a reply out. Expected outcomes are replies; only surprises throw.</summary>
public interface ICommandHandler
{
    Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken);
}
