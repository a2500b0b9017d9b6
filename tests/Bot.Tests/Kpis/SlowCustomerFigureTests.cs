using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Facts.Segments;
using Bot.Core.Kpis;
using CsCheck;
using static Bot.Tests.Facts.Rows;

namespace Bot.Tests.Kpis;

/// <summary>
/// Figures of subscriptions, answers, forms and costs agree with a slow calculation that goes day by day and row by row
/// over the last version of each row, and are never 0 or infinite where something is missing.
/// </summary>
public sealed class SlowCustomerFigureTests
{
    private const string Seed = "0000000000000";
    private static readonly Period October = Period.Month(2026, 10);
    private static readonly DateOnly First = Day("2026-08-01");
    private static readonly DateOnly Last = Day("2026-11-15");

    private static readonly Gen<Subscription> Subscription = Gen.Select(
            Gen.Int[0, 12],
            Gen.Int[0, 4],
            Gen.Int[0, 300],
            Gen.Int[0, 2],
            Gen.Int[0, 100],
            Gen.Int[-1, 100]
        )
        .Select(
            (id, account, monthly, status, start, length) =>
                new Subscription(
                    $"s{id}",
                    $"a{account}" + (id % 2 == 0 ? " " : ""),
                    new Money(monthly < 20 ? 0 : monthly, "USD"),
                    (SubscriptionStatus)status,
                    First.AddDays(start),
                    length < 0 ? null : First.AddDays(start + length),
                    null,
                    null,
                    new Labels(Product: id % 3 == 0 ? "Plan" : null)
                )
        );

    private static readonly Gen<SurveyAnswer> Answer = Gen.Select(
            Gen.Int[0, 20],
            Gen.Int[0, 5],
            Gen.Int[0, 10],
            Gen.Int[0, 106]
        )
        .Select(
            (id, person, score, day) =>
                new SurveyAnswer(
                    $"n{id}",
                    "a1",
                    person == 0 ? null : $"p{person}",
                    First.AddDays(day),
                    score,
                    null,
                    Labels.None
                )
        );

    private static readonly Gen<FormDay> FormDay = Gen.Select(Gen.Int[0, 106], Gen.Int[0, 3], Gen.Int[0, 9])
        .Select((day, visits, sent) => new FormDay(First.AddDays(day), null, visits, sent, Labels.None));

    [Fact]
    public void Figures_agree_with_a_calculation_by_hand() =>
        Check.Sample(
            Gen.Select(Subscription.List[0, 14], Answer.List[0, 14], FormDay.List[0, 6]).List[1, 3],
            imports =>
            {
                var layers = imports
                    .Select(import =>
                        FactLayer.Of(
                            (
                                FactRows.None with
                                {
                                    Others = new OtherRows
                                    {
                                        Subscriptions = import.Item1,
                                        Answers = import.Item2,
                                        FormDays = import.Item3,
                                    },
                                }
                            ).WithoutRepeats()
                        )
                    )
                    .ToList();
                var facts = FactSetBuilder.Build(
                    1,
                    new Dictionary<FactSource, DateOnly>
                    {
                        [FactSource.Subscriptions] = Last,
                        [FactSource.Answers] = Last,
                        [FactSource.FormDays] = Last,
                    },
                    layers
                );
                var subscriptions = LastOf(imports.SelectMany(import => import.Item1), row => row.Id);
                var answers = LastOf(imports.SelectMany(import => import.Item2), row => row.Id);
                var forms = LastOf(imports.SelectMany(import => import.Item3), row => row.Id);

                AssertSubscriptions(facts, subscriptions);
                Assert.Equal(Promoters(answers), Rounded(facts, "nps"));
                Assert.Equal(Conversion(forms), Rounded(facts, "forms"));
            },
            seed: Seed,
            iter: 300
        );

    private static void AssertSubscriptions(FactSet facts, List<Subscription> rows)
    {
        var (before, after) = (Day("2026-09-30"), Day("2026-10-31"));
        var isKnown = rows.Count > 0 && rows.Min(row => row.Start) <= October.To;
        decimal lost = 0;
        decimal start = 0;
        decimal keptRevenue = 0;
        decimal grossRevenue = 0;
        decimal startRevenue = 0;
        foreach (var account in rows.Select(row => row.Account.Trim()).Distinct())
        {
            var (paidBefore, paidAfter) = (Paid(rows, account, before), Paid(rows, account, after));
            if (paidBefore is { } was)
            {
                start++;
                lost += paidAfter is null ? 1 : 0;
                startRevenue += was;
                keptRevenue += paidAfter ?? 0;
                grossRevenue += Math.Min(was, paidAfter ?? 0);
            }
        }

        decimal? Ratio(decimal part, decimal whole) => isKnown && whole > 0 ? decimal.Round(part / whole, 10) : null;
        Assert.Equal(Ratio(lost, start), Rounded(facts, "churn"));
        Assert.Equal(Ratio(start - lost, start), Rounded(facts, "retention"));
        Assert.Equal(Ratio(keptRevenue, startRevenue), Rounded(facts, "nrr"));
        Assert.Equal(Ratio(grossRevenue, startRevenue), Rounded(facts, "grr"));
        Assert.Equal(Ratio(startRevenue - grossRevenue, startRevenue), Rounded(facts, "mrrchurn"));
    }

    // What an account pays after a day; null if it has no paid subscription then.
    private static decimal? Paid(List<Subscription> rows, string account, DateOnly day)
    {
        decimal? sum = null;
        foreach (var row in rows)
        {
            var isTrial = row.Status == SubscriptionStatus.Trial;
            var endsUnknown = row is { Status: SubscriptionStatus.Ended, End: null };
            if (row.Account.Trim() == account && !isTrial && !endsUnknown && row.Monthly!.Amount > 0)
            {
                if (row.Start <= day && (row.End is null || row.End > day))
                {
                    sum = (sum ?? 0) + row.Monthly.Amount;
                }
            }
        }

        return sum;
    }

    private static decimal? Promoters(List<SurveyAnswer> all)
    {
        if (all.Count == 0 || all.Min(row => row.Day) > October.To)
        {
            return null;
        }

        var within = all.Where(row => row.Day > Day("2026-08-02") && row.Day <= October.To).ToList();
        var counted = within
            .Where(row =>
                row.Person is null
                || !within.Exists(other =>
                    other.Person == row.Person
                    && (other.Day > row.Day || (other.Day == row.Day && string.CompareOrdinal(other.Id, row.Id) > 0))
                )
            )
            .ToList();
        return counted.Count == 0
            ? null
            : decimal.Round(
                100m * (counted.Count(row => row.Score > 8) - counted.Count(row => row.Score < 7)) / counted.Count,
                10
            );
    }

    private static decimal? Conversion(List<FormDay> all)
    {
        if (all.Count == 0 || all.Min(row => row.Day) > October.To)
        {
            return null;
        }

        var days = all.Where(row => row.Day.Month == 10).ToList();
        var visits = days.Sum(row => row.Visits);
        return visits == 0 ? null : decimal.Round(days.Sum(row => row.Submissions) / visits, 10);
    }

    private static List<T> LastOf<T>(IEnumerable<T> rows, Func<T, string> id)
    {
        var last = new Dictionary<string, T>();
        foreach (var row in rows)
        {
            last[id(row)] = row;
        }

        return [.. last.Values];
    }

    private static decimal? Rounded(FactSet facts, string kpi)
    {
        var result = KpiCatalog.Find(kpi)!.Formula(facts, October, October.Previous());
        Assert.Equal(result.Number is null, result.Missing is not null);
        return result.Number is { } number ? decimal.Round(number, 10) : null;
    }
}
