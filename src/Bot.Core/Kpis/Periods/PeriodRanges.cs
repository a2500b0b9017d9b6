using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Core.Chat;

namespace Bot.Core.Kpis;

/// <summary>
/// From one period to another, or to now: "from January to March", "entre julio y septiembre", "since September",
/// "2026-10-01..2026-10-07", "del 1 al 15 de octubre".
/// </summary>
internal static partial class PeriodRanges
{
    private static readonly string[] Connectors =
    [
        "to",
        "until",
        "till",
        "through",
        "a",
        "al",
        "hasta",
        "y",
        "and",
        "-",
        "–",
    ];

    public static Period? Read(string words, PeriodContext context)
    {
        var match = IsoRange().Match(words);
        if (match.Success)
        {
            return Of(
                CalendarDays.Read(match.Groups["from"].Value, context),
                CalendarDays.Read(match.Groups["to"].Value, context)
            );
        }

        match = Opening().Match(words);
        return match.Groups["since"].Success && Since(match.Groups["rest"].Value, context) is { } since
            ? since
            : Between(match.Groups["rest"].Value, match.Groups["between"].Success, context);
    }

    private static Period? Since(string words, PeriodContext context)
    {
        if (Single(words, context) is not { } start || start.From > context.Today)
        {
            return null;
        }

        return new Period(PeriodKind.Days, start.From, start.From < context.Today ? context.Yesterday : context.Today);
    }

    // "And" joins two periods only after "between": "q1 and q2" alone are two periods.
    private static Period? Between(string words, bool isBetween, PeriodContext context)
    {
        var tokens = words.Split(' ');
        for (var at = 1; at < tokens.Length - 1; at++)
        {
            if (Array.IndexOf(Connectors, tokens[at]) < 0 || (tokens[at] is "and" or "y") != isBetween)
            {
                continue;
            }

            var (first, second) = (string.Join(' ', tokens[..at]), string.Join(' ', tokens[(at + 1)..]));
            if (Ends(first, second, context) is { } range)
            {
                return range;
            }
        }

        return null;
    }

    private static Period? Ends(string first, string second, PeriodContext context)
    {
        if (second is "now" or "ahora")
        {
            return Since(first, context);
        }

        // "1 al 15 de octubre", "october 1 to 15": one of the days has no month of its own.
        if (Single(second, context) is { } end)
        {
            var start = BareDay().IsMatch(first) ? SameMonth(end, first) : Single(first, context with { Near = end });
            return Of(start, end);
        }

        return BareDay().IsMatch(second) && Single(first, context) is { Length: 1 } from
            ? Of(from, SameMonth(from, second))
            : null;
    }

    private static Period? SameMonth(Period day, string number)
    {
        var wanted = int.Parse(number, CultureInfo.InvariantCulture);
        return
            day.Length == 1
            && wanted >= 1
            && wanted <= DateTime.DaysInMonth(day.From.Year, day.From.Month)
            && new DateOnly(day.From.Year, day.From.Month, wanted) is var found
            ? new Period(PeriodKind.Days, found, found)
            : null;
    }

    private static Period? Single(string words, PeriodContext context) =>
        FiscalPeriods.Read(words, context) ?? CalendarPeriods.Read(words, context) ?? CalendarDays.Read(words, context);

    private static Period? Of(Period? from, Period? to) =>
        from is null || to is null || from.From > to.To ? null
        : from.Kind == PeriodKind.Days && to.Kind == PeriodKind.Days ? new Period(PeriodKind.Days, from.From, to.To)
        : Period.Between(from.From, to.To);

    [GeneratedRegex(
        @"^(?<from>[0-9]{4}-[0-9][0-9]-[0-9][0-9]) ?(?:\.\.|…|-|–) ?(?<to>[0-9]{4}-[0-9][0-9]-[0-9][0-9])$"
    )]
    private static partial Regex IsoRange();

    [GeneratedRegex(
        @"^(?:(?<since>since|desde(?: el| la)?|a partir del?|starting(?: in| on)?|from) "
            + @"|(?<between>between|entre(?: el)?) |del? )?(?<rest>.+)$"
    )]
    private static partial Regex Opening();

    [GeneratedRegex("^[0-9]{1,2}$")]
    private static partial Regex BareDay();
}
