using Bot.Core.TextAnalysis;

namespace Bot.Tests.TextAnalysis;

/// <summary>By when something is to be done, said on Monday 2026-11-16.</summary>
public sealed class ComingDayTests
{
    [Theory]
    [InlineData("today", "2026-11-16")]
    [InlineData("mañana", "2026-11-17")]
    [InlineData("by Friday", "2026-11-20")]
    [InlineData("el viernes que viene", "2026-11-20")]
    [InlineData("Monday", "2026-11-23")]
    [InlineData("next week", "2026-11-27")]
    [InlineData("la semana que viene", "2026-11-27")]
    [InlineData("end of the month", "2026-11-30")]
    [InlineData("para fin de mes", "2026-11-30")]
    [InlineData("Dec 15", "2026-12-15")]
    [InlineData("the 3rd of january", "2027-01-03")]
    [InlineData("15 de diciembre de 2027", "2027-12-15")]
    [InlineData("16 nov", "2026-11-16")]
    [InlineData("in 3 days", "2026-11-19")]
    [InlineData("within a week", "2026-11-23")]
    [InlineData("dentro de dos semanas", "2026-11-30")]
    [InlineData("in a month", "2026-12-16")]
    [InlineData("31/12/2026", "2026-12-31")]
    [InlineData("12/31/2026", "2026-12-31")]
    [InlineData("2026-12-01.", "2026-12-01")]
    [InlineData("5/12/2026", null)]
    [InlineData("31 february", null)]
    [InlineData("soon", null)]
    [InlineData("in 0 days", null)]
    [InlineData("", null)]
    public void Reads_a_coming_day(string words, string? day) =>
        Assert.Equal(day, ComingDay.Read(words, new DateOnly(2026, 11, 16))?.ToString("yyyy-MM-dd", null));
}
