namespace Bot.Core.Kpis;

/// <summary>What the words of a period depend on.</summary>
/// <param name="Today">Today in the organization's time zone.</param>
/// <param name="Near">
/// The period that this one is compared with. Words without a year ("W45", "q2") mean the latest period that began before
/// it; if null, the latest one that has begun.
/// </param>
/// <param name="FiscalMonth">The month in which the organization's fiscal year begins.</param>
public readonly record struct PeriodContext(DateOnly Today, Chat.Period? Near = null, int FiscalMonth = 1)
{
    public DateOnly Yesterday => Today.AddDays(-1);

    /// <summary>The last day on which a period without a year may begin.</summary>
    public DateOnly Latest => Near?.From.AddDays(-1) ?? Today;
}

/// <summary>A period as typed. Periods "to date" come with the days that they are compared with.</summary>
internal sealed record PeriodPhrase(Chat.Period Period, Chat.Period? Compared = null);
