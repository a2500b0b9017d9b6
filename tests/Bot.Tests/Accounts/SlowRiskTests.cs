using Bot.Core.Accounts;
using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Feedback;
using Bot.Core.Themes;
using CsCheck;

namespace Bot.Tests.Accounts;

/// <summary>The reasons agree with a slow calculation that reads each row again for each account.</summary>
public sealed class SlowRiskTests
{
    private const string Seed = "0000000000000";
    private static readonly DateOnly Today = AccountFacts.Today;

    private static readonly Gen<Subscription> Subscription = Gen.Select(
            Gen.Int[0, 5],
            Gen.Int[0, 400],
            Gen.Int[1, 400],
            Gen.Int[-300, 200],
            Gen.Int[-100, 200],
            Gen.Int[0, 30]
        )
        .Select(
            (account, monthly, started, ends, renews, seats) =>
                new Subscription(
                    "",
                    $"a{account}",
                    monthly < 10 ? null : new Money(monthly, monthly > 380 ? "EUR" : "USD"),
                    monthly is > 360 and < 370 ? SubscriptionStatus.Trial
                        : ends is > -200 and < 0 ? SubscriptionStatus.Ended
                        : SubscriptionStatus.Active,
                    Today.AddDays(-started),
                    ends is > -200 and < 80 ? Today.AddDays(ends) : null,
                    renews > 150 ? null : Today.AddDays(renews),
                    seats == 0 ? null : seats,
                    Labels.None
                )
        );

    private static readonly Gen<SurveyAnswer> Answer = Gen.Select(
            Gen.Int[0, 5],
            Gen.Int[0, 3],
            Gen.Int[0, 10],
            Gen.Int[0, 250]
        )
        .Select(
            (account, person, score, ago) =>
                new SurveyAnswer(
                    "",
                    $"a{account}",
                    person == 0 ? null : $"p{account}-{person}",
                    Today.AddDays(-ago),
                    score,
                    null,
                    Labels.None
                )
        );

    private static readonly Gen<FiledEntry> Heard = Gen.Select(Gen.Int[0, 5], Gen.Int[0, 7], Gen.Int[0, 300], Gen.Bool)
        .Select(
            (account, kind, ago, isNone) =>
                new FiledEntry(
                    new ThemeEntry(
                        1,
                        (FeedbackKind)kind,
                        $"a{account}",
                        $"a{account}",
                        null,
                        "",
                        null,
                        [],
                        [new ThemeVoice("lena", BotApp.Start.AddDays(-ago))]
                    ),
                    isNone ? new Filing("acme-co", 1, FilingKind.NotFeedback, BotApp.Start) : null
                )
        );

    [Fact]
    public void Reasons_agree_with_a_calculation_by_hand() =>
        Check.Sample(
            Gen.Select(Subscription.List[0, 14], Answer.List[0, 10], Heard.List[0, 8]),
            (rows, answers, heard) =>
            {
                List<Subscription> subscriptions = [.. rows.Select((row, at) => row with { Id = $"s{at}" })];
                List<SurveyAnswer> surveys =
                [
                    .. answers
                        .Select((row, at) => row with { Id = $"n{at}" })
                        .DistinctBy(row => (row.Person ?? row.Id, row.Day)),
                ];
                string[] broken = ["a1"];
                var book = Books.Of(
                    subscriptions,
                    surveys,
                    heard,
                    [.. broken.Select(account => AccountFacts.Broken(account, "late"))]
                );

                var found = AccountRisk
                    .Find(book, Today)
                    .SelectMany(account => account.Findings.Select(finding => $"{account.Key} {finding}"))
                    .Order(StringComparer.Ordinal);

                var expected = Enumerable
                    .Range(0, 6)
                    .SelectMany(account => Slow($"a{account}", subscriptions, surveys, heard, broken))
                    .Order(StringComparer.Ordinal);
                Assert.Equal(expected, found);
            },
            seed: Seed,
            iter: 500
        );

    private static IEnumerable<string> Slow(
        string account,
        List<Subscription> subscriptions,
        List<SurveyAnswer> answers,
        List<FiledEntry> heard,
        string[] broken
    )
    {
        var now = subscriptions.Where(row => row.Account == account && IsPaidOn(row, Today)).ToList();
        if (now.Count == 0)
        {
            yield break;
        }

        string Line(RiskReason reason, int count = 0, DateOnly? day = null) =>
            $"{account} {new RiskFinding(reason, count, day)}";

        var ends = now.Where(row => row.End > Today && row.End <= Today.AddDays(90))
            .Select(row => row.End)
            .Order()
            .ToList();
        var renewals = now.Where(row => row.Renews >= Today && row.Renews <= Today.AddDays(90))
            .Select(row => row.Renews)
            .Order()
            .ToList();
        if (ends.Count > 0)
        {
            yield return Line(RiskReason.Ending, day: ends[0]);
        }
        else if (renewals.Count > 0)
        {
            yield return Line(RiskReason.Renewal, day: renewals[0]);
        }

        var pains = heard.Count(one =>
            one.Entry.AccountKey == account
            && one.Entry.Kind is FeedbackKind.PainPoint or FeedbackKind.ChurnReason
            && one.Entry.AccountKey == account
            && one.Filing is null
            && one.Entry.At.UtcDateTime.Date >= Today.AddDays(-180).ToDateTime(TimeOnly.MinValue)
        );
        if (pains > 0)
        {
            yield return Line(RiskReason.Pains, pains);
        }

        if (broken.Contains(account))
        {
            yield return Line(RiskReason.BrokenPromise, 1);
        }

        var latest = answers
            .Where(row => row.Day > Today.AddDays(-90) && row.Account == account)
            .Where(row =>
                row.Person is null || !answers.Exists(later => later.Person == row.Person && later.Day > row.Day)
            )
            .Count(row => row.Score < 7);
        if (latest > 0)
        {
            yield return Line(RiskReason.Detractor, latest);
        }

        var before = subscriptions.Where(row => row.Account == account && IsPaidOn(row, Today.AddDays(-90))).ToList();
        List<Subscription> both = [.. now, .. before];
        if (
            before.Count > 0
            && both.TrueForAll(row => row.Monthly is not null && row.Monthly.Currency == now[0].Monthly?.Currency)
        )
        {
            var (paid, pays) = (before.Sum(row => row.Monthly!.Amount), now.Sum(row => row.Monthly!.Amount));
            if (pays < paid)
            {
                yield return Line(RiskReason.LessRevenue, (int)Math.Round(100 * (paid - pays) / paid));
            }
        }

        if (
            before.Count > 0
            && both.TrueForAll(row => row.Seats is not null)
            && now.Sum(row => row.Seats) < before.Sum(row => row.Seats)
        )
        {
            yield return Line(
                RiskReason.FewerSeats,
                before.Sum(row => row.Seats!.Value) - now.Sum(row => row.Seats!.Value)
            );
        }

        if (heard.Count + answers.Count > 0)
        {
            List<DateOnly> signs =
            [
                .. heard
                    .Where(one => one.Entry.AccountKey == account)
                    .Select(one => DateOnly.FromDateTime(one.Entry.At.UtcDateTime)),
                .. answers.Where(row => row.Account == account).Select(row => row.Day),
                .. subscriptions.Where(row => row.Account == account).Select(row => row.Start!.Value),
            ];
            if (signs.Max() < Today.AddDays(-180))
            {
                yield return Line(RiskReason.Silence, day: signs.Max());
            }
        }
    }

    private static bool IsPaidOn(Subscription row, DateOnly day) =>
        row.Status != SubscriptionStatus.Trial
        && row.Monthly is not { Amount: <= 0 }
        && !(row.Status == SubscriptionStatus.Ended && row.End is null)
        && row.Start <= day
        && (row.End is null || row.End > day);
}
