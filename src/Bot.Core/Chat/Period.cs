using System.Globalization;

namespace Bot.Core.Chat;

public enum PeriodKind
{
    /// <summary>Any number of consecutive days.</summary>
    Days,

    /// <summary>An ISO week, Monday to Sunday.</summary>
    Week,
    Month,
    Quarter,
    Year,

    /// <summary>January to June, or July to December.</summary>
    Half,
}

/// <summary>
/// Calendar days from <see cref="From"/> to <see cref="To"/>, inclusive, in the organization's time zone.
/// </summary>
public sealed record Period(PeriodKind Kind, DateOnly From, DateOnly To)
{
    /// <summary>
    /// "2026-W46", "2026-10", "2026-Q3", "2026-H1", "2026" or "2026-10-18..2026-11-16". Users can type it, and the ids of figures
    /// include it.
    /// </summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Key =>
        Kind switch
        {
            PeriodKind.Days => string.Create(CultureInfo.InvariantCulture, $"{From:yyyy-MM-dd}..{To:yyyy-MM-dd}"),
            PeriodKind.Week => string.Create(CultureInfo.InvariantCulture, $"{IsoYear:0000}-W{IsoWeek:00}"),
            PeriodKind.Month => From.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            PeriodKind.Quarter => string.Create(CultureInfo.InvariantCulture, $"{From.Year:0000}-Q{Quarter}"),
            PeriodKind.Half => string.Create(CultureInfo.InvariantCulture, $"{From.Year:0000}-H{Half}"),
            PeriodKind.Year => From.Year.ToString("0000", CultureInfo.InvariantCulture),
            _ => throw new InvalidOperationException($"No key for {Kind}"),
        };

    [System.Text.Json.Serialization.JsonIgnore]
    public int Length => To.DayNumber - From.DayNumber + 1;

    private int IsoYear => ISOWeek.GetYear(From.ToDateTime(TimeOnly.MinValue));

    private int IsoWeek => ISOWeek.GetWeekOfYear(From.ToDateTime(TimeOnly.MinValue));

    private int Quarter => ((From.Month - 1) / 3) + 1;

    private int Half => From.Month < 7 ? 1 : 2;

    public static Period Of(PeriodKind kind, DateOnly day) =>
        kind switch
        {
            PeriodKind.Days => new(kind, day, day),
            PeriodKind.Week => Week(day),
            PeriodKind.Month => Month(day.Year, day.Month),
            PeriodKind.Quarter => QuarterOf(day.Year, ((day.Month - 1) / 3) + 1),
            PeriodKind.Half => HalfOf(day.Year, day.Month < 7 ? 1 : 2),
            PeriodKind.Year => YearOf(day.Year),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    public static Period Week(DateOnly day)
    {
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        return new Period(PeriodKind.Week, monday, monday.AddDays(6));
    }

    public static Period Month(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        return new Period(PeriodKind.Month, first, first.AddMonths(1).AddDays(-1));
    }

    public static Period QuarterOf(int year, int quarter)
    {
        var first = new DateOnly(year, ((quarter - 1) * 3) + 1, 1);
        return new Period(PeriodKind.Quarter, first, first.AddMonths(3).AddDays(-1));
    }

    public static Period HalfOf(int year, int half)
    {
        var first = new DateOnly(year, half == 1 ? 1 : 7, 1);
        return new Period(PeriodKind.Half, first, first.AddMonths(6).AddDays(-1));
    }

    public static Period YearOf(int year) => new(PeriodKind.Year, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    /// <summary>The last days up to and including the given one.</summary>
    public static Period LastDays(int count, DateOnly until) => new(PeriodKind.Days, until.AddDays(1 - count), until);

    /// <summary>The days as a month, quarter, half or year if they are exactly that.</summary>
    public static Period Between(DateOnly from, DateOnly to) =>
        new[] { PeriodKind.Month, PeriodKind.Quarter, PeriodKind.Half, PeriodKind.Year }
            .Select(kind => Of(kind, from))
            .FirstOrDefault(period => period.From == from && period.To == to)
        ?? new Period(PeriodKind.Days, from, to);

    /// <summary>
    /// The period of the same kind that ends the day before; for days as many days, and for whole months as many months.
    /// </summary>
    public Period Previous() =>
        Kind != PeriodKind.Days ? Of(Kind, From.AddDays(-1))
        : From.Day == 1 && To.AddDays(1).Day == 1
            ? new Period(Kind, From.AddMonths(-MonthsOf(From, To)), From.AddDays(-1))
        : new Period(Kind, From.AddDays(-Length), From.AddDays(-1));

    /// <summary>The same period one year earlier. Of weeks, the one with the same number.</summary>
    public Period YearBefore()
    {
        if (Kind == PeriodKind.Days)
        {
            return new Period(Kind, From.AddYears(-1), To.AddYears(-1));
        }

        return Kind == PeriodKind.Week
            ? Week(
                DateOnly.FromDateTime(
                    ISOWeek.ToDateTime(
                        IsoYear - 1,
                        Math.Min(IsoWeek, ISOWeek.GetWeeksInYear(IsoYear - 1)),
                        DayOfWeek.Monday
                    )
                )
            )
            : Of(Kind, From.AddYears(-1));
    }

    private static int MonthsOf(DateOnly from, DateOnly to) => ((to.Year - from.Year) * 12) + to.Month - from.Month + 1;

    /// <summary>
    /// The periods of a chart for this period, oldest first: twelve weeks for weeks and days, otherwise twelve months.
    /// They end with the period, or with today if it is still running.
    /// </summary>
    public IReadOnlyList<Period> Series(DateOnly today)
    {
        var end = To <= today || From > today ? To : today;
        var last = Of(Kind is PeriodKind.Week or PeriodKind.Days ? PeriodKind.Week : PeriodKind.Month, end);
        var series = new List<Period> { last };
        while (series.Count < 12)
        {
            series.Add(series[^1].Previous());
        }

        series.Reverse();
        return series;
    }

    /// <summary>
    /// The name, with its days if the name alone does not say them: "week 46 (Nov 9, 2026 – Nov 15, 2026)", "October
    /// 2026".
    /// </summary>
    public LocalizedText Name() =>
        Kind switch
        {
            PeriodKind.Days when From == To => LocalizedText.Invariant($"{From}"),
            PeriodKind.Days => LocalizedText.Invariant($"{From} – {To}"),
            PeriodKind.Week => new(
                $"week {Digits(IsoWeek)} ({From} – {To})",
                $"semana {Digits(IsoWeek)} ({From} – {To})"
            ),
            PeriodKind.Month => new(Words("MMMM yyyy", Language.English), Words("MMMM 'de' yyyy", Language.Spanish)),
            PeriodKind.Quarter => new(
                $"Q{Digits(Quarter)} {Digits(From.Year)}",
                $"T{Digits(Quarter)} de {Digits(From.Year)}"
            ),
            PeriodKind.Half => new(
                $"H{Digits(Half)} {Digits(From.Year)}",
                $"{(Half == 1 ? "primer" : "segundo")} semestre de {Digits(From.Year)}"
            ),
            PeriodKind.Year => LocalizedText.Invariant(Key),
            _ => throw new InvalidOperationException($"No name for {Kind}"),
        };

    /// <summary>The short name for the axis of a chart: "W46", "Oct ’26".</summary>
    public LocalizedText ShortName() =>
        Kind switch
        {
            PeriodKind.Week => new($"W{Digits(IsoWeek)}", $"S{Digits(IsoWeek)}"),
            PeriodKind.Month => new(Words("MMM ’yy", Language.English), Words("MMM ’yy", Language.Spanish)),
            _ => LocalizedText.Invariant(Key),
        };

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    private string Words(string format, Language language) => From.ToString(format, language.Culture());
}
