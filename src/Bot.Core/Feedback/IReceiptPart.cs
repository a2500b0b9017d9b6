using Bot.Core.Chat;

namespace Bot.Core.Feedback;

/// <summary>Lets a slice add something to every receipt of a report that was stored.</summary>
public interface IReceiptPart
{
    Task<IReadOnlyList<Block>> AddAsync(ChatCommand command, FeedbackEntry entry, CancellationToken cancellationToken);
}
