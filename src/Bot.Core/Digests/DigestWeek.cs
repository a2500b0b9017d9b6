using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Digests;

/// <summary>The week that a digest is about, in the schedule's time zone.</summary>
/// <param name="From">The start of the week, inclusive.</param>
/// <param name="To">The end of the week, exclusive.</param>
/// <param name="FromBefore">The start of the week before.</param>
/// <param name="Today">The day for which the digest is written; in a preview, the current one.</param>
/// <param name="Now">The current time.</param>
public sealed record DigestWeek(
    Organization Organization,
    Period Period,
    DateTimeOffset From,
    DateTimeOffset To,
    DateTimeOffset FromBefore,
    DateOnly Today,
    DateTimeOffset Now
)
{
    /// <summary>Whether the week is not over, and nobody but the requester reads this.</summary>
    public bool IsPreview { get; init; }
}
