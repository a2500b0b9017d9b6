using Bot.Core.Messaging;

namespace Bot.Core.Personas.Drift;

/// <summary>Answer to a question.</summary>
public enum DriftAnswer
{
    Open,

    /// <summary>The member proposed the version to both sides.</summary>
    Proposed,

    /// <summary>Put off: Duet may ask again after <see cref="DriftCooldown.Quiet"/>.</summary>
    NotNow,

    /// <summary>Dismissed: Duet asks again only if the number of accounts doubles.</summary>
    NotOurs,
}

/// <summary>A quote from the feedback entry with this number. The account is null if the entry has none.</summary>
public sealed record DriftQuote(string Words, string? Account, int Number);

/// <summary>
/// One pain that the new version adds or removes. <see cref="Pain"/> is the line of the list and <see cref="Tags"/> are
/// the tags of its feedback. <see cref="Now"/> and <see cref="Before"/> count accounts.
/// </summary>
public sealed record DriftChange(
    DriftKind Kind,
    string Pain,
    IReadOnlyList<string> Tags,
    int Weeks,
    Ratio Now,
    Ratio Before,
    DriftBefore Against
)
{
    /// <summary>Numbers of the feedback behind it. The newest entry of each account comes first.</summary>
    public IReadOnlyList<int> Evidence { get; init; } = [];

    public IReadOnlyList<DriftQuote> Quotes { get; init; } = [];
}

/// <summary>The question that a weekly run sent to a persona's owner.</summary>
/// <param name="Id">The local day of the run, yyyy-MM-dd.</param>
/// <param name="At">The time of the run. Earlier feedback counts.</param>
/// <param name="Version">The number of the agreed version that was compared.</param>
/// <param name="Basis">The hash of that version's content.</param>
/// <param name="Changes">The changes in the new version, at least one.</param>
/// <param name="Copies">The posted cards.</param>
public sealed record DriftQuestion(
    string Id,
    DateTimeOffset At,
    int Version,
    string Basis,
    IReadOnlyList<DriftChange> Changes,
    IReadOnlyList<PostedCard> Copies
)
{
    public DriftAnswer Answer { get; init; }

    public string? AnsweredBy { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>The number of the proposed version; null if none was proposed.</summary>
    public int? Proposed { get; init; }
}

/// <summary>
/// All questions about one persona, oldest first. <see cref="Revision"/> counts stored changes; −1 means not stored
/// yet.
/// </summary>
public sealed record DriftWatch(
    string Organization,
    string Persona,
    IReadOnlyList<DriftQuestion> Questions,
    int Revision = -1
)
{
    public DriftQuestion? Find(string id) => Questions.FirstOrDefault(question => question.Id == id);

    public DriftWatch With(DriftQuestion question) =>
        this with
        {
            Questions = Find(question.Id) is null
                ? [.. Questions, question]
                : [.. Questions.Select(other => other.Id == question.Id ? question : other)],
        };
}
