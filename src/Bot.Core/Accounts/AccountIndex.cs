using System.Collections.Concurrent;
using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Accounts;

/// <summary>The facts of one version by account. Names that people merged are one account.</summary>
internal sealed class AccountIndex
{
    private static readonly Period Always = new(
        PeriodKind.Days,
        DateOnly.MinValue.AddDays(1),
        DateOnly.MaxValue.AddDays(-1)
    );

    private readonly Dictionary<string, int> codes = [];
    private readonly Dictionary<int, string> names = [];
    private readonly Dictionary<int, string> keys = [];
    private readonly Dictionary<int, int> roots;
    private readonly Dictionary<int, string> rootKeys = [];
    private readonly ConcurrentDictionary<int, string?> reps = new();
    private volatile CustomersOfDay? customers;

    private AccountIndex(FactSet facts, IReadOnlyDictionary<string, AccountMerge> merges)
    {
        Facts = facts;
        var closed = facts.ClosedIn(Always).ToArray();
        foreach (
            var code in facts
                .Others.Subscriptions.Select(row => row.Account)
                .Concat(closed.Select(deal => deal.Account))
                .Concat(facts.Open.Select(deal => deal.Account))
                .Concat(facts.Others.Answers.Select(answer => answer.Account))
                .Concat(facts.LeadsIn(Always).ToArray().Select(lead => lead.Account))
        )
        {
            if (code != 0 && names.TryAdd(code, facts.Name(code)))
            {
                keys[code] = AccountStore.Key(names[code]);
                codes[keys[code]] = code;
            }
        }

        roots = Roots(merges);
        MergedInto = merges
            .Keys.GroupBy(key => AccountStore.Root(merges, key))
            .ToDictionary(root => root.Key, IReadOnlyList<string> (root) => [.. root.Order(StringComparer.Ordinal)]);
        Subscriptions = facts.Others.Subscriptions.ToLookup(row => RootOf(row.Account));
        Customers =
        [
            .. Subscriptions.Where(account => account.Key != 0).Select(account => (account.Key, account.ToArray())),
        ];
        Closed = closed.ToLookup(deal => RootOf(deal.Account));
        Open = facts.Open.ToLookup(deal => RootOf(deal.Account));
        Answers = facts.Others.Answers.ToLookup(answer => RootOf(answer.Account));
    }

    public FactSet Facts { get; }

    public ILookup<int, SubscriptionFact> Subscriptions { get; }

    /// <summary>The subscriptions of each account, to read them all without a copy.</summary>
    public IReadOnlyList<(int Code, SubscriptionFact[] Rows)> Customers { get; }

    /// <summary>The folded names that are part of an account, by its key.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> MergedInto { get; }

    public ILookup<int, ClosedDeal> Closed { get; }

    public ILookup<int, OpenDeal> Open { get; }

    public ILookup<int, AnswerFact> Answers { get; }

    public IEnumerable<string> Names => names.Values;

    public static AccountIndex Of(FactSet facts, IReadOnlyDictionary<string, AccountMerge> merges) =>
        new(facts, merges);

    /// <summary>The code of an account by its folded name; 0 if no fact has it.</summary>
    public int Code(string key) => codes.GetValueOrDefault(key);

    /// <summary>The folded name for a code.</summary>
    public string Key(int code) => keys[code];

    /// <summary>The code of the account that a name is part of.</summary>
    public int RootOf(int code) => roots.GetValueOrDefault(code, code);

    /// <summary>The day up to which subscriptions are known; figures of churn are counted up to the same day.</summary>
    public DateOnly Known(DateOnly today) =>
        Facts.Covered(FactSource.Subscriptions) is { } known && known.Last < today ? known.Last : today;

    /// <summary>What the facts alone say of each customer on a day, read once a day.</summary>
    public IReadOnlyList<CustomerFacts> CustomersOn(DateOnly today)
    {
        if (customers is { } known && known.Day == today)
        {
            return known.All;
        }

        var all = CustomerFacts.Of(this, today);
        customers = new CustomersOfDay(today, all);
        return all;
    }

    /// <summary>The key of the account that a code is part of.</summary>
    public string RootKey(int code) => rootKeys.TryGetValue(code, out var key) ? key : keys[code];

    /// <summary>The sales rep of the newest deal: of an open one first.</summary>
    public string? Rep(int code) => reps.GetOrAdd(code, FindRep);

    private sealed record CustomersOfDay(DateOnly Day, IReadOnlyList<CustomerFacts> All);

    private string? FindRep(int code)
    {
        var rep = (int)Dimension.Rep;
        var found = Open[code]
            .OrderByDescending(deal => deal.Created)
            .Select(deal => deal.Labels[rep])
            .Concat(Closed[code].Reverse().Select(deal => deal.Labels[rep]))
            .Concat(Subscriptions[code].Select(row => row.Labels[rep]))
            .FirstOrDefault(label => label != 0);
        return found == 0 ? null : Facts.Name(found);
    }

    // A name that only feedback has gets no code; the account is then found by its key alone.
    private Dictionary<int, int> Roots(IReadOnlyDictionary<string, AccountMerge> merges)
    {
        var found = new Dictionary<int, int>();
        foreach (var key in merges.Keys)
        {
            var root = AccountStore.Root(merges, key);
            if (Code(key) is not 0 and var code)
            {
                if (Code(root) == 0)
                {
                    // The first of several names stands for an account that has no facts under its own.
                    codes[root] = code;
                }

                found[code] = Code(root);
                rootKeys[code] = root;
                rootKeys.TryAdd(Code(root), root);
            }
        }

        return found;
    }
}
