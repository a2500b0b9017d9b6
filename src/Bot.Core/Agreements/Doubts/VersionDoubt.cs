using Bot.Core.Data;
using Bot.Core.Feedback;
using Bot.Core.Members;

namespace Bot.Core.Agreements.Doubts;

/// <summary>The reports that contradict a signed version, such as "claim/live-in-a-week/2".</summary>
/// <param name="AskedAt">When the owner was asked; a version is doubted once. Null while it is too early.</param>
public sealed record VersionDoubt(
    string Organization,
    string Version,
    IReadOnlyList<DoubtVoice> Voices,
    DateTimeOffset? AskedAt = null
)
{
    /// <summary>So many accounts make a doubt: one may be wrong, or an exception.</summary>
    public const int Accounts = 2;

    private const string Open = "yes";

    public static DocumentSet<VersionDoubt> Set { get; } =
        new DocumentSet<VersionDoubt>("versionDoubts", doubt => doubt.Organization, doubt => doubt.Version).WithKey(
            "asked",
            doubt => doubt.AskedAt is null ? [] : [Open]
        );

    /// <summary>The doubts that an owner was asked about.</summary>
    public static ValueTask<IReadOnlyList<VersionDoubt>> AskedAsync(
        IDocumentReader reader,
        string organization,
        CancellationToken cancellationToken
    ) => reader.FindAsync(Set, organization, "asked", Open, cancellationToken);
}

/// <summary>One report of an account, by the number of the feedback.</summary>
public sealed record DoubtVoice(int Entry, string Account);

/// <summary>How far the feedback was compared with what is signed: the number of the last entry.</summary>
public sealed record DoubtCursor(string Organization, int Entry)
{
    public static DocumentSet<DoubtCursor> Set { get; } =
        new("doubtCursors", cursor => cursor.Organization, _ => "cursor");
}

/// <summary>Lets a slice say which of its signed texts a report contradicts.</summary>
public interface IContradictions
{
    /// <summary>The versions, such as "claim/live-in-a-week/2"; none where it is not sure.</summary>
    Task<IReadOnlyList<VersionOf>> OfAsync(
        Organization organization,
        FeedbackEntry entry,
        CancellationToken cancellationToken
    );
}
