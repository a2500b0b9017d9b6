using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Members;
using Bot.Tests.Data;
using static Bot.Tests.Facts.Rows;

namespace Bot.Tests.Facts;

/// <summary>How the fact store behaves on every engine.</summary>
public sealed class FactStoreTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, MemberData(nameof(TestStore.Engines), MemberType = typeof(TestStore))]
    public async Task Rows_come_back_as_they_were_stored(Engine engine)
    {
        await using var data = await TestStore.OpenAsync(engine, FactStore.Sets);
        var store = new FactStore(data.Store);
        var odd = new Deal(
            "  id ",
            " Łódź <b> & co ",
            new Money(1234.5600m, "EUR"),
            DealState.Won,
            Day("2024-02-29"),
            Day("2026-11-16"),
            "Closed Won",
            new Labels("a", "b", "c", "d", "e", "f")
        );

        await store.UpsertAsync(
            "one",
            "k",
            Of([odd], [Lead("l", "2026-01-01", "Web")], [Spend("2026-01-01", Side.Sales, 0.10m)]),
            None
        );

        var rows = (await store.LoadAsync("one", None)).Rows;
        Assert.Equal(odd, Assert.Single(rows.Deals));
        Assert.Equal(Lead("l", "2026-01-01", "Web"), Assert.Single(rows.Leads));
        Assert.Equal(Spend("2026-01-01", Side.Sales, 0.10m), Assert.Single(rows.Spend));
    }

    [Theory, MemberData(nameof(TestStore.Engines), MemberType = typeof(TestStore))]
    public async Task New_changed_and_unchanged_rows_are_counted_and_comparing_stores_nothing(Engine engine)
    {
        await using var data = await TestStore.OpenAsync(engine, FactStore.Sets);
        var store = new FactStore(data.Store);
        await store.UpsertAsync("one", "first", TwoMonths(), None);
        var rows = Of(
            [
                Won("d1", "Acme", 2001, "2026-09-01", "2026-09-11", "Web"),
                Won("new", "N", 1, "2026-01-01", "2026-01-02"),
            ],
            [Lead("l1", "2026-09-02", "Web")]
        );

        Assert.Equal(new UpsertCounts(1, 1, 1), await store.CompareAsync("one", rows, None));
        Assert.Equal(new UpsertCounts(1, 1, 1), await store.CompareAsync("one", rows, None));
        Assert.Equal(new UpsertCounts(1, 1, 1), await store.UpsertAsync("one", "second", rows, None));
        Assert.Equal(new UpsertCounts(0, 0, 3), await store.CompareAsync("one", rows, None));
        Assert.Equal(9, (await store.LoadAsync("one", None)).Rows.Deals.Count);
    }

    [Theory, MemberData(nameof(TestStore.Engines), MemberType = typeof(TestStore))]
    public async Task The_same_key_again_changes_nothing_and_gives_the_first_counts(Engine engine)
    {
        await using var data = await TestStore.OpenAsync(engine, FactStore.Sets);
        var store = new FactStore(data.Store);
        var first = await store.UpsertAsync("one", "key", Of([Open("a", "A", "2026-01-01")]), None);

        var again = await store.UpsertAsync("one", "key", Of([Open("b", "B", "2026-01-01")]), None);

        Assert.Equal(new UpsertCounts(1, 0, 0), first);
        Assert.Equal(first, again);
        Assert.Single((await store.LoadAsync("one", None)).Rows.Deals);
    }

    [Theory, MemberData(nameof(TestStore.Engines), MemberType = typeof(TestStore))]
    public async Task The_version_counts_up_only_when_facts_change(Engine engine)
    {
        await using var data = await TestStore.OpenAsync(engine, FactStore.Sets);
        var store = new FactStore(data.Store);
        Assert.Equal(0, await store.VersionAsync("one", None));
        await store.UpsertAsync("one", "first", TwoMonths(), None);
        Assert.Equal(1, await store.VersionAsync("one", None));

        await store.UpsertAsync("one", "the same under another key", TwoMonths(), None);
        Assert.Equal(1, await store.VersionAsync("one", None));

        await store.UpsertAsync("one", "more", Of([Open("more", "A", "2026-01-01")]), None);
        Assert.Equal(2, await store.VersionAsync("one", None));
    }

    [Theory, MemberData(nameof(TestStore.Engines), MemberType = typeof(TestStore))]
    public async Task Clearing_forgets_rows_and_keys_and_the_version_counts_on(Engine engine)
    {
        await using var data = await TestStore.OpenAsync(engine, FactStore.Sets);
        var store = new FactStore(data.Store);
        await store.UpsertAsync("one", "key", TwoMonths(), None);

        await data.Store.DeleteContentAsync("one", None);

        Assert.Equal(0, (await store.LoadAsync("one", None)).Rows.Count);
        Assert.Equal(2, await store.VersionAsync("one", None));
        Assert.Equal(TwoMonths().Count, (await store.UpsertAsync("one", "key", TwoMonths(), None)).New);
    }

    [Theory, MemberData(nameof(TestStore.Engines), MemberType = typeof(TestStore))]
    public async Task Organizations_do_not_see_each_others_facts(Engine engine)
    {
        await using var data = await TestStore.OpenAsync(engine, FactStore.Sets);
        var store = new FactStore(data.Store);
        await store.UpsertAsync("one", "key", TwoMonths(), None);

        Assert.Equal(0, (await store.LoadAsync("two", None)).Rows.Count);
        Assert.Equal(0, (await store.LoadAsync("on", None)).Rows.Count);
        Assert.Equal(0, await store.VersionAsync("two", None));
        Assert.Equal(TwoMonths().Count, (await store.UpsertAsync("two", "key", TwoMonths(), None)).New);
        await data.Store.DeleteContentAsync("two", None);
        Assert.Equal(TwoMonths().Count, (await store.LoadAsync("one", None)).Rows.Count);
    }

    [Theory, MemberData(nameof(TestStore.Engines), MemberType = typeof(TestStore))]
    public async Task A_restated_cost_replaces_the_earlier_one(Engine engine)
    {
        await using var data = await TestStore.OpenAsync(engine, FactStore.Sets);
        var store = new FactStore(data.Store);
        await store.UpsertAsync(
            "one",
            "first",
            Of(
                spend:
                [
                    Spend("2026-10-01", Side.Marketing, 100, "Web"),
                    Spend("2026-10-01", Side.Marketing, 50, "Fair"),
                ]
            ),
            None
        );

        var counts = await store.UpsertAsync(
            "one",
            "second",
            Of(spend: [Spend("2026-10-01", Side.Marketing, 120, "Web")]),
            None
        );

        Assert.Equal(new UpsertCounts(0, 1, 0), counts);
        Assert.Equal(170, (await store.LoadAsync("one", None)).Rows.Spend.Sum(row => row.Amount.Amount));
    }

    [Theory, MemberData(nameof(TestStore.Engines), MemberType = typeof(TestStore))]
    public async Task Accounts_are_stored_by_name_and_titles_with_their_rows(Engine engine)
    {
        await using var data = await TestStore.OpenAsync(engine, FactStore.Sets);
        var store = new FactStore(data.Store);
        var acme = new Account("Ácme <b>", "Logística", "51–200", "España");
        var rows = new FactRows(
            [Won("d", "acme", 1, "2026-01-01", "2026-01-02") with { BuyerTitle = "COO" }],
            [Lead("l", "2026-01-01") with { Title = "CFO" }],
            []
        )
        {
            Accounts = [acme, new Account("Bolt", null, null, null)],
        };
        await store.UpsertAsync("one", "first", rows, None);

        var changed = await store.UpsertAsync(
            "one",
            "second",
            FactRows.None with
            {
                Accounts = [acme with { Name = " ACME <b>", Size = "300" }],
            },
            None
        );

        var stored = (await store.LoadAsync("one", None)).Rows;
        Assert.Equal(new UpsertCounts(0, 1, 0), changed);
        Assert.Equal(
            [("Bolt", null), (" ACME <b>", "300")],
            stored.Accounts.OrderByDescending(account => account.Name).Select(account => (account.Name, account.Size))
        );
        Assert.Equal(("COO", "CFO"), (stored.Deals[0].BuyerTitle, stored.Leads[0].Title));
        Assert.Equal(
            new UpsertCounts(0, 0, 4),
            await store.CompareAsync("one", rows with { Accounts = stored.Accounts }, None)
        );
        await data.Store.DeleteContentAsync("one", None);
        Assert.Empty((await store.LoadAsync("one", None)).Rows.Accounts);
        Assert.Empty((await store.LoadAsync("two", None)).Rows.Accounts);
    }

    [Theory, MemberData(nameof(TestStore.Engines), MemberType = typeof(TestStore))]
    public async Task Many_imports_at_once_lose_no_row(Engine engine)
    {
        await using var data = await TestStore.OpenAsync(engine, FactStore.Sets);
        var store = new FactStore(data.Store);
        await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(i =>
                    store.UpsertAsync(
                        "one",
                        $"key{i % 10}",
                        Of([.. Enumerable.Range(0, 50).Select(j => Open($"{i % 10}-{j}", "A", "2026-01-01"))]),
                        None
                    )
                )
        );

        Assert.Equal(500, (await store.LoadAsync("one", None)).Rows.Deals.Count);
        Assert.Equal(10, await store.VersionAsync("one", None));
    }

    [Theory, MemberData(nameof(TestStore.Engines), MemberType = typeof(TestStore))]
    public async Task Facts_in_memory_follow_the_store(Engine engine)
    {
        await using var data = await TestStore.OpenAsync(engine, FactStore.Sets);
        var store = new FactStore(data.Store);
        var current = new CurrentFacts(store);
        Assert.Null((await current.GetAsync("one", None)).DealsKnown);

        await store.UpsertAsync("one", "key", TwoMonths(), None);

        var facts = await current.GetAsync("one", None);
        Assert.Equal(new Known(Day("2026-09-01"), Day("2026-10-31")), facts.DealsKnown);
        Assert.Same(facts, await current.GetAsync("one", None));
    }
}
