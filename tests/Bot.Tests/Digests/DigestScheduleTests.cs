using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Digests;

namespace Bot.Tests.Digests;

public sealed class DigestScheduleTests
{
    private static readonly DigestTime MondayInMadrid = new(DayOfWeek.Monday, new TimeOnly(9, 0), "Europe/Madrid");

    [Theory]
    [InlineData("2026-11-16T07:59:59Z", null)]
    [InlineData("2026-11-16T08:00:00Z", "2026-11-16T08:00:00Z")]
    [InlineData("2026-11-16T08:00:30Z", "2026-11-16T08:00:00Z")]
    [InlineData("2026-11-19T07:59:00Z", "2026-11-16T08:00:00Z")]
    [InlineData("2026-11-19T08:00:01Z", null)]
    public void The_last_occurrence_is_due_until_it_is_three_days_old(string now, string? due) =>
        Assert.Equal(
            due is null ? null : At(due),
            DigestSchedule.Due(MondayInMadrid, At("2026-01-01T00:00:00Z"), At(now))
        );

    [Fact]
    public void What_came_before_the_schedule_was_set_is_not_due() =>
        Assert.Null(DigestSchedule.Due(MondayInMadrid, since: At("2026-11-16T08:00:00Z"), At("2026-11-16T08:01:00Z")));

    [Fact]
    public void After_weeks_of_downtime_at_most_one_is_due() =>
        Assert.Equal(
            At("2026-11-16T08:00:00Z"),
            DigestSchedule.Due(MondayInMadrid, At("2026-09-01T00:00:00Z"), At("2026-11-17T12:00:00Z"))
        );

    [Theory]
    [InlineData("2026-03-23T10:00:00Z", "2026-03-30T07:00:00Z")]
    [InlineData("2026-10-19T10:00:00Z", "2026-10-26T08:00:00Z")]
    public void Nine_in_the_morning_stays_nine_through_clock_changes(string now, string next) =>
        Assert.Equal(At(next), DigestSchedule.Next(MondayInMadrid, At(now)));

    [Fact]
    public void A_time_that_a_clock_change_leaves_out_comes_at_the_next_moment_that_exists()
    {
        var when = new DigestTime(DayOfWeek.Sunday, new TimeOnly(2, 30), "Europe/Madrid");

        Assert.Equal(At("2026-03-29T01:00:00Z"), DigestSchedule.Next(when, At("2026-03-28T12:00:00Z")));
    }

    [Fact]
    public void A_time_that_comes_twice_counts_once()
    {
        var when = new DigestTime(DayOfWeek.Sunday, new TimeOnly(2, 30), "Europe/Madrid");
        var first = DigestSchedule.Next(when, At("2026-10-24T12:00:00Z"));

        Assert.Equal(At("2026-10-25T00:30:00Z"), first);
        Assert.Equal(At("2026-11-01T01:30:00Z"), DigestSchedule.Next(when, first));
    }

    [Theory]
    [InlineData(DayOfWeek.Monday, "2026-11-16T08:00:00Z", "2026-W46")]
    [InlineData(DayOfWeek.Friday, "2026-11-20T08:00:00Z", "2026-11-13..2026-11-19")]
    public void A_digest_is_about_the_seven_days_before_it(DayOfWeek weekday, string at, string week) =>
        Assert.Equal(week, DigestSchedule.Week(MondayInMadrid with { Weekday = weekday }, At(at)).Key);

    [Fact]
    public void The_day_is_the_local_one() =>
        Assert.Equal(
            "2026-11-16",
            DigestSchedule.Key(
                new DigestTime(DayOfWeek.Monday, new TimeOnly(0, 30), "Europe/Madrid"),
                At("2026-11-15T23:30:00Z")
            )
        );

    [Theory]
    [InlineData(
        "friday 9:30 America/New_York language:es",
        DayOfWeek.Friday,
        "09:30",
        "America/New_York",
        Language.Spanish
    )]
    [InlineData(
        "los viernes a las 16h idioma:inglés zona:Europe/Madrid",
        DayOfWeek.Friday,
        "16:00",
        "Europe/Madrid",
        Language.English
    )]
    [InlineData("Miércoles 8.15", DayOfWeek.Wednesday, "08:15", "UTC", Language.English)]
    [InlineData("4pm", DayOfWeek.Monday, "16:00", "UTC", Language.English)]
    [InlineData("", DayOfWeek.Monday, "09:00", "UTC", Language.English)]
    public void Schedules_are_read_in_both_languages(
        string words,
        DayOfWeek weekday,
        string time,
        string zone,
        Language language
    )
    {
        var (when, read, error) = ScheduleWords.Parse(
            words,
            new DigestTime(DayOfWeek.Monday, new TimeOnly(9, 0), "UTC"),
            Language.English
        );

        Assert.Null(error);
        Assert.Equal(
            (new DigestTime(weekday, TimeOnly.Parse(time, CultureInfo.InvariantCulture), zone), language),
            (when, read)
        );
    }

    [Theory]
    [InlineData("someday")]
    [InlineData("monday 25:00")]
    [InlineData("monday zone:Mars/Base")]
    [InlineData("monday language:klingon")]
    public void What_cannot_be_read_is_named(string words) =>
        Assert.NotNull(ScheduleWords.Parse(words, MondayInMadrid, Language.English).Error);

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);
}
