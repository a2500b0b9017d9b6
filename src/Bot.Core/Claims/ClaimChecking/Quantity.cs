namespace Bot.Core.Claims.ClaimChecking;

/// <summary>What a number counts. Two numbers are comparable only if they count the same.</summary>
public enum Measure
{
    /// <summary>Hours.</summary>
    Time,

    /// <summary>Hundredths.</summary>
    Percent,

    /// <summary>An amount in the currency in <see cref="Quantity.Of"/>.</summary>
    Money,

    /// <summary>A count of <see cref="Quantity.Of"/> ("integration"); null if the noun is not clear.</summary>
    Count,

    /// <summary>The closing hour of the day; <see cref="Quantity.From"/> is the opening hour.</summary>
    Opening,
}

/// <summary>A number with what it counts, and the words as written: "4 hours", "99,9 %", "40+ integrations".</summary>
public sealed record Quantity(decimal Value, Measure Measure, string? Of, string Words)
{
    /// <summary>The opening hour; 0 for other measures.</summary>
    public decimal From { get; init; }

    /// <summary>"More than", "over", "+": promises more than the number itself.</summary>
    public bool IsMore { get; init; }

    /// <summary>"At least", "al menos", "from … on": the number is the least, and there may be more.</summary>
    public bool IsLeast { get; init; }

    /// <summary>"In 5 days", "en 5 días": when something is done, not how long it lasts.</summary>
    public bool IsDeadline { get; init; }

    public bool Counts(Quantity other) => Measure == other.Measure && Of == other.Of;
}
