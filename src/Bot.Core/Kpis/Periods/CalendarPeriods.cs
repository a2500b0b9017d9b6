using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Core.Chat;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Kpis;

/// <summary>Weeks, months, quarters, halves and years, by number, by name or relative to today.</summary>
internal static partial class CalendarPeriods
{
    public static Period? Read(string words, PeriodContext context)
    {
        var plain = Article().Replace(words, "");
        return Relative(plain, context) ?? Numbered(plain, context) ?? Named(plain, context);
    }

    private static Period? Relative(string words, PeriodContext context)
    {
        var match = RelativeWords().Match(words);
        if (match.Success && PeriodKinds.Of(match.Groups["kind"].Value) is { } kind)
        {
            var current = Period.Of(kind, context.Today);
            return match.Groups["this"].Success ? current
                : match.Groups["before"].Success && context.Near?.Kind == kind ? context.Near.Previous()
                : current.Previous();
        }

        match = SameLastYear().Match(words);
        if (match.Success && PeriodKinds.Of(match.Groups["kind"].Value) is { } same)
        {
            return (context.Near?.Kind == same ? context.Near : Period.Of(same, context.Today)).YearBefore();
        }

        return null;
    }

    private static Period? Numbered(string words, PeriodContext context)
    {
        var match = NumberedWords().Match(words);
        if (!match.Success)
        {
            return null;
        }

        var year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
        if (year is < 1990 or > 2100)
        {
            return null;
        }

        return match.Groups["month"].Success
            ? Number(match.Groups["month"]) is >= 1 and <= 12 and var month
                ? Period.Month(year, month)
                : null
            : match.Groups["part"].Success
                ? Part(match.Groups["part"].Value, year, context)
                : Period.YearOf(year);
    }

    // A year may follow the name: "november last year", "q3 of 2025", "noviembre del año pasado".
    private static Period? Named(string words, PeriodContext context)
    {
        if (NamedFirst(words) is { } finished)
        {
            return InYear(null, context.Today.AddMonths(-1), year => Part(finished, year, context)) is { } last
                ? last.To < context.Today
                    ? last
                    : last.YearBefore()
                : null;
        }

        var match = YearAtEnd().Match(words);
        if (!match.Success)
        {
            return InYear(null, context.Latest, year => Part(words, year, context));
        }

        var given =
            match.Groups["year"].Success ? FourDigits(Number(match.Groups["year"]))
            : match.Groups["last"].Success ? context.Today.Year - 1
            : context.Today.Year;
        return given is < 1990 or > 2100 ? null : Part(words[..match.Index], given, context);
    }

    // "Last november", "noviembre pasado": the latest one that is over.
    private static string? NamedFirst(string words)
    {
        var match = LastNamed().Match(words);
        return match.Success && CalendarNames.Month(match.Groups["name"].Value) is not null
            ? match.Groups["name"].Value
            : null;
    }

    private static int FourDigits(int year) => year < 100 ? 2000 + year : year;

    private static Period? Part(string words, int year, PeriodContext context)
    {
        var match = PartWords().Match(words);
        if (!match.Success)
        {
            return null;
        }

        return match.Groups["week"].Success ? Week(year, Number(match.Groups["week"]))
            : match.Groups["quarter"].Success ? Period.QuarterOf(year, Number(match.Groups["quarter"]))
            : match.Groups["half"].Success ? Period.HalfOf(year, Number(match.Groups["half"]))
            : match.Groups["ordinal"].Success
                ? Ordered(Ordinal(match.Groups["ordinal"].Value), match.Groups["of"].Value, year)
            : CalendarNames.Month(match.Groups["name"].Value) is { } month ? Period.Month(year, month)
            : null;
    }

    private static Period? Ordered(int ordinal, string kind, int year) =>
        PeriodKinds.Of(kind) == PeriodKind.Quarter ? Period.QuarterOf(year, ordinal)
        : ordinal <= 2 ? Period.HalfOf(year, ordinal)
        : null;

    // Without a year it is the latest period that has begun: "W50" in November is last year's, and "W1" on December 30
    // may be next year's, because ISO weeks do not end with the year.
    private static Period? InYear(int? year, DateOnly latest, Func<int, Period?> read) =>
        year is { } given
            ? read(given)
            : new[] { latest.Year + 1, latest.Year, latest.Year - 1 }
                .Select(read)
                .FirstOrDefault(period => period?.From <= latest);

    private static Period? Week(int year, int week) =>
        week >= 1 && week <= ISOWeek.GetWeeksInYear(year)
            ? Period.Week(DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday)))
            : null;

    private static int Ordinal(string word) =>
        word switch
        {
            "first" or "1st" or "primer" or "primero" or "primera" or "1er" or "1º" => 1,
            "second" or "2nd" or "segundo" or "segunda" or "2º" => 2,
            "third" or "3rd" or "tercer" or "tercero" or "3er" or "3º" => 3,
            _ => 4,
        };

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("^(?:the|el|la) ")]
    private static partial Regex Article();

    [GeneratedRegex(
        $"^(?:(?<this>this|current|est[ea]|presente)|last|past|ultim[oa]|(?<before>previous|prior|preceding)) "
            + $"(?<kind>{PeriodKinds.Pattern})$"
            + $"|^(?<kind>{PeriodKinds.Pattern}) (?:(?<this>actual|en curso)|pasad[oa]|(?<before>anterior|previ[oa]))$"
    )]
    private static partial Regex RelativeWords();

    [GeneratedRegex(
        $"^same (?<kind>{PeriodKinds.Pattern}) (?:of |in )?(?:the )?(?:last|previous|prior) year$"
            + $"|^same (?<kind>{PeriodKinds.Pattern}) (?:a|one) year (?:ago|earlier|before)$"
            + $"|^mism[oa] (?<kind>{PeriodKinds.Pattern}) (?:del? |en )?(?:el )?ano (?:pasado|anterior|previo)$"
            + $"|^mism[oa] (?<kind>{PeriodKinds.Pattern}) (?:de )?hace un ano$"
    )]
    private static partial Regex SameLastYear();

    [GeneratedRegex(
        @"^(?<year>[0-9]{4})(?:[-/](?<month>[0-9]{1,2})|[ -]?(?<part>[wsqth][0-9]{1,2}))?$"
            + @"|^(?<month>[0-9]{1,2})[/.-](?<year>[0-9]{4})$"
    )]
    private static partial Regex NumberedWords();

    [GeneratedRegex(
        @"(?: |-)(?:of |in |del? |en )?(?:the |el )?(?:'?(?<year>[0-9]{4})|['’](?<year>[0-9]{2})"
            + @"|(?<last>(?:last|previous|prior) year|ano (?:pasado|anterior))|(?<this>this year|este ano|ano actual))$"
    )]
    private static partial Regex YearAtEnd();

    [GeneratedRegex(@"^(?:last|past|pasado) (?<name>[a-z]{3,10})$|^(?<name>[a-z]{3,10}) (?:pasado|ultimo)$")]
    private static partial Regex LastNamed();

    [GeneratedRegex(
        @"^(?:(?:week|semana|w|s) ?(?<week>[0-9]{1,2})|[qt](?<quarter>[1-4])|h(?<half>[12])"
            + @"|(?<ordinal>first|1st|second|2nd|third|3rd|fourth|4th|primer[oa]?|1er|segund[oa]|tercero?|3er|cuarto|[1-4]º)"
            + @" (?<of>quarter|trimestre|half|semestre|half year)"
            + @"|(?:mes de |month of )?(?<name>[a-z]{3,10}))$"
    )]
    private static partial Regex PartWords();
}
