namespace Bot.Core.Claims.Guard;

/// <summary>What a number counts. Two numbers can only be compared when they count the same.</summary>
public enum Measure
{
    /// <summary>Hours.</summary>
    Time,

    /// <summary>Hundredths.</summary>
    Percent,

    /// <summary>An amount in the currency that <see cref="Quantity.Of"/> names.</summary>
    Money,

    /// <summary>So many of <see cref="Quantity.Of"/> ("integration"); null: what it counts is not clear.</summary>
    Count,

    /// <summary>Hours of the day that something is open, as their number: 8–18 h is 10, around the clock is 24.</summary>
    Opening,
}

/// <summary>A number with what it counts, as somebody wrote it: "4 hours", "99,9 %", "40+ integrations".</summary>
public sealed record Quantity(decimal Value, Measure Measure, string? Of, string Words)
{
    public bool Counts(Quantity other) => Measure == other.Measure && Of == other.Of;
}
