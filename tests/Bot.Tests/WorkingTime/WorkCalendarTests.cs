using System.Globalization;
using System.Text;
using Bot.Core.Members;
using Bot.Core.WorkingTime;
using static Bot.Tests.Facts.Rows;

namespace Bot.Tests.WorkingTime;

/// <summary>Working days and hours of a company in Madrid with colleagues in New York.</summary>
public sealed class WorkCalendarTests
{
    private static readonly Organization Company = Tests.Company.For("acme-co");

    [Theory]
    [InlineData("2026-11-13 16:00", 60, "2026-11-13 17:00")]
    [InlineData("2026-11-13 17:30", 60, "2026-11-16 09:30")]
    [InlineData("2026-11-13 17:00", 60, "2026-11-13 18:00")]
    [InlineData("2026-11-14 03:00", 60, "2026-11-16 10:00")]
    [InlineData("2026-12-04 17:00", 120, "2026-12-07 10:00")]
    [InlineData("2026-12-24 17:00", 120, "2026-12-28 10:00")]
    [InlineData("2026-03-27 17:30", 60, "2026-03-30 09:30")]
    public void Minutes_of_work_pass_over_nights_weekends_and_holidays(string start, int minutes, string end) =>
        Assert.Equal(Local(end), Calendar().AddMinutes(Local(start), minutes));

    [Theory]
    [InlineData("Europe/Madrid", "2026-11-16T08:30:00Z", "2026-11-16T08:30:00Z")]
    [InlineData("Europe/Madrid", "2026-11-16T20:00:00Z", "2026-11-17T08:00:00Z")]
    [InlineData("Europe/Madrid", "2026-03-28T12:00:00Z", "2026-03-30T07:00:00Z")]
    [InlineData("Europe/Madrid", "2026-12-08T10:00:00Z", "2026-12-09T08:00:00Z")]
    [InlineData("America/New_York", "2026-11-16T08:30:00Z", "2026-11-16T14:00:00Z")]
    [InlineData("America/New_York", "2026-11-26T15:00:00Z", "2026-11-27T14:00:00Z")]
    [InlineData("America/New_York", "2026-12-08T15:00:00Z", "2026-12-08T15:00:00Z")]
    [InlineData("Asia/Calcutta", "2026-11-16T20:00:00Z", "2026-11-17T03:30:00Z")]
    public void Nobody_is_disturbed_in_the_night_at_weekends_or_on_holidays_of_their_country(
        string zone,
        string moment,
        string next
    ) =>
        Assert.Equal(
            Instant(next),
            CompanyHours
                .UsualOf("acme-co")
                .Of(new Tests.Company("acme-co").Lena with { Zone = zone }, Company)
                .NextMoment(Instant(moment))
        );

    [Fact]
    public void A_calendar_of_days_off_alone_ends_no_search()
    {
        var never = Calendar() with { IsOff = _ => true };

        Assert.Equal(Day("2026-11-16"), never.WorkingDay(Day("2026-11-16")));
        Assert.True(never.AddMinutes(Local("2026-11-16 10:00"), 600) > Local("2026-11-16 10:00"));
    }

    [Fact]
    public void Every_country_has_a_name_and_holidays_in_every_year()
    {
        Assert.Equal(PublicHolidays.Countries, Countries.Names.Keys.Order(StringComparer.Ordinal));
        foreach (var country in PublicHolidays.Countries)
        {
            for (var year = 1990; year <= 2070; year++)
            {
                Assert.NotEmpty(PublicHolidays.In(country, year));
            }
        }
    }

    [Fact]
    public void A_calendar_file_gives_its_whole_days_with_those_that_repeat()
    {
        var read = CalendarFile.Read(
            Encoding.UTF8.GetBytes(
                """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//x//y//EN
                BEGIN:VEVENT
                UID:1
                DTSTART;VALUE=DATE:20200515
                RRULE:FREQ=YEARLY
                SUMMARY:San Isidro
                END:VEVENT
                BEGIN:VEVENT
                UID:2
                DTSTART;VALUE=DATE:20261228
                DTEND;VALUE=DATE:20261231
                SUMMARY:Company holidays
                END:VEVENT
                BEGIN:VEVENT
                UID:3
                DTSTART:20261120T100000Z
                DTEND:20261120T110000Z
                SUMMARY:Meeting
                END:VEVENT
                END:VCALENDAR
                """.ReplaceLineEndings("\r\n")
            ),
            Day("2026-11-16")
        )!;

        Assert.Equal(
            ["2026-05-15", "2026-12-28", "2026-12-29", "2026-12-30", "2027-05-15", "2028-05-15"],
            read.Days.Select(off => off.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        );
        Assert.Equal(("San Isidro", 1), (read.Days[0].Name, read.Timed));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a calendar")]
    [InlineData("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:whenever\r\nEND:VEVENT\r\nEND:VCALENDAR")]
    public void What_is_no_calendar_is_refused(string words) =>
        Assert.True(CalendarFile.Read(Encoding.UTF8.GetBytes(words), Day("2026-11-16")) is null or { Days.Count: 0 });

    private static WorkCalendar Calendar() => CompanyHours.UsualOf("acme-co").Calendar(Company);

    private static DateTime Local(string words) => DateTime.Parse(words, CultureInfo.InvariantCulture);

    private static DateTimeOffset Instant(string words) => DateTimeOffset.Parse(words, CultureInfo.InvariantCulture);
}
