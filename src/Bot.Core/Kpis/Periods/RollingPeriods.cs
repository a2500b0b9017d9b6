using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Core.Chat;

namespace Bot.Core.Kpis;

/// <summary>Periods that end yesterday: "last 30 days", "últimos seis meses", "year to date", "MTD".</summary>
internal static partial class RollingPeriods
{
    private const int LongestDays = 3660;

    private static readonly string[] Numbers =
    [
        "one un una",
        "two dos",
        "three tres",
        "four cuatro",
        "five cinco",
        "six seis",
        "seven siete",
        "eight ocho",
        "nine nueve",
        "ten diez",
        "eleven once",
        "twelve doce",
    ];

    public static PeriodPhrase? Read(string words, PeriodContext context) =>
        LastOf(words, context) is { } last ? new PeriodPhrase(last) : ToDate(words, context);

    private static Period? LastOf(string words, PeriodContext context)
    {
        var match = LastWords().Match(words);
        if (!match.Success || Number(match.Groups["count"].Value) is not { } count)
        {
            return null;
        }

        var (to, kind) = (context.Yesterday, PeriodKinds.Of(match.Groups["kind"].Value));
        var days = (kind ?? PeriodKind.Days) switch
        {
            PeriodKind.Days => count,
            PeriodKind.Week => 7 * count,
            PeriodKind.Month => 31 * count,
            PeriodKind.Quarter => 92 * count,
            _ => 366 * count,
        };
        if (days is < 1 or > LongestDays)
        {
            return null;
        }

        return kind switch
        {
            PeriodKind.Month => new Period(PeriodKind.Days, context.Today.AddMonths(-count), to),
            PeriodKind.Quarter => new Period(PeriodKind.Days, context.Today.AddMonths(-3 * count), to),
            PeriodKind.Half => new Period(PeriodKind.Days, context.Today.AddMonths(-6 * count), to),
            PeriodKind.Year => new Period(PeriodKind.Days, context.Today.AddYears(-count), to),
            _ => Period.LastDays(days, to),
        };
    }

    // The year so far is compared with the same days of last year, other periods with those of the one before.
    private static PeriodPhrase? ToDate(string words, PeriodContext context)
    {
        var match = ToDateWords().Match(words);
        if (!match.Success)
        {
            return null;
        }

        var kind = match.Groups["abbreviated"].Value switch
        {
            "y" => PeriodKind.Year,
            "q" => PeriodKind.Quarter,
            "m" => PeriodKind.Month,
            "w" => PeriodKind.Week,
            _ => PeriodKinds.Of(match.Groups["kind"].Value),
        };
        if (kind is not { } known)
        {
            return null;
        }

        var isFiscal = match.Groups["fiscal"].Success && known == PeriodKind.Year;
        var whole = isFiscal
            ? FiscalPeriods.YearOf(context.Today, context.FiscalMonth)
            : Period.Of(known, context.Today);
        var to = context.Yesterday < whole.From ? context.Today : context.Yesterday;
        var soFar = new Period(PeriodKind.Days, whole.From, to);
        if (known == PeriodKind.Year)
        {
            return new PeriodPhrase(soFar, soFar.YearBefore());
        }

        var before = whole.Previous();
        var end = before.From.AddDays(soFar.Length - 1);
        return new PeriodPhrase(soFar, new Period(PeriodKind.Days, before.From, end < before.To ? end : before.To));
    }

    private static int? Number(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Math.Min(number, LongestDays + 1)
            : Array.FindIndex(Numbers, names => names.Split(' ').Contains(word)) switch
            {
                < 0 => null,
                var index => index + 1,
            };

    [GeneratedRegex(
        @"^(?:(?:in|over|during|for|en|durante) )?(?:the |los |las )?"
            + @"(?:(?:last|past|previous|ultim[oa]s|pasad[oa]s) (?<count>[0-9]{1,4}|[a-z]{2,6})"
            + @"|(?<count>[0-9]{1,4}|[a-z]{2,6}) ultim[oa]s)"
            + @" (?<kind>days|day|dias|dia|weeks?|semanas?|months?|mes|meses|quarters?|trimestres?|years?|anos?)$"
    )]
    private static partial Regex LastWords();

    [GeneratedRegex(
        @"^(?:this |the )?(?:"
            + @"(?<fiscal>fiscal )?(?<kind>year|quarter|month|week)[ -]to[ -]date"
            + @"|(?<fiscal>fiscal )?(?<abbreviated>[yqmw])td"
            + @"|(?<kind>year|quarter|month|week) so far|so far this (?<kind>year|quarter|month|week)"
            + @"|(?:en )?lo que va del? (?<kind>ano|trimestre|mes|semana)"
            + @"|(?:el )?acumulad[oa]s? (?:anual(?<kind>)|(?:del?|en el|en la|de la) (?<kind>ano|trimestre|mes|semana))"
            + @")(?: en curso| actual| fiscal)?$"
    )]
    private static partial Regex ToDateWords();
}
