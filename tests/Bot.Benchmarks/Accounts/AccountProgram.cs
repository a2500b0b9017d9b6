using System.Diagnostics;
using System.Globalization;
using Bot.Core.Accounts;
using Bot.Core.Chat;
using Bot.Core.Commitments;
using Bot.Core.Facts;
using Bot.Core.Feedback;
using Bot.Core.Kpis;
using Bot.Core.Themes;

namespace Bot.Benchmarks.Accounts;

/// <summary>
/// `accounts` times the risk of 50,000 accounts. `accounts FILE` reads the Telco list, whose customers left "within the
/// last month", and compares who was at risk a month before with a count by hand and with the figure of churn.
/// </summary>
internal static class AccountProgram
{
    private const int Accounts = 50_000;
    private const int Runs = 40;
    private static readonly DateOnly Today = new(2026, 11, 30);

    public static int Run(string[] args)
    {
        if (args is [var file])
        {
            Telco(file);
        }
        else
        {
            Time();
        }

        return 0;
    }

    private static void Time()
    {
        var random = new Random(1);
        var subscriptions = Enumerable.Range(0, Accounts * 2).Select(row => Subscription(random, row)).ToList();
        var answers = Enumerable
            .Range(0, Accounts)
            .Select(row => new SurveyAnswer(
                $"n{row}",
                $"Account {random.Next(Accounts)}",
                $"p{row}",
                Today.AddDays(-random.Next(300)),
                random.Next(11),
                null,
                Labels.None
            ))
            .ToList();
        var heard = Enumerable.Range(0, 20_000).Select(row => Heard(random, row)).ToList();
        var watch = Stopwatch.StartNew();
        var book = Book(subscriptions, answers, heard);
        Console.WriteLine(
            $"facts and index of {Accounts:N0} accounts: {watch.ElapsedMilliseconds} ms, once per import"
        );
        var times = new List<double>();
        var count = 0;
        var processor = Process.GetCurrentProcess().TotalProcessorTime;
        for (var run = 0; run < Runs; run++)
        {
            watch.Restart();
            count = RiskRanking.Rank(AccountRisk.Find(book, Today), RiskRecord.None, "USD").Count;
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        // On a machine that is shared, this tells more than the times.
        processor = Process.GetCurrentProcess().TotalProcessorTime - processor;
        Console.WriteLine($"processor time of each: {processor.TotalMilliseconds / Runs:N0} ms");
        times.Sort();
        Console.WriteLine(
            $"accounts at risk: {count:N0}; median {times[Runs / 2]:N0} ms, p95 {times[(int)(Runs * 0.95) - 1]:N0} ms, "
                + $"slowest {times[^1]:N0} ms"
        );
        watch.Restart();
        var growth = AccountGrowth.Find(book, Today, "USD").Count;
        Console.WriteLine($"accounts to grow: {growth:N0}; {watch.ElapsedMilliseconds} ms");
    }

    private static void Telco(string file)
    {
        var rows = File.ReadLines(file).Skip(1).Select(line => line.Split(',')).ToList();
        var subscriptions = rows.Select(Subscription).ToList();
        var book = Book(subscriptions, [], []);
        var before = Today.AddMonths(-1);
        var ending = AccountRisk
            .Find(book, before)
            .Where(account => account.Findings.Any(finding => finding.Reason == RiskReason.Ending))
            .Select(account => account.Key)
            .ToHashSet();
        var byHand = rows.Where(row => row[^1] == "Yes" && int.Parse(row[5], CultureInfo.InvariantCulture) >= 1)
            .Select(row => AccountStore.Key(row[0]))
            .ToHashSet();
        var churn = SubscriptionFormulas.Churn(
            book.Index.Facts,
            new Period(PeriodKind.Days, before.AddDays(1), Today),
            new Period(PeriodKind.Days, before.AddDays(1), Today)
        );
        Console.WriteLine($"customers {rows.Count:N0}; left in the month by hand {byHand.Count:N0}");
        Console.WriteLine(
            $"at risk a month before because they end: {ending.Count:N0}; the same accounts: {ending.SetEquals(byHand)}"
        );
        Console.WriteLine(
            $"figure of churn {churn.Number:P2}: "
                + string.Join(", ", churn.Inputs.Select(input => $"{input.Name.English} {input.Value.English}"))
        );
    }

    // Who left did so in the last month; tenure is in months.
    private static Subscription Subscription(string[] row)
    {
        var start = Today.AddMonths(-int.Parse(row[5], CultureInfo.InvariantCulture));
        var hasLeft = row[^1] == "Yes";
        return new Subscription(
            row[0],
            row[0],
            new Money(decimal.Parse(row[18], CultureInfo.InvariantCulture), "USD"),
            hasLeft ? SubscriptionStatus.Ended : SubscriptionStatus.Active,
            start,
            hasLeft ? Today : null,
            null,
            null,
            Labels.None
        );
    }

    private static Subscription Subscription(Random random, int row)
    {
        var start = Today.AddDays(-random.Next(1, 900));
        DateOnly? end = random.Next(4) == 0 ? Today.AddDays(random.Next(-200, 120)) : null;
        return new Subscription(
            $"s{row}",
            $"Account {row % Accounts}",
            new Money(random.Next(100, 5_000), "USD"),
            end <= Today ? SubscriptionStatus.Ended : SubscriptionStatus.Active,
            start,
            end,
            end is null ? Today.AddDays(random.Next(365)) : null,
            random.Next(1, 500),
            new Labels(Product: $"Plan {random.Next(4)}", Rep: $"Rep {random.Next(50)}", Segment: $"S{random.Next(3)}")
        );
    }

    private static FiledEntry Heard(Random random, int row)
    {
        var account = $"account {random.Next(Accounts)}";
        var at = new DateTimeOffset(Today.AddDays(-random.Next(300)).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        return new FiledEntry(
            new ThemeEntry(
                row,
                (FeedbackKind)random.Next(8),
                account,
                account,
                null,
                "",
                null,
                [],
                [new ThemeVoice("lena", at)]
            ),
            null
        );
    }

    private static AccountBook Book(
        IReadOnlyList<Subscription> subscriptions,
        IReadOnlyList<SurveyAnswer> answers,
        IReadOnlyList<FiledEntry> heard
    )
    {
        var rows = FactRows.None with
        {
            Others = new OtherRows { Subscriptions = subscriptions, Answers = answers },
        };
        var facts = FactSetBuilder.Build(
            new StoredFacts(1, rows)
            {
                AsOf = new Dictionary<FactSource, DateOnly> { [FactSource.Subscriptions] = Today },
            }
        );
        var merges = new Dictionary<string, AccountMerge>();
        var index = AccountIndex.Of(facts, merges);
        return new AccountBook(
            index,
            merges,
            new ThemeSnapshot(new Dictionary<int, Theme>(), []),
            new ByAccount<FiledEntry>(
                heard
                    .GroupBy(filed => filed.Entry.AccountKey)
                    .ToDictionary(same => same.Key, IReadOnlyList<FiledEntry> (same) => [.. same]),
                index.MergedInto
            ),
            new ByAccount<Commitment>(new Dictionary<string, IReadOnlyList<Commitment>>(), index.MergedInto)
        );
    }
}
