using System.Text.Json.Serialization;

namespace Bot.Core.Themes;

/// <summary>Where the company stands with a theme. Planned, answered and declined are told to everyone who reported.</summary>
public enum ThemeStatus
{
    New,
    UnderReview,
    Planned,
    Answered,
    Declined,
}

/// <summary>
/// What several customers say, under one name. A merged theme keeps its entries and points to the theme that it is
/// part of, so that undoing the merge loses nothing. <see cref="Revision"/> counts stored changes; −1 means not stored
/// yet.
/// </summary>
/// <param name="Number">Counts up from 1 in the organization.</param>
/// <param name="Name">As people call it.</param>
public sealed record Theme(
    string Organization,
    int Number,
    string Name,
    string CreatedBy,
    DateTimeOffset Created,
    int Revision = -1
)
{
    public ThemeStatus Status { get; init; }

    /// <summary>What reporters hear; null while the status is not one that is told.</summary>
    public ThemeDecision? Decision { get; init; }

    /// <summary>How many decisions there were so far.</summary>
    public int Decisions { get; init; }

    public string? Owner { get; init; }

    /// <summary>Agreements by name, or addresses of the web.</summary>
    public IReadOnlyList<string> Links { get; init; } = [];

    /// <summary>The number of the theme that it was merged into.</summary>
    public int? MergedInto { get; init; }

    /// <summary>Since when somebody may have to hear the decision; null if everybody has.</summary>
    public DateTimeOffset? TellFrom { get; init; }

    /// <summary>Who changed what, oldest first.</summary>
    public IReadOnlyList<ThemeChange> Changes { get; init; } = [];

    [JsonIgnore]
    public bool IsDecided => Decision is not null;

    public static bool IsTold(ThemeStatus status) =>
        status is ThemeStatus.Planned or ThemeStatus.Answered or ThemeStatus.Declined;
}

/// <summary>
/// A status that reporters hear. <see cref="Count"/> counts the decisions on the theme, from 1; each is told once.
/// </summary>
public sealed record ThemeDecision(int Count, string By, DateTimeOffset At, string? Reason);

public enum ThemeChangeKind
{
    Renamed,
    StatusChanged,
    OwnerChanged,
    LinksChanged,
    Merged,
    MergeUndone,
    Split,
}

/// <summary>One change. <see cref="Before"/> is the value before it, or the other theme.</summary>
public sealed record ThemeChange(ThemeChangeKind Kind, string Member, DateTimeOffset At, string? Before);
