using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Members;
using Bot.Core.Sample;

namespace Bot.Core.Facts.Sample;

/// <summary>A year and a half of deals, leads and spend, up to yesterday.</summary>
internal static class SampleFacts
{
    private const int LeadsInAll = 2_500;

    // Costs of the three reps, their tools and their travel.
    private const double WeeklyRep = 1_050;
    private const double MonthlyTravel = 1_500;

    public static FactRows Rows(SampleCalendar calendar)
    {
        var deals = new SampleDeals(calendar).All();
        var leads = Leads(calendar, deals);
        return new FactRows(deals, leads, [.. MarketingSpend(calendar), .. SalesSpend(calendar)])
        {
            Others = SampleCustomers.Rows(calendar, deals),
            Accounts = SampleCompanies.Of([
                .. deals.Select(deal => ((string?)deal.Account, deal.Labels)),
                .. leads.Select(lead => (lead.Account, lead.Labels)),
            ]),
        };
    }

    // Every deal starts as a lead; most leads never become a deal.
    private static List<Lead> Leads(SampleCalendar calendar, IReadOnlyList<Deal> deals)
    {
        var random = new SeededRandom(25);
        var converted = deals
            .Select(deal =>
                (
                    Day: deal.Created!.Value.AddDays(-random.Days(2, 15)),
                    Account: (string?)deal.Account,
                    deal.Labels,
                    deal.State
                )
            )
            .Where(lead => lead.Day >= calendar.First)
            .ToList();
        var others = SeededRandom
            .Spread(
                LeadsInAll - converted.Count,
                calendar.First,
                calendar.Last,
                day => SampleMarket.Activity(day, calendar, weekend: 0.25)
            )
            .Select(day => (Day: day, Account: (string?)null, Labels: Interest(random), State: DealState.Lost));
        var people = new SeededRandom(52);
        var calls = new SeededRandom(53);
        return
        [
            .. converted
                .Concat(others)
                .OrderBy(lead => lead.Day)
                .Select(
                    (lead, i) =>
                        WithPerson(
                            people,
                            new Lead(
                                string.Create(CultureInfo.InvariantCulture, $"L-{i + 1:00000}"),
                                lead.Day,
                                lead.Account,
                                lead.Labels
                            ),
                            lead.State
                        )
                )
                .Select(lead => WithFirstContact(calls, lead)),
        ];
    }

    // Most are called within a day, some later, and one in ten by nobody.
    private static Lead WithFirstContact(SeededRandom calls, Lead lead)
    {
        var created = lead.Created.ToDateTime(new TimeOnly(calls.Days(8, 18), calls.Days(0, 59)));
        var roll = calls.Roll();
        var hours = calls.Between(0.5, roll < 0.7 ? 7 : 60);
        var contacted = created.AddHours(hours);
        return lead with
        {
            Steps = new LeadSteps(
                TimeOnly.FromDateTime(created),
                Contacted: roll < 0.9
                    ? new Moment(DateOnly.FromDateTime(contacted), new TimeOnly(contacted.Hour, contacted.Minute))
                    : null
            ),
        };
    }

    // Uses its own random numbers, so the people behind leads change no figure. Two in three give their company.
    private static Lead WithPerson(SeededRandom people, Lead lead, DealState state)
    {
        var isSpanish = lead.Labels.Territory is "Iberia" or "Mexico";
        var title = SampleBuyers.Title(
            people,
            isSpanish,
            lead.Account is not null,
            lead.Account is not null && state == DealState.Won
        );
        return lead with
        {
            Title = title,
            Account = lead.Account ?? (people.Roll() < 0.66 ? SampleCompanies.Asker(people, isSpanish) : null),
        };
    }

    private static Labels Interest(SeededRandom random)
    {
        var channel = random.Pick(SampleMarket.Channels, channel => channel.Leads);
        var territory = random.Pick(SampleMarket.Territories, territory => territory.Share);
        return new Labels(
            channel.Name,
            channel.Campaigns.Count == 0 ? null : random.Pick(channel.Campaigns, _ => 1),
            territory.Name,
            random.Pick(SampleMarket.Products, product => product.Share).Name,
            territory.Rep,
            random.Pick(SampleMarket.Segments, segment => segment.Share).Name
        );
    }

    private static IEnumerable<Spend> MarketingSpend(SampleCalendar calendar)
    {
        var random = new SeededRandom(7);
        foreach (var channel in SampleMarket.Channels.Where(channel => channel.WeeklyCost > 0))
        {
            var days = channel.IsDaily ? 7 : 1;
            foreach (var day in Days(calendar, day => channel.IsDaily || day.DayOfWeek == DayOfWeek.Monday))
            {
                var turn = channel.IsDaily ? day.DayNumber : day.DayNumber / 7;
                var campaign = channel.Campaigns[turn % channel.Campaigns.Count];
                var activity = SampleMarket.Activity(day, calendar, weekend: 1);
                var cost = channel.WeeklyCost / days * activity * random.Between(0.85, 1.15);
                var labels = new Labels(Channel: channel.Name, Campaign: campaign);
                yield return new Spend(day, Side.Marketing, Usd(cost), null, labels);
            }
        }
    }

    private static IEnumerable<Spend> SalesSpend(SampleCalendar calendar)
    {
        var reps = SamplePeople.Members.Where(member => member.Side == Side.Sales).ToList();
        var salaries =
            from day in Days(calendar, day => day.DayOfWeek == DayOfWeek.Monday)
            from rep in reps
            select new Spend(
                day,
                Side.Sales,
                Usd(WeeklyRep * (rep.IsApprover ? 1.3 : 1)),
                "Salaries and tools",
                new Labels(Rep: rep.Name)
            );
        var travel =
            from day in Days(calendar, day => day.Day == 15)
            select new Spend(
                day,
                Side.Sales,
                Usd(MonthlyTravel * SampleMarket.Activity(day, calendar, weekend: 1)),
                "Travel",
                Labels.None
            );
        return salaries.Concat(travel);
    }

    private static IEnumerable<DateOnly> Days(SampleCalendar calendar, Func<DateOnly, bool> isWanted) =>
        Enumerable
            .Range(0, calendar.Today.DayNumber - calendar.First.DayNumber)
            .Select(calendar.First.AddDays)
            .Where(isWanted);

    private static Money Usd(double amount) => new(Math.Round((decimal)amount), SamplePeople.Company.Currency);
}
