namespace Bot.Core.Personas.Drift;

/// <summary>What came of a question.</summary>
public enum DriftAnswer
{
    Open,

    /// <summary>The version was proposed to both sides.</summary>
    Proposed,

    /// <summary>Asked again after <see cref="DriftCooldown.Quiet"/> at the earliest.</summary>
    NotNow,

    /// <summary>It is right as it is: not asked again unless the accounts double.</summary>
    NotOurs,
}

/// <summary>Somebody's words for a pain, from feedback with that number; no account where none was given.</summary>
public sealed record DriftQuote(string Words, string? Account, int Number);

/// <summary>
/// One pain that the new version adds or leaves out. <see cref="Pain"/> is the line of the list, <see cref="Tags"/> what it
/// was tagged with; both parts count accounts.
/// </summary>
public sealed record DriftChange(
    DriftKind Kind,
    string Pain,
    IReadOnlyList<string> Tags,
    int Weeks,
    Part Now,
    Part Before,
    DriftBefore Against
)
{
    /// <summary>Numbers of the feedback that shows it, the newest of each account first.</summary>
    public IReadOnlyList<int> Evidence { get; init; } = [];

    public IReadOnlyList<DriftQuote> Quotes { get; init; } = [];
}

/// <summary>A question that stands in somebody's talk, by the key of its posting.</summary>
public sealed record DriftCopy(string Key, Chat.Address To, string Member);

/// <summary>What an owner was asked in one weekly run. Version and basis (its hash) are the agreed version that it was about.</summary>
/// <param name="Id">The local day of the run, yyyy-MM-dd.</param>
/// <param name="At">The moment of the run, up to which feedback counted.</param>
/// <param name="Version">The agreed version's number.</param>
/// <param name="Basis">Its hash.</param>
/// <param name="Changes">What the new version would change, one at least.</param>
/// <param name="Copies">Where it was asked.</param>
public sealed record DriftQuestion(
    string Id,
    DateTimeOffset At,
    int Version,
    string Basis,
    IReadOnlyList<DriftChange> Changes,
    IReadOnlyList<DriftCopy> Copies
)
{
    public DriftAnswer Answer { get; init; }

    public string? AnsweredBy { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>The version that was proposed.</summary>
    public int? Proposed { get; init; }
}

/// <summary>All that was ever asked about one persona, oldest first. <see cref="Revision"/> counts stored changes; −1: not stored yet.</summary>
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
