using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Kpis;

namespace Bot.Core.Plan;

/// <summary>
/// A quarter of the company's fiscal year. A fiscal year has the number of the year in which it ends; where it begins in
/// January, its quarters are those of the calendar.
/// </summary>
/// <param name="Number">1 to 4.</param>
/// <param name="FirstMonth">The month in which the fiscal year begins, 1 to 12.</param>
public sealed record PlanQuarter(int Year, int Number, int FirstMonth)
{
    public Period Days
    {
        get
        {
            var begin = new DateOnly(IsFiscal ? Year - 1 : Year, FirstMonth, 1).AddMonths(3 * (Number - 1));
            return Period.Between(begin, begin.AddMonths(3).AddDays(-1));
        }
    }

    /// <summary>Whether it is named by the fiscal year, because that is not the calendar's.</summary>
    public bool IsFiscal => FirstMonth != 1;

    /// <summary>"2026-Q4" or "FY2027-Q1". People can type it.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{(IsFiscal ? "FY" : "")}{Year:0000}-Q{Number}");

    public static PlanQuarter Of(DateOnly day, int firstMonth)
    {
        var year = FiscalPeriods.YearOf(day, firstMonth);
        var months = ((day.Year - year.From.Year) * 12) + day.Month - year.From.Month;
        return new PlanQuarter(year.To.Year, (months / 3) + 1, firstMonth);
    }

    public PlanQuarter Previous() => Of(Days.From.AddDays(-1), FirstMonth);

    public PlanQuarter Next() => Of(Days.To.AddDays(1), FirstMonth);

    /// <summary>"Q4 2026", or "Q1 of fiscal year 2027 (Oct 1, 2026 – Dec 31, 2026)".</summary>
    public LocalizedText Name()
    {
        var (number, year) = (Digits(Number), Digits(Year));
        return IsFiscal
            ? new(
                $"Q{number} of fiscal year {year} ({Days.From} – {Days.To})",
                $"T{number} del año fiscal {year} ({Days.From} – {Days.To})"
            )
            : new($"Q{number} {year}", $"T{number} de {year}");
    }

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
