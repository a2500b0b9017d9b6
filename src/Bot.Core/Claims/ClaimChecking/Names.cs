namespace Bot.Core.Claims.ClaimChecking;

/// <summary>
/// Names with a special meaning in an organization: its plans, the words of its own name, and the names of its
/// accounts, which promise nothing. All folded.
/// </summary>
internal sealed record Names(IReadOnlySet<string> Plans, IReadOnlySet<string> Company, IReadOnlySet<string> Accounts)
{
    /// <summary>What the organization's own words mean.</summary>
    public OwnConcepts Own { get; init; } = OwnConcepts.None;

    /// <summary>The plans from the smallest to the largest, folded; empty if nobody has said so.</summary>
    public IReadOnlyList<string> PlanOrder { get; init; } = [];

    /// <summary>Names with a number that claims use, folded: "iso 27001", "aes 256".</summary>
    public IReadOnlySet<string> Codes { get; init; } = new HashSet<string>();

    public bool IsSame(Names other) =>
        Own == other.Own
        && PlanOrder.SequenceEqual(other.PlanOrder)
        && Plans.SetEquals(other.Plans)
        && Company.SetEquals(other.Company)
        && Accounts.SetEquals(other.Accounts)
        && Codes.SetEquals(other.Codes);

    public static readonly Names None = new(new HashSet<string>(), new HashSet<string>(), new HashSet<string>());
}
