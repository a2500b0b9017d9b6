using Bot.Core.Chat;
using Bot.Core.Kpis;
using static Bot.Tests.Facts.Rows;

namespace Bot.Tests.Kpis;

/// <summary>Periods as people say them; today is Monday, November 16, 2026 (week 47).</summary>
public sealed class PeriodWordsTests
{
    private static readonly DateOnly Today = Day("2026-11-16");

    [Theory]
    [InlineData("last quarter", "2026-Q3")]
    [InlineData("this quarter", "2026-Q4")]
    [InlineData("último trimestre", "2026-Q3")]
    [InlineData("trimestre pasado", "2026-Q3")]
    [InlineData("el trimestre anterior", "2026-Q3")]
    [InlineData("este trimestre", "2026-Q4")]
    [InlineData("the third quarter", "2026-Q3")]
    [InlineData("3rd quarter", "2026-Q3")]
    [InlineData("first quarter of 2025", "2025-Q1")]
    [InlineData("el tercer trimestre", "2026-Q3")]
    [InlineData("segundo trimestre de 2026", "2026-Q2")]
    [InlineData("LAST WEEK", "2026-W46")]
    [InlineData("la semana pasada", "2026-W46")]
    [InlineData("esta semana", "2026-W47")]
    [InlineData("last month", "2026-10")]
    [InlineData("mes pasado", "2026-10")]
    [InlineData("mes actual", "2026-11")]
    [InlineData("año pasado", "2025")]
    [InlineData("this year", "2026")]
    [InlineData("2026-W46", "2026-W46")]
    [InlineData("2026w46", "2026-W46")]
    [InlineData("W45", "2026-W45")]
    [InlineData("week 45", "2026-W45")]
    [InlineData("semana 45 de 2025", "2025-W45")]
    [InlineData("W50", "2025-W50")]
    [InlineData("2020-W53", "2020-W53")]
    [InlineData("octubre", "2026-10")]
    [InlineData("october", "2026-10")]
    [InlineData("december", "2025-12")]
    [InlineData("octubre de 2025", "2025-10")]
    [InlineData("oct 2025", "2025-10")]
    [InlineData("2026-10", "2026-10")]
    [InlineData("q3", "2026-Q3")]
    [InlineData("T3 de 2025", "2025-Q3")]
    [InlineData("q3 2025", "2025-Q3")]
    [InlineData("2025-Q4", "2025-Q4")]
    [InlineData("2025", "2025")]
    [InlineData("last 30 days", "2026-10-17..2026-11-15")]
    [InlineData("últimos 7 días", "2026-11-09..2026-11-15")]
    [InlineData("2026-10-01..2026-10-07", "2026-10-01..2026-10-07")]
    [InlineData("2026-10-01 to 2026-10-07", "2026-10-01..2026-10-07")]
    [InlineData("2026-10-01 a 2026-10-07", "2026-10-01..2026-10-07")]
    [InlineData("today", "2026-11-16..2026-11-16")]
    [InlineData("ayer", "2026-11-15..2026-11-15")]
    public void What_people_say_is_the_period_they_mean(string words, string key)
    {
        Assert.True(PeriodWords.TryParse(words, Today, null, out var period));
        Assert.Equal(key, period.Key);
    }

    [Theory]
    [InlineData("")]
    [InlineData("next quarter")]
    [InlineData("2026-W54")]
    [InlineData("2025-W53")]
    [InlineData("W0")]
    [InlineData("2026-13")]
    [InlineData("2026-00")]
    [InlineData("q5")]
    [InlineData("smarch")]
    [InlineData("1066")]
    [InlineData("9999-12")]
    [InlineData("2026-10-07..2026-10-01")]
    [InlineData("2026-02-30..2026-03-01")]
    [InlineData("0001-01-01..0001-01-05")]
    [InlineData("2026-01-01..9999-12-31")]
    [InlineData("last 0 days")]
    [InlineData("last 9999 days")]
    [InlineData("٢٠٢٦")]
    [InlineData("last quarter please")]
    public void What_is_no_period_is_not_taken_for_one(string words) =>
        Assert.False(PeriodWords.TryParse(words, Today, null, out _));

    [Theory]
    [InlineData("2026-12-31", "W53", "2026-W53")]
    [InlineData("2027-01-02", "W53", "2026-W53")]
    [InlineData("2027-01-02", "this week", "2026-W53")]
    [InlineData("2025-12-30", "W1", "2026-W01")]
    [InlineData("2026-01-01", "last month", "2025-12")]
    [InlineData("2026-01-01", "last quarter", "2025-Q4")]
    [InlineData("2027-01-04", "last week", "2026-W53")]
    public void Weeks_do_not_end_with_the_year(string today, string words, string key)
    {
        Assert.True(PeriodWords.TryParse(words, Day(today), null, out var period));
        Assert.Equal(key, period.Key);
    }

    [Theory]
    [InlineData("2026-W46", "W45", "2026-W45")]
    [InlineData("2026-W01", "W52", "2025-W52")]
    [InlineData("2025-W46", "W45", "2025-W45")]
    [InlineData("2026-Q1", "q4", "2025-Q4")]
    [InlineData("2025-10", "october", "2024-10")]
    public void What_a_period_is_compared_with_came_before_it(string period, string words, string key)
    {
        PeriodWords.TryParse(period, Today, null, out var first);

        Assert.True(PeriodWords.TryParse(words, Today, first, out var second));
        Assert.Equal(key, second.Key);
    }

    [Theory]
    [InlineData(
        "2026-W53",
        "2026-W52",
        "2027-W01",
        "week 53 (Dec 28, 2026 – Jan 3, 2027)",
        "semana 53 (28 dic 2026 – 3 ene 2027)"
    )]
    [InlineData("2026-Q1", "2025-Q4", "2026-Q2", "Q1 2026", "T1 de 2026")]
    [InlineData("2026-10", "2026-09", "2026-11", "October 2026", "octubre de 2026")]
    [InlineData("2026", "2025", "2027", "2026", "2026")]
    public void A_period_knows_its_neighbours_and_its_name(
        string key,
        string previous,
        string next,
        string english,
        string spanish
    )
    {
        PeriodWords.TryParse(key, Today, null, out var period);
        PeriodWords.TryParse(next, Today, null, out var after);

        Assert.Equal(previous, period.Previous().Key);
        Assert.Equal(period, after.Previous());
        Assert.Equal(english, CardWords.In(period.Name(), Language.English));
        Assert.Equal(spanish, CardWords.In(period.Name(), Language.Spanish));
    }

    [Fact]
    public void Every_key_reads_back_as_the_same_period() =>
        CsCheck.Check.Sample(
            CsCheck.Gen.Select(CsCheck.Gen.Enum<PeriodKind>(), CsCheck.Gen.Int[0, 36_000]),
            (kind, offset) =>
            {
                var period = Period.Of(kind, Day("1991-01-15").AddDays(offset));
                return PeriodWords.TryParse(period.Key, Today, null, out var read) && read == period;
            }
        );
}
