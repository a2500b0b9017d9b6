using Bot.Core.Chat;
using Bot.Core.Plan;
using static Bot.Tests.Facts.Rows;

namespace Bot.Tests.Plan;

/// <summary>Quarters of the fiscal year. It is Monday, November 16, 2026.</summary>
public sealed class PlanQuarterTests
{
    private static readonly DateOnly Today = Day("2026-11-16");

    [Theory]
    [InlineData(1, "", "2026-Q4", "2026-10-01", "2026-12-31")]
    [InlineData(1, "last quarter", "2026-Q3", "2026-07-01", "2026-09-30")]
    [InlineData(1, "q3 2026", "2026-Q3", "2026-07-01", "2026-09-30")]
    [InlineData(1, "T3 de 2026", "2026-Q3", "2026-07-01", "2026-09-30")]
    [InlineData(1, "el tercer trimestre", "2026-Q3", "2026-07-01", "2026-09-30")]
    [InlineData(1, "2025-Q2", "2025-Q2", "2025-04-01", "2025-06-30")]
    [InlineData(1, "next quarter", "2027-Q1", "2027-01-01", "2027-03-31")]
    [InlineData(1, "October", "2026-Q4", "2026-10-01", "2026-12-31")]
    [InlineData(10, "", "FY2027-Q1", "2026-10-01", "2026-12-31")]
    [InlineData(10, "Q1", "FY2027-Q1", "2026-10-01", "2026-12-31")]
    [InlineData(10, "Q4", "FY2026-Q4", "2026-07-01", "2026-09-30")]
    [InlineData(10, "FY27 Q2", "FY2027-Q2", "2027-01-01", "2027-03-31")]
    [InlineData(10, "q2 fy2027", "FY2027-Q2", "2027-01-01", "2027-03-31")]
    [InlineData(10, "trimestre pasado", "FY2026-Q4", "2026-07-01", "2026-09-30")]
    [InlineData(2, "este trimestre", "FY2027-Q4", "2026-11-01", "2027-01-31")]
    [InlineData(2, "FY2027-Q4", "FY2027-Q4", "2026-11-01", "2027-01-31")]
    [InlineData(4, "segundo trimestre del año fiscal 2027", "FY2027-Q2", "2026-07-01", "2026-09-30")]
    public void A_quarter_is_that_of_the_fiscal_year(int month, string words, string key, string from, string to)
    {
        var quarter = PlanDays.Quarter(words, Today, month)!;

        Assert.Equal((key, Day(from), Day(to)), (quarter.Key, quarter.Days.From, quarter.Days.To));
        Assert.Equal(quarter, PlanDays.Quarter(quarter.Key, Today, month));
    }

    [Theory]
    [InlineData("2026")]
    [InlineData("Q5")]
    [InlineData("last year")]
    [InlineData("the pricing")]
    public void Words_that_name_no_quarter_are_none(string words) => Assert.Null(PlanDays.Quarter(words, Today, 1));

    [Fact]
    public void A_fiscal_quarter_says_its_days() =>
        Assert.Equal(
            "T1 del año fiscal 2027 (1 oct 2026 – 31 dic 2026)",
            new RenderContext(Language.Spanish, TimeZoneInfo.Utc, BotApp.Start).Plain(PlanQuarter.Of(Today, 10).Name())
        );

    [Theory]
    [InlineData("", "2026-10-18", "2026-11-16")]
    [InlineData("since last month", "2026-10-01", "2026-11-16")]
    [InlineData("desde el mes pasado", "2026-10-01", "2026-11-16")]
    [InlineData("since October", "2026-10-01", "2026-11-16")]
    [InlineData("last month", "2026-10-01", "2026-10-31")]
    [InlineData("this quarter", "2026-10-01", "2026-11-16")]
    [InlineData("last 30 days", "2026-10-17", "2026-11-16")]
    public void Changes_are_asked_for_by_days(string words, string from, string to)
    {
        var days = ShowPlanChanges.DaysOf(words, Today, 1)!;

        Assert.Equal((Day(from), Day(to)), (days.From, days.To));
    }
}
