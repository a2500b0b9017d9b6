using System.Text.RegularExpressions;
using Bot.Core.Chat;

namespace Bot.Core.Kpis;

/// <summary>
/// Parses periods in English and Spanish: "last quarter", "trimestre pasado", "2026-W46", "october 2026", "third quarter",
/// "YTD", "last 30 days", "since March", "de enero a abril", "november last year". Years are between 1990 and 2100.
/// Periods that roll end yesterday, because today is not over.
/// </summary>
public static partial class PeriodWords
{
    /// <summary>The longest period in words: "from the 1st of october 2025 to the 15th of november 2026".</summary>
    internal const int LongestPhrase = 14;

    /// <param name="words">The typed words; case and accents do not matter.</param>
    /// <param name="today">Today in the organization's time zone.</param>
    /// <param name="near">See <see cref="PeriodContext.Near"/>.</param>
    /// <param name="period">The period, if the result is true.</param>
    public static bool TryParse(string words, DateOnly today, Period? near, out Period period)
    {
        var found = Read(words, new PeriodContext(today, near));
        period = found?.Period ?? Period.YearOf(today.Year);
        return found is not null;
    }

    internal static PeriodPhrase? Read(string words, PeriodContext context)
    {
        var folded = Spaces().Replace(Folding.Fold(words).Trim(), " ");
        return folded.Length is 0 or > 100 ? null
            : RollingPeriods.Read(folded, context) is { } rolling ? rolling
            : Plain(folded, context) is { } plain ? new PeriodPhrase(plain)
            : null;
    }

    /// <summary>A period with a name of its own, or a range of them.</summary>
    internal static Period? Plain(string folded, PeriodContext context) =>
        (
            FiscalPeriods.Read(folded, context)
            ?? CalendarPeriods.Read(folded, context)
            ?? CalendarDays.Read(folded, context)
            ?? PeriodRanges.Read(folded, context)
        )
            is { } period
        && IsSensible(period)
            ? period
            : null;

    private static bool IsSensible(Period period) => period.From.Year >= 1990 && period.To.Year <= 2100;

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
