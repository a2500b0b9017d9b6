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

/// <summary>How a number limits what is promised.</summary>
public enum Limit
{
    /// <summary>Just the number: "40 integrations".</summary>
    None,

    /// <summary>"In 5 days", "within 4 hours", "en 5 días": done by then.</summary>
    Within,

    /// <summary>"At most", "como máximo", "no more than": no more than this.</summary>
    AtMost,

    /// <summary>"Less than", "fewer than", "menos de": not even this.</summary>
    Below,

    /// <summary>"Up to", "hasta": as much as this is possible.</summary>
    UpTo,

    /// <summary>"From 50 euros", "desde 50 euros": the least that it costs.</summary>
    From,

    /// <summary>"At least", "al menos", "or more": this, and there may be more.</summary>
    AtLeast,

    /// <summary>"More than", "over", "40+": more than this.</summary>
    Above,

    /// <summary>"On average", "de media": some get more, some less.</summary>
    Average,

    /// <summary>"About", "almost", "casi": near this.</summary>
    Rough,
}

/// <summary>A number with what it counts, and the words as written: "4 hours", "99,9 %", "40+ integrations".</summary>
public sealed record Quantity(decimal Value, Measure Measure, string? Of, string Words)
{
    /// <summary>The opening hour, or the lower end of "between 2 and 8"; null if there is none.</summary>
    public decimal? From { get; init; }

    public Limit Limit { get; init; }

    /// <summary>1 for "12 % more", -1 for "12 % less", 0 if it compares with nothing.</summary>
    public int Change { get; init; }

    /// <summary>"In 5 days", "en 5 días": when something is done, not how long it lasts.</summary>
    public bool IsDeadline { get; init; }

    /// <summary>The position of its first token in the sentence.</summary>
    public int At { get; init; }

    public bool Counts(Quantity other) => Measure == other.Measure && Of == other.Of;
}
