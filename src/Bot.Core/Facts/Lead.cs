namespace Bot.Core.Facts;

/// <summary>
/// A person who showed interest. <see cref="Id"/> is the CRM's id or a hash of the email address; the address itself
/// is not stored, because no figure needs it. <see cref="Title"/> is the job title as given.
/// </summary>
public sealed record Lead(string Id, DateOnly Created, string? Account, Labels Labels, string? Title = null)
{
    public LeadSteps Steps { get; init; } = LeadSteps.None;
}

/// <summary>
/// What happened to a lead, as far as its file says it. <see cref="CreatedAt"/> is the time of the day on which it was
/// created, <see cref="Status"/> its status in the CRM's words.
/// </summary>
public sealed record LeadSteps(
    TimeOnly? CreatedAt = null,
    Moment? Qualified = null,
    Moment? Accepted = null,
    Moment? Contacted = null,
    Moment? Converted = null,
    Moment? Rejected = null,
    string? Status = null
)
{
    public static readonly LeadSteps None = new();
}

/// <summary>
/// A lead with what happened to it, for lists and hand-offs. Account, title, channel, rep and status are codes for the
/// names of the <see cref="FactSet"/>; 0 is none.
/// </summary>
public readonly record struct LeadTrack
{
    private readonly int created;
    private readonly int qualified;
    private readonly int accepted;
    private readonly int contacted;
    private readonly int converted;
    private readonly int rejected;

    /// <param name="id">The lead's id.</param>
    /// <param name="moments">The codes of created, qualified, accepted, contacted, converted and rejected.</param>
    internal LeadTrack(string id, ReadOnlySpan<int> moments)
    {
        Id = id;
        (created, qualified, accepted) = (moments[0], moments[1], moments[2]);
        (contacted, converted, rejected) = (moments[3], moments[4], moments[5]);
    }

    public string Id { get; }

    public int Account { get; init; }

    public int Title { get; init; }

    public int Channel { get; init; }

    public int Rep { get; init; }

    public int Status { get; init; }

    public Moment Created => Moment.Of(created)!.Value;

    public Moment? Qualified => Moment.Of(qualified);

    public Moment? Accepted => Moment.Of(accepted);

    public Moment? Contacted => Moment.Of(contacted);

    public Moment? Converted => Moment.Of(converted);

    public Moment? Rejected => Moment.Of(rejected);
}
