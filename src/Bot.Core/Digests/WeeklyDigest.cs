using Bot.Core.Chat;

namespace Bot.Core.Digests;

/// <summary>The content of one digest: its parts by the key of their section, in display order.</summary>
public sealed record WeeklyDigest(
    Period Period,
    IReadOnlyList<(string Section, DigestPart Part)> Parts,
    DateTimeOffset? LateFor = null
)
{
    /// <summary>Whether no section has anything to say.</summary>
    public bool IsQuiet => Parts.All(part => part.Part.IsQuiet);
}
