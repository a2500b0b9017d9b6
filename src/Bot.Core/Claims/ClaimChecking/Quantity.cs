namespace Bot.Core.Claims.ClaimChecking;

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

    /// <summary>The hour of the day until which something is open; <see cref="Quantity.From"/> is the one from which it is.</summary>
    Opening,
}

/// <summary>A number with what it counts, as somebody wrote it: "4 hours", "99,9 %", "40+ integrations".</summary>
public sealed record Quantity(decimal Value, Measure Measure, string? Of, string Words)
{
    /// <summary>The hour at which something opens; 0 for other measures.</summary>
    public decimal From { get; init; }

    /// <summary>"More than", "over", "+": promises more than the number itself.</summary>
    public bool IsMore { get; init; }

    /// <summary>"In 5 days", "en 5 días": when something is done, rather than for how long it holds.</summary>
    public bool IsDeadline { get; init; }

    public bool Counts(Quantity other) => Measure == other.Measure && Of == other.Of;
}
