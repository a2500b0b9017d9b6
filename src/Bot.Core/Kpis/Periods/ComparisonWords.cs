using System.Text.RegularExpressions;
using Bot.Core.Chat;

namespace Bot.Core.Kpis;

/// <summary>
/// Periods that are named by the one they are compared with: "the one before", "same week last year", "interanual".
/// </summary>
internal static partial class ComparisonWords
{
    /// <summary>What stands after "vs"; null if it names a period of its own.</summary>
    public static Period? Read(string words, Period period, PeriodContext context)
    {
        var folded = Folding.Fold(words).Trim();
        return Before().IsMatch(folded) ? period.Previous()
            : YearEarlier().IsMatch(folded) && period.Kind != PeriodKind.Year ? period.YearBefore()
            : SamePeriod().IsMatch(folded) ? period.YearBefore()
            : PeriodWords.Plain(folded, context) is { Kind: PeriodKind.Year } year
            && period.Kind is not (PeriodKind.Year or PeriodKind.Days)
                ? InYear(period, year.From.Year)
            : null;
    }

    /// <summary>A comparison that needs no "vs": "yoy", "interanual", "month over month".</summary>
    public static Period? ReadAlone(string words, Period period)
    {
        var folded = Folding.Fold(words).Trim();
        return OverYears().IsMatch(folded) ? period.YearBefore()
            : OverPeriods().IsMatch(folded) ? period.Previous()
            : null;
    }

    /// <summary>Whether the words compare, whatever with.</summary>
    public static bool IsAlone(string words) =>
        Folding.Fold(words).Trim() is var folded && (OverYears().IsMatch(folded) || OverPeriods().IsMatch(folded));

    /// <summary>"Same week last year", whatever the period.</summary>
    public static bool IsSamePeriod(string words) => SamePeriod().IsMatch(Folding.Fold(words).Trim());

    private static Period InYear(Period period, int year)
    {
        var found = period;
        while (found.From.Year > year && found.From.Year > 1990)
        {
            found = found.YearBefore();
        }

        return found;
    }

    [GeneratedRegex(
        "^(?:the |el |la |lo )?(?:one |period |periodo )?(?:before|previous|prior|preceding|earlier|anterior|previ[oa])"
            + "(?: one| period| periodo| that)?$"
    )]
    private static partial Regex Before();

    [GeneratedRegex(
        "^(?:the |el )?(?:last|previous|prior) year$|^(?:el |del )?ano (?:pasado|anterior|previo)$"
            + "|^(?:a|one) year (?:ago|earlier|before)$|^(?:hace )?un ano(?: antes)?$"
    )]
    private static partial Regex YearEarlier();

    [GeneratedRegex(
        "^(?:the |el |la |los |las )?same (?:period|time|days|week|month|quarter|half|year)?(?: of| in| from)?(?: the)?"
            + " (?:(?:last|previous|prior) year|(?:a|one) year (?:ago|earlier|before))$"
            + "|^(?:el |la |los |las )?mism[oa]s? (?:periodo|dias|fechas|semana|mes|trimestre|semestre)(?: del?| en)?(?: el)?"
            + " (?:ano (?:pasado|anterior|previo)|hace un ano)$"
    )]
    private static partial Regex SamePeriod();

    [GeneratedRegex(
        "^(?:yoy|y/y|interanual|year[ -](?:over|on)[ -]year|vs ly|ano contra ano|ano a ano|(?:en )?tasa interanual)$"
    )]
    private static partial Regex OverYears();

    [GeneratedRegex(
        "^(?:mom|qoq|wow|intermensual|intertrimestral|intersemanal|(?:week|month|quarter)[ -](?:over|on)[ -](?:week|month|quarter))$"
    )]
    private static partial Regex OverPeriods();
}
