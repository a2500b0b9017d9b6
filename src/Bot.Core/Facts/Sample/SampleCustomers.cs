using System.Globalization;
using Bot.Core.Sample;

namespace Bot.Core.Facts.Sample;

/// <summary>What the sample's customers do after they bought, its forms, and what its products leave.</summary>
internal static class SampleCustomers
{
    private const double MonthlyLoss = 0.018;
    private const double AnswersPerCustomer = 0.9;

    private static readonly IReadOnlyList<(string Form, double Visits, double Sent)> Forms =
    [
        ("Request a demo", 46, 0.061),
        ("Delivery cost guide", 88, 0.142),
        ("Solicita una demo", 31, 0.054),
    ];

    private static readonly IReadOnlyList<(string Product, decimal Margin)> Margins =
    [
        ("Trazo Plan", 0.78m),
        ("Trazo Track", 0.61m),
        ("Trazo Insight", 0.83m),
    ];

    private static readonly IReadOnlyList<(int Score, double Share)> Scores =
    [
        (10, 0.22),
        (9, 0.27),
        (8, 0.21),
        (7, 0.11),
        (6, 0.08),
        (5, 0.05),
        (3, 0.04),
        (1, 0.02),
    ];

    public static OtherRows Rows(SampleCalendar calendar, IReadOnlyList<Deal> deals)
    {
        var subscriptions = Subscriptions(calendar, deals).ToList();
        return new OtherRows
        {
            Subscriptions = subscriptions,
            Answers = [.. Answers(calendar, subscriptions)],
            FormDays = [.. FormDays(calendar)],
            Costs =
            [
                .. Margins.Select(product => new Cost(
                    null,
                    null,
                    null,
                    null,
                    product.Margin,
                    Labels.None with
                    {
                        Product = product.Product,
                    }
                )),
            ],
        };
    }

    // A won deal is a year's contract. Some accounts leave after their first months.
    private static IEnumerable<Subscription> Subscriptions(SampleCalendar calendar, IReadOnlyList<Deal> deals)
    {
        var random = new SeededRandom(77);
        foreach (var deal in deals.Where(deal => deal is { State: DealState.Won, Amount: not null, Closed: not null }))
        {
            var begins = deal.Closed!.Value.AddDays(random.Days(1, 12));
            var start = begins < calendar.Last ? begins : calendar.Last;
            var months = 3;
            while (months < 60 && random.Roll() > MonthlyLoss)
            {
                months++;
            }

            var end = start.AddMonths(months);
            var hasEnded = end <= calendar.Last;
            yield return new Subscription(
                $"S-{deal.Id}",
                deal.Account,
                deal.Amount! with
                {
                    Amount = Math.Round(deal.Amount!.Amount / 12),
                },
                hasEnded ? SubscriptionStatus.Ended : SubscriptionStatus.Active,
                start,
                hasEnded ? end : null,
                hasEnded ? null : NextAnniversary(start, calendar.Last),
                null,
                deal.Labels
            );
        }
    }

    private static DateOnly NextAnniversary(DateOnly start, DateOnly day)
    {
        var years = 1;
        while (start.AddYears(years) <= day)
        {
            years++;
        }

        return start.AddYears(years);
    }

    private static IEnumerable<SurveyAnswer> Answers(SampleCalendar calendar, IReadOnlyList<Subscription> subscriptions)
    {
        var random = new SeededRandom(91);
        var number = 0;
        foreach (var customer in subscriptions.DistinctBy(subscription => subscription.Account))
        {
            var day = customer.Start!.Value.AddDays(random.Days(45, 200));
            var score = random.Pick(Scores, one => one.Share).Score;
            if (day <= calendar.Last && random.Roll() < AnswersPerCustomer)
            {
                number++;
                yield return new SurveyAnswer(
                    string.Create(CultureInfo.InvariantCulture, $"N-{number:0000}"),
                    customer.Account,
                    string.Create(CultureInfo.InvariantCulture, $"P-{number:0000}"),
                    day,
                    score,
                    null,
                    customer.Labels with
                    {
                        Channel = null,
                        Campaign = null,
                    }
                );
            }
        }
    }

    private static IEnumerable<FormDay> FormDays(SampleCalendar calendar)
    {
        var random = new SeededRandom(63);
        for (var day = calendar.First; day <= calendar.Last; day = day.AddDays(1))
        {
            foreach (var form in Forms)
            {
                var visits = Math.Round(
                    form.Visits * SampleMarket.Activity(day, calendar, weekend: 0.35) * random.Between(0.8, 1.2)
                );
                var sent = Math.Round(visits * form.Sent * random.Between(0.6, 1.4));
                yield return new FormDay(day, form.Form, (decimal)visits, (decimal)sent, Labels.None);
            }
        }
    }
}
