using Bot.Core.Chat;

namespace Bot.Core.Funnel;

internal static class FunnelPeriods
{
    public static Period Always { get; } = new(PeriodKind.Days, DateOnly.MinValue, DateOnly.MaxValue.AddDays(-1));

    /// <summary>From the first day of a period on: a deal closes on the day of its creation or later.</summary>
    public static Period From(Period period) => Always with { From = period.From };
}
