using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Facts.Sample;
using Bot.Core.Feedback;
using Bot.Core.Members;
using Bot.Core.Sample;

namespace Bot.Tests.Sample;

/// <summary>The sample's content by itself, on days of every sort.</summary>
public sealed class SampleContentTests
{
    /// <summary>Monday, Sunday, the first of a month and of a year, a leap day, the days around a clock change.</summary>
    public static TheoryData<string> Days { get; } =
    ["2026-11-16", "2026-11-22", "2026-12-01", "2027-01-01", "2028-02-29", "2027-03-28", "2027-03-29"];

    [Theory, MemberData(nameof(Days))]
    public void Feedback_is_sixty_entries_over_ten_weeks_in_both_languages_of_every_kind(string day)
    {
        var now = Morning(day);
        var reports = SampleFeedback.Reports(SampleCalendar.Of(now));
        var entries = reports
            .DistinctBy(report => (report.Voice.Member, report.Details.Account, report.Details.Text))
            .ToList();

        Assert.Equal(60, entries.Count);
        Assert.Equal(Enum.GetValues<FeedbackKind>(), entries.Select(entry => entry.Details.Kind).Distinct().Order());
        Assert.All(
            Enum.GetValues<Language>(),
            language =>
                Assert.InRange(
                    entries.Count(entry => SamplePeople.Find(entry.Voice.Member).Language == language),
                    20,
                    40
                )
        );
        Assert.Equal(10, entries.Select(entry => (now - entry.Voice.At).Days / 7).Distinct().Count());
        Assert.All(reports, report => Assert.True(report.Voice.At < now));
        Assert.Equal(reports.Count, reports.Select(report => report.Voice.DeliveryKey).Distinct().Count());
    }

    [Fact]
    public void Every_option_of_a_line_is_understood()
    {
        var details = SampleFeedback.Reports(SampleCalendar.Of(BotApp.Start)).Select(report => report.Details).ToList();

        Assert.All(details, entry => Assert.DoesNotContain(":", entry.Text, StringComparison.Ordinal));
        Assert.All(details, entry => Assert.NotNull(entry.Stage));
        Assert.All(details, entry => Assert.NotEmpty(entry.Tags));
        Assert.All(
            details.Where(entry => entry.Deal is not null),
            entry => Assert.Equal("USD", entry.Amount?.Currency)
        );
    }

    [Fact]
    public void Feedback_about_a_deal_names_the_amount_that_the_deal_has()
    {
        var calendar = SampleCalendar.Of(BotApp.Start);
        var worth = new SampleDeals(calendar).All().ToLookup(deal => deal.Account, deal => deal.Amount!);

        Assert.All(
            SampleFeedback.Reports(calendar).Where(report => report.Details.Amount is not null),
            report => Assert.Contains(report.Details.Amount!, worth[report.Details.Account!])
        );
        Assert.All(
            SampleFeedback.Reports(calendar).Where(report => report.Details.Account is not null),
            report => Assert.True(worth.Contains(report.Details.Account!))
        );
    }

    [Theory, MemberData(nameof(Days))]
    public void Facts_are_about_four_hundred_deals_and_2500_leads_of_eighteen_months_up_to_yesterday(string day)
    {
        var calendar = SampleCalendar.Of(Morning(day));
        var rows = SampleFacts.Rows(calendar);

        Assert.InRange(rows.Deals.Count, 380, 420);
        Assert.Equal(2_500, rows.Leads.Count);
        Assert.Equal(rows.Deals.Count, rows.Deals.Select(deal => deal.Id).Distinct().Count());
        Assert.Equal(
            (rows.Leads.Count, rows.Spend.Count),
            (rows.Leads.Select(lead => lead.Id).Distinct().Count(), rows.Spend.Select(row => row.Id).Distinct().Count())
        );
        Assert.All(
            rows.Deals,
            deal =>
                Assert.True(
                    deal.Created <= calendar.Last
                        && (
                            deal.Closed is null
                            || (
                                deal.Closed >= deal.Created
                                && deal.Closed >= calendar.First
                                && deal.Closed <= calendar.Last
                            )
                        )
                )
        );
        Assert.All(rows.Leads, lead => Assert.InRange(lead.Created, calendar.First, calendar.Last));
        Assert.Equal((calendar.First, calendar.Last), (rows.Spend.Min(row => row.Day), rows.Spend.Max(row => row.Day)));
        Assert.Equal(Enum.GetValues<Side>(), rows.Spend.Select(row => row.Side).Distinct().Order());
        Assert.All(
            Dimensions.All,
            dimension => Assert.True(rows.Deals.Select(deal => deal.Labels[dimension]).Distinct().Count() >= 2)
        );
    }

    [Theory, MemberData(nameof(Days))]
    public void The_same_day_gives_the_same_content(string day)
    {
        Assert.Equal(Written(Morning(day)), Written(Morning(day).AddHours(9)));
        Assert.NotEqual(Written(Morning(day)), Written(Morning(day).AddDays(1)));

        static string Written(DateTimeOffset now) =>
            System.Text.Json.JsonSerializer.Serialize(SampleFacts.Rows(SampleCalendar.Of(now)));
    }

    private static DateTimeOffset Morning(string day) =>
        new(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), new TimeOnly(6, 30), TimeSpan.Zero);
}
