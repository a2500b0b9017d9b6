namespace Bot.Core.Claims.ClaimChecking;

/// <summary>
/// Names with a special meaning in an organization: its plans, the words of its own name, and the names of its
/// accounts, which promise nothing. All folded.
/// </summary>
internal sealed record Names(IReadOnlySet<string> Plans, IReadOnlySet<string> Company, IReadOnlySet<string> Accounts)
{
    /// <summary>What the organization's own words mean.</summary>
    public OwnConcepts Own { get; init; } = OwnConcepts.None;

    public static readonly Names None = new(new HashSet<string>(), new HashSet<string>(), new HashSet<string>());
}
