using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Sample;

namespace Bot.Core.Facts.Sample;

/// <summary>
/// Deals of a year and a half: those that the feedback mentions come from a file, the rest follow the market.
/// </summary>
internal sealed class SampleDeals(SampleCalendar calendar)
{
    private const int Generated = 395;
    private const string Won = "Closed won";
    private const string Lost = "Closed lost";

    private static readonly string[] Stages = ["Qualified", "Demo", "Objections", "Decision"];

    private readonly SeededRandom random = new(18);
    private readonly SampleAccounts accounts = new();

    public IReadOnlyList<Deal> All()
    {
        var courses = SeededRandom
            .Spread(
                Generated,
                calendar.First.AddDays(-90),
                calendar.Last,
                day => SampleMarket.Activity(day, calendar, weekend: 0.03)
            )
            .Select(Generate)
            .ToList();
        var deals = FromFile()
            .Concat(
                Decide(WithRepeatCustomers(courses)).Where(deal => deal.Closed is null || deal.Closed >= calendar.First)
            );
        return
        [
            .. deals
                .OrderBy(deal => deal.Created)
                .Select((deal, i) => deal with { Id = string.Create(CultureInfo.InvariantCulture, $"D-{i + 1:0000}") }),
        ];
    }

    private IEnumerable<Deal> FromFile() =>
        from row in SampleContent.Rows("deals.txt")
        let state = row[9] switch
        {
            "Won" => DealState.Won,
            "Lost" => DealState.Lost,
            _ => DealState.Open,
        }
        let campaign = SampleMarket.Channels.Single(channel => channel.Name == row[4]).MainCampaign
        select new Deal(
            "",
            row[0],
            Amount(int.Parse(row[6], CultureInfo.InvariantCulture)),
            state,
            Ago(row[7], DayOfWeek.Tuesday),
            state == DealState.Open ? null : Ago(row[8], DayOfWeek.Thursday),
            state switch
            {
                DealState.Won => Won,
                DealState.Lost => Lost,
                _ => row[9],
            },
            new Labels(row[4], campaign, row[1], row[3], row[5], row[2])
        );

    private DateOnly Ago(string weeks, DayOfWeek weekday) =>
        calendar.Day(int.Parse(weeks, CultureInfo.InvariantCulture), weekday);

    private DealCourse Generate(DateOnly created)
    {
        var channel = random.Pick(SampleMarket.Channels, channel => channel.Deals);
        var territory = random.Pick(SampleMarket.Territories, territory => territory.Share);
        var segment = random.Pick(SampleMarket.Segments, segment => segment.Share);
        var rep = segment.Name == "Enterprise" && random.Roll() < 0.6 ? "Tom Becker" : territory.Rep;
        var campaign = channel.Campaigns.Count == 0 ? null : random.Pick(channel.Campaigns, _ => 1);
        var labels = new Labels(
            channel.Name,
            campaign,
            territory.Name,
            random.Pick(SampleMarket.Products, product => product.Share).Name,
            rep,
            segment.Name
        );
        var days = (random.Days(segment.FromDays, segment.ToDays) + random.Days(segment.FromDays, segment.ToDays)) / 2;
        var amount = Math.Round(random.Between(segment.FromAmount, segment.ToAmount) / 100) * 100;
        return new DealCourse(
            accounts.Next(territory.IsSpanish),
            created,
            WorkingDay(created.AddDays(days)),
            days,
            (int)amount,
            channel.Wins * segment.Wins,
            labels
        );
    }

    // One deal in eight is a second one with an earlier customer.
    private IEnumerable<DealCourse> WithRepeatCustomers(List<DealCourse> courses) =>
        courses.Select(
            (course, i) =>
                courses
                    .Take(i)
                    .Where(other => other.Closes < course.Created && other.Labels.Territory == course.Labels.Territory)
                    .ToList()
                    is { Count: > 4 } earlier
                && random.Roll() < 0.12
                    ? course with
                    {
                        Account = random.Pick(earlier, _ => 1).Account,
                    }
                    : course
        );

    // Wins per segment add up to the chances, and each week with a closed deal has a win. With so few deals per week,
    // real chance would hide every trend.
    private IEnumerable<Deal> Decide(IEnumerable<DealCourse> courses)
    {
        var owed = SampleMarket.Segments.ToDictionary(segment => segment.Name, _ => 0.5);
        foreach (var week in courses.GroupBy(course => Period.Week(course.Closes).From).OrderBy(week => week.Key))
        {
            var closing = week.Where(course => course.Closes <= calendar.Last)
                .OrderBy(course => course.Closes)
                .ToList();
            var hasWon = false;
            for (var i = 0; i < closing.Count; i++)
            {
                var segment = closing[i].Labels.Segment!;
                owed[segment] += closing[i].Chance * random.Between(0.7, 1.3);
                var wins = owed[segment] >= 1 || (!hasWon && i == closing.Count - 1);
                yield return wins ? closing[i].Closed(DealState.Won, Won) : closing[i].Closed(DealState.Lost, Lost);
                owed[segment] -= wins ? 1 : 0;
                hasWon |= wins;
            }

            foreach (var course in week.Where(course => course.Closes > calendar.Last))
            {
                yield return course.Open(
                    Stages[Math.Min(3, 4 * (calendar.Last.DayNumber - course.Created.DayNumber) / course.Days)]
                );
            }
        }
    }

    private static DateOnly WorkingDay(DateOnly day) =>
        day.DayOfWeek switch
        {
            DayOfWeek.Saturday => day.AddDays(2),
            DayOfWeek.Sunday => day.AddDays(1),
            _ => day,
        };

    private static Money Amount(int amount) => new(amount, SamplePeople.Company.Currency);

    /// <summary>A deal before its outcome is decided.</summary>
    private sealed record DealCourse(
        string Account,
        DateOnly Created,
        DateOnly Closes,
        int Days,
        int Worth,
        double Chance,
        Labels Labels
    )
    {
        public Deal Open(string stage) => new("", Account, Amount(Worth), DealState.Open, Created, null, stage, Labels);

        public Deal Closed(DealState state, string stage) =>
            new("", Account, Amount(Worth), state, Created, Closes, stage, Labels);
    }
}
