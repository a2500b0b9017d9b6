using Bot.Core.Chat;

namespace Bot.Core.Funnel;

internal static class FunnelPeriods
{
    public static Period Always { get; } = new(PeriodKind.Days, DateOnly.MinValue, DateOnly.MaxValue.AddDays(-1));
}
