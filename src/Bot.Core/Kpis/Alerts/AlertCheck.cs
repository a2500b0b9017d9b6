using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Kpis;

/// <summary>Decides whether a figure is beyond the limit of an alert. Pure.</summary>
internal static class AlertCheck
{
    public static readonly TimeSpan Cooldown = TimeSpan.FromDays(7);

    /// <summary>
    /// The figure of the latest period that is over and known whole; null if there is none. A running month is always
    /// below its revenue, so that it says nothing.
    /// </summary>
    public static KpiFigure? Latest(KpiAlert alert, KpiDefinition definition, FactSet facts, DateOnly today)
    {
        var figure = KpiMath.Figure(definition, facts, Period.Of(alert.Per, today).Previous(), today);
        return figure.Now.Number is null || figure.Partly is not null ? null : figure;
    }

    /// <summary>Whether the figure is beyond the limit; null if that cannot be said.</summary>
    public static bool? IsBeyond(KpiAlert alert, KpiFigure figure, KpiTarget? target) =>
        alert.Kind switch
        {
            AlertKind.Change => Relative(figure) is { } change ? change >= alert.Limit : null,
            AlertKind.Target => target is null || IsOther(figure, target.Value.Currency) ? null
            : figure.Definition.RisesWell ? figure.Now.Number < target.Value.Number
            : figure.Now.Number > target.Value.Number,
            _ when IsOther(figure, alert.Currency) => null,
            AlertKind.Below => figure.Now.Number < alert.Limit,
            _ => figure.Now.Number > alert.Limit,
        };

    /// <summary>
    /// The alert after it saw a period, and whether its member hears of it: once when it crosses the limit, and not again
    /// within the cool-down. A crossing within it is told at its end, if it is still so. Null changes nothing.
    /// </summary>
    public static KpiAlert? After(KpiAlert alert, KpiFigure figure, bool beyond, DateTimeOffset now)
    {
        var wasBeyond = alert.IsBeyond is true && (alert.Kind != AlertKind.Change || alert.Period == figure.Period.Key);
        var seen = alert with { IsBeyond = beyond, Period = figure.Period.Key };
        if (!beyond || wasBeyond || alert.IsBeyond is null)
        {
            return seen == alert ? null : seen;
        }

        return alert.ToldAt is { } told && now < told + Cooldown ? null : seen with { ToldAt = now };
    }

    private static decimal? Relative(KpiFigure figure) =>
        figure.Now.Number is { } now
        && figure.Before.Number is { } before
        && Math.Abs(before) >= KpiFormulas.SmallestAmount
        && (figure.Now.Currency ?? figure.Before.Currency) == (figure.Before.Currency ?? figure.Now.Currency)
            ? Math.Abs((now - before) / before)
            : null;

    // Nothing sold has no currency.
    private static bool IsOther(KpiFigure figure, string? currency) =>
        figure.Now.Currency is not null && currency is not null && figure.Now.Currency != currency;
}
