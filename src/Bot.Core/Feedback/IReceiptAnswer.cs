using Bot.Core.Chat;

namespace Bot.Core.Feedback;

/// <summary>Adds to a receipt what the company already says to just this; nothing when it is not sure.</summary>
public interface IReceiptAnswer
{
    Task<IReadOnlyList<Block>> FindAsync(
        ChatCommand command,
        FeedbackDetails details,
        CancellationToken cancellationToken
    );
}
