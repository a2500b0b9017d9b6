namespace Bot.Core.Data;

/// <summary>The last number that was given in an organization for one purpose.</summary>
public sealed record Counter(string Organization, string Name, int Last)
{
    /// <summary>Every store has this set.</summary>
    public static DocumentSet<Counter> Set { get; } =
        new("counters", counter => counter.Organization, counter => counter.Name);
}
