using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Accounts;

/// <summary>
/// A customer that may buy more, and how many accounts like it did: <see cref="Traits"/> is what they have in common.
/// </summary>
internal sealed record GrowthCandidate(
    string Key,
    string Name,
    IReadOnlyList<Money> Monthly,
    string? Rep,
    IReadOnlyList<LocalizedText> Traits,
    int Grew,
    int Total
)
{
    public decimal Share => (decimal)Grew / Total;
}

/// <summary>Finds customers that are like those who grew: product, segment and number of seats. Pure.</summary>
internal static class AccountGrowth
{
    /// <summary>Who pays more, or has more seats, than so many days ago grew.</summary>
    public const int Days = 180;

    private static readonly int[] SeatBands = [10, 50, 250, 1_000];

    public static IReadOnlyList<GrowthCandidate> Find(AccountBook book, DateOnly today, string currency)
    {
        var index = book.Index;
        var known = index.Known(today);
        var customers = index
            .Subscriptions.Where(account => account.Key != 0)
            .Select(account => Customer.Of(account.Key, [.. account], known))
            .OfType<Customer>()
            .ToList();
        var groups = customers
            .SelectMany(customer => customer.Groups.Select(group => (group, customer.HasGrown)))
            .GroupBy(one => one.group)
            .ToDictionary(group => group.Key, group => (Grew: group.Count(one => one.HasGrown), Total: group.Count()));
        return
        [
            .. customers
                .Where(customer => !customer.HasGrown)
                .Select(customer => Candidate(book, customer, groups))
                .OfType<GrowthCandidate>()
                .OrderByDescending(one =>
                    one.Share * one.Monthly.Where(sum => sum.Currency == currency).Sum(sum => sum.Amount)
                )
                .ThenByDescending(one => one.Share)
                .ThenBy(one => one.Key, StringComparer.Ordinal),
        ];
    }

    // The closest group that is large enough to say something.
    private static GrowthCandidate? Candidate(
        AccountBook book,
        Customer customer,
        Dictionary<Group, (int Grew, int Total)> groups
    )
    {
        var group = customer.Groups.FirstOrDefault(one => groups[one].Total >= RiskOutcome.Fewest);
        if (group == default || groups[group] is not { Grew: > 0 } counts)
        {
            return null;
        }

        var facts = book.Index.Facts;
        var key = book.Root(book.Index.Key(customer.Code));
        return new GrowthCandidate(
            key,
            book.NameOf(key) ?? key,
            AccountState.Sums(facts, customer.Running.Select(row => (row.Currency, row.Monthly))),
            book.Index.Rep(customer.Code),
            [.. Traits(facts, group)],
            counts.Grew,
            counts.Total
        );
    }

    private static IEnumerable<LocalizedText> Traits(FactSet facts, Group group)
    {
        if (group.Product != 0)
        {
            yield return LocalizedText.Invariant(facts.Name(group.Product));
        }

        if (group.Segment != 0)
        {
            yield return LocalizedText.Invariant(facts.Name(group.Segment));
        }

        if (group.Seats is { } band)
        {
            yield return band < SeatBands.Length
                ? GrowthTexts.SeatsUpTo(SeatBands[band])
                : GrowthTexts.SeatsOver(SeatBands[^1]);
        }
    }

    private readonly record struct Group(int Product, int Segment, int? Seats);

    private sealed record Customer(int Code, IReadOnlyList<SubscriptionFact> Running, bool HasGrown, Group Exact)
    {
        // From all traits to one of them; a group without traits is everybody, and says nothing.
        public IEnumerable<Group> Groups =>
            new[]
            {
                Exact,
                Exact with
                {
                    Seats = null,
                },
                Exact with
                {
                    Seats = null,
                    Segment = 0,
                },
                Exact with
                {
                    Seats = null,
                    Product = 0,
                },
            }
                .Where(group => group != default)
                .Distinct();

        /// <summary>Null unless it pays now and paid then: a new customer has not grown.</summary>
        public static Customer? Of(int code, List<SubscriptionFact> rows, DateOnly known)
        {
            var now = rows.Where(row => row.RunsAfter(known)).ToList();
            var before = rows.Where(row => row.RunsAfter(known.AddDays(-Days))).ToList();
            if (now.Count == 0 || before.Count == 0)
            {
                return null;
            }

            var all = now.Concat(before).ToList();
            var paysMore =
                all.TrueForAll(row => row.Currency != 0 && row.Currency == now[0].Currency)
                && now.Sum(row => row.Monthly) > before.Sum(row => row.Monthly);
            var hasSeats = all.TrueForAll(row => row.Seats is not null);
            var seats = before.Sum(row => row.Seats ?? 0);
            return new Customer(
                code,
                now,
                paysMore || (hasSeats && now.Sum(row => row.Seats) > seats),
                new Group(
                    Label(before, Dimension.Product),
                    Label(before, Dimension.Segment),
                    hasSeats ? SeatBands.Count(limit => seats > limit) : null
                )
            );
        }

        private static int Label(List<SubscriptionFact> rows, Dimension dimension) =>
            rows.Select(row => row.Labels[(int)dimension]).FirstOrDefault(label => label != 0);
    }
}
