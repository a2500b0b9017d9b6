namespace Bot.Core.Facts;

/// <summary>A subscription. Account, currency and labels are codes for the set's names.</summary>
public readonly record struct SubscriptionFact(
    int Account,
    int Currency,
    decimal Monthly,
    SubscriptionStatus Status,
    DateOnly? Start,
    DateOnly? End,
    DateOnly? Renews,
    int? Seats,
    LabelCodes Labels
)
{
    /// <summary>A trial or a free plan is none that an account can be lost with.</summary>
    public bool IsPaid => Status != SubscriptionStatus.Trial && (Currency == 0 || Monthly > 0);

    /// <summary>It ended, and no file says when.</summary>
    public bool HasUnknownEnd => Status == SubscriptionStatus.Ended && End is null;

    /// <summary>Whether it is paid for at the end of a day.</summary>
    public bool RunsAfter(DateOnly day) =>
        IsPaid && !HasUnknownEnd && Start <= day && (End is not { } end || end > day);
}

/// <summary>An answer of a survey. Account, person, comment and labels are codes for the set's names.</summary>
public readonly record struct AnswerFact(
    DateOnly Day,
    int Account,
    int Person,
    int Score,
    int Comment,
    LabelCodes Labels
);

public readonly record struct FormDayFact(
    DateOnly Day,
    int Form,
    decimal Visits,
    decimal Submissions,
    LabelCodes Labels
);

/// <summary>A cost of what was sold; see <see cref="Cost"/>.</summary>
public readonly record struct CostFact(
    DateOnly? From,
    DateOnly? To,
    int Currency,
    decimal? Amount,
    decimal? Revenue,
    decimal? Margin,
    LabelCodes Labels
)
{
    /// <summary>The part of its days that lies in the period, 0 to 1; 1 without days.</summary>
    public decimal ShareIn(DateOnly from, DateOnly to)
    {
        if (From is not { } first)
        {
            return 1;
        }

        var last = To ?? first;
        var days = Math.Min(last.DayNumber, to.DayNumber) - Math.Max(first.DayNumber, from.DayNumber) + 1;
        return days <= 0 ? 0 : (decimal)days / (last.DayNumber - first.DayNumber + 1);
    }
}
