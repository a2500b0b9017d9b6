namespace Bot.Core.Data;

/// <summary>The last number that an organization's counter gave out.</summary>
public sealed record Counter(string Organization, string Name, int Last)
{
    /// <summary>Registered in every store. Numbers go on after an organization's content is deleted.</summary>
    public static DocumentSet<Counter> Set { get; } =
        new DocumentSet<Counter>("counters", counter => counter.Organization, counter => counter.Name).WithRemainder();
}
