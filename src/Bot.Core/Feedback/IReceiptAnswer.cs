using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Feedback;

/// <summary>Adds to a receipt what the company already says to just this; nothing when it is not sure.</summary>
public interface IReceiptAnswer
{
    Task<IReadOnlyList<Block>> FindAsync(
        Organization organization,
        FeedbackDetails details,
        DateTimeOffset now,
        CancellationToken cancellationToken
    );
}
