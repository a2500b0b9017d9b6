using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Core.Chat;

namespace Bot.Core.Kpis;

/// <summary>
/// Fiscal years and quarters: "this fiscal year", "FY26", "fiscal Q2", "ejercicio 2026". A fiscal year has the number of
/// the year in which it ends.
/// </summary>
internal static partial class FiscalPeriods
{
    public static Period YearOf(DateOnly day, int firstMonth)
    {
        var from = new DateOnly(day.Month >= firstMonth ? day.Year : day.Year - 1, firstMonth, 1);
        return Period.Between(from, from.AddYears(1).AddDays(-1));
    }

    public static Period? Read(string words, PeriodContext context)
    {
        var match = FiscalWords().Match(words);
        if (!match.Success)
        {
            return null;
        }

        var year = Year(match, context);
        if (!match.Groups["quarter"].Success)
        {
            return year;
        }

        var from = year.From.AddMonths(
            3 * (int.Parse(match.Groups["quarter"].Value, CultureInfo.InvariantCulture) - 1)
        );
        return Period.Between(from, from.AddMonths(3).AddDays(-1));
    }

    private static Period Year(Match match, PeriodContext context)
    {
        var running = YearOf(context.Today, context.FiscalMonth);
        if (match.Groups["year"].Success)
        {
            var typed = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
            var end = Math.Clamp(typed < 100 ? 2000 + typed : typed, 1990, 2100);
            return YearOf(
                new DateOnly(context.FiscalMonth == 1 ? end : end - 1, context.FiscalMonth, 1),
                context.FiscalMonth
            );
        }

        return match.Groups["last"].Success ? running.YearBefore() : running;
    }

    [GeneratedRegex(
        @"^(?:the |el |del )?(?:fiscal |f)?(?:q|t)(?<quarter>[1-4]) (?:of )?(?:fy|ej) ?(?<year>[0-9]{4}|[0-9]{2})$"
            + @"|^(?:fiscal q|fq|q fiscal )(?<quarter>[1-4])$"
            + @"|^(?:fy|fiscal year|financial year|ejercicio|ano fiscal) ?(?<year>[0-9]{4}|[0-9]{2})$"
            + @"|^(?:(?:this|current|the|est[ea]|el) )?(?:fy|fiscal year|financial year|ejercicio|ano fiscal)(?: actual)?$"
            + @"|^(?<last>last|previous) (?:fy|fiscal year|financial year)$"
            + @"|^(?:el )?(?:ejercicio|ano fiscal) (?<last>pasado|anterior)$"
    )]
    private static partial Regex FiscalWords();
}
