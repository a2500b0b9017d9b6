using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Facts;
using Bot.Core.Facts.Segments;
using Bot.Core.Members;
using Bot.Tests.Data;
using static Bot.Tests.Facts.Rows;

namespace Bot.Tests.Facts;

/// <summary>Imports as segments, on every engine.</summary>
public sealed class SegmentTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    private static readonly FactOrigin Origin = new("ana", "deals.csv", "h", Day("2026-11-16"), BotApp.Start);

    // As version 1 of the facts was stored: written down here, because nothing writes it any more.
    private static readonly RawDocument[] Former =
    [
        new(
            "facts",
            "one",
            "deals-11",
            """{"organization":"one","id":"deals-11","rows":{"deals":[{"id":"d1","account":"Acme","amount":{"amount":2000,"currency":"USD"},"state":"Won","created":"2026-09-01","closed":"2026-09-11","stage":"Won","labels":{"channel":"Web"}}],"leads":[],"spend":[],"accounts":[]}}""",
            null
        ),
        new(
            "facts",
            "one",
            "spend-03",
            """{"organization":"one","id":"spend-03","rows":{"deals":[],"leads":[],"spend":[{"day":"2026-09-01","side":"Marketing","amount":{"amount":400,"currency":"USD"},"labels":{"channel":"Web"},"ordinal":0}],"accounts":[]}}""",
            null
        ),
        new("factVersions", "one", "version", """{"organization":"one","version":7}""", null),
        new(
            "factImports",
            "one",
            "old",
            """{"organization":"one","key":"old","counts":{"new":2,"changed":0,"unchanged":0,"removed":0}}""",
            null
        ),
    ];

    [Theory, MemberData(nameof(TestStore.Engines), MemberType = typeof(TestStore))]
    public async Task Facts_of_the_former_form_are_read_as_the_first_segment(Engine engine)
    {
        await using var data = await TestStore.OpenAsync(engine, FactStore.Sets);
        await data.Store.ImportAsync(Former.ToAsyncEnumerable(), None);
        var store = new FactStore(data.Store);
        var first = Won("d1", "Acme", 2000, "2026-09-01", "2026-09-11", "Web") with { Stage = "Won" };

        var loaded = await store.LoadAsync("one", None);
        var restated = await store.UpsertAsync(
            "one",
            "new",
            Of([first with { Amount = new Money(5, "USD") }, Open("d2", "Bolt", "2026-10-01")]),
            Origin,
            None
        );

        Assert.Equal(7, loaded.Version);
        Assert.Equal(first, Assert.Single(loaded.Rows.Deals));
        Assert.Equal(Spend("2026-09-01", Side.Marketing, 400, "Web"), Assert.Single(loaded.Rows.Spend));
        Assert.Equal(new UpsertCounts(1, 1, 0), restated);
        Assert.Equal(2, (await store.UpsertAsync("one", "old", Of([first]), None)).New);
        Assert.Equal((1, 2), BeforeAndAfter(Assert.Single(await store.SegmentsAsync("one", None))));
        Assert.Equal(5, (await store.LoadAsync("one", None)).Rows.Deals[0].Amount!.Amount);
        await store.UndoAsync("one", 1, None);
        Assert.Equal(2000, Assert.Single((await store.LoadAsync("one", None)).Rows.Deals).Amount!.Amount);
        Assert.Equal(2, await store.FormerAsync("one", None));
    }

    [Theory, MemberData(nameof(TestStore.Engines), MemberType = typeof(TestStore))]
    public async Task An_import_of_known_rows_stores_none_of_them(Engine engine)
    {
        await using var data = await TestStore.OpenAsync(engine, FactStore.Sets);
        var store = new FactStore(data.Store);
        await store.UpsertAsync("one", "first", TwoMonths(), Origin, None);

        await store.UpsertAsync("one", "again", TwoMonths(), Origin, None);

        Assert.Equal(["again", "first"], (await store.SegmentsAsync("one", None)).Select(segment => segment.Id));
        Assert.Equal(0, (await store.SegmentsAsync("one", None))[0].Parts);
        Assert.Equal(1, await store.VersionAsync("one", None));
    }

    [Theory, MemberData(nameof(TestStore.Engines), MemberType = typeof(TestStore))]
    public async Task A_later_export_without_news_moves_the_day_up_to_which_facts_are_known(Engine engine)
    {
        await using var data = await TestStore.OpenAsync(engine, FactStore.Sets);
        var store = new FactStore(data.Store);
        var current = new CurrentFacts(store);
        await store.UpsertAsync("one", "first", TwoMonths(), Origin, None);

        await store.UpsertAsync("one", "later", TwoMonths(), Origin with { AsOf = Day("2026-11-23") }, None);

        Assert.Equal(Day("2026-11-23"), (await current.GetAsync("one", None)).Covered(FactSource.Deals)!.Value.Last);
        await store.UndoAsync("one", 2, None);
        Assert.Equal(Day("2026-11-16"), (await current.GetAsync("one", None)).Covered(FactSource.Deals)!.Value.Last);
    }

    [Theory, MemberData(nameof(TestStore.Engines), MemberType = typeof(TestStore))]
    public async Task Without_an_import_the_facts_are_those_of_the_others(Engine engine)
    {
        await using var data = await TestStore.OpenAsync(engine, FactStore.Sets);
        var store = new FactStore(data.Store);
        var first = Of([Open("a", "Acme", "2026-01-01"), Open("b", "Bolt", "2026-01-01")]);
        var second = Of([Open("b", "Cord", "2026-01-01"), Open("c", "Dyna", "2026-01-01")]);
        await store.UpsertAsync("one", "first", first, Origin, None);
        await store.UpsertAsync("one", "second", second, Origin, None);

        var undone = await store.UndoAsync("one", 1, None);

        Assert.Equal("first", undone!.Id);
        Assert.Equal(["b Cord", "c Dyna"], await DealsAsync(store));
        Assert.Null(await store.UndoAsync("one", 1, None));
        Assert.Equal(new UpsertCounts(1, 1, 0), await store.UpsertAsync("one", "first", first, Origin, None));
        Assert.Equal((2, 3), BeforeAndAfter((await store.SegmentsAsync("one", None))[0]));
        Assert.Equal(["a Acme", "b Bolt", "c Dyna"], await DealsAsync(store));
    }

    [Theory, MemberData(nameof(TestStore.Engines), MemberType = typeof(TestStore))]
    public async Task Figures_and_records_agree_about_fields_that_a_later_file_lacks(Engine engine)
    {
        await using var data = await TestStore.OpenAsync(engine, FactStore.Sets);
        var store = new FactStore(data.Store);
        await store.UpsertAsync("one", "first", TwoMonths(), Origin, None);
        var restated = Of([
            Won("d1", "", 1999, "2026-09-01", "2026-09-12"),
            Won("d9", "Late", 1, "2026-09-01", "2026-09-30"),
        ]) with
        {
            Lacking = FactFields.Account | FactFields.Channel,
        };

        await store.UpsertAsync("one", "second", restated, Origin, None);

        var (packed, rows) = (await store.PackAsync("one", None), (await store.LoadAsync("one", None)).Rows);
        var expected = Packed(rows);
        var all = Period.YearOf(2026);
        Assert.Equal(["Acme", "Web", "1999"], Words(packed, 0));
        Assert.Equal(Said(expected), Said(packed));

        IEnumerable<string> Said(FactSet facts) =>
            Enumerable.Range(0, facts.ClosedIn(all).Length).Select(at => string.Join(' ', Words(facts, at))).Order();

        string[] Words(FactSet facts, int at)
        {
            var deal = facts.ClosedIn(all)[at];
            return
            [
                facts.Name(deal.Account),
                facts.Name(deal.Labels[(int)Dimension.Channel]),
                deal.Amount.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ];
        }
    }

    [Theory, MemberData(nameof(TestStore.Engines), MemberType = typeof(TestStore))]
    public async Task Many_rows_are_stored_in_parts_and_copied_and_deleted_with_their_company(Engine engine)
    {
        await using var data = await TestStore.OpenAsync(engine, FactStore.Sets);
        await using var copy = await TestStore.OpenAsync(engine, FactStore.Sets);
        var store = new FactStore(data.Store);
        var rows = Of(Enumerable.Range(0, 45_000).Select(i => Open($"d{i}", $"a{i % 100}", "2026-01-01")));
        await store.UpsertAsync("one", "many", rows, Origin, None);
        await store.UpsertAsync("two", "many", TwoMonths(), Origin, None);

        await copy.Store.ImportAsync(data.Store.ExportAsync("one", None), None);
        await data.Store.DeleteOrganizationAsync("one", None);

        Assert.Equal(3, (await new FactStore(copy.Store).SegmentsAsync("one", None))[0].Parts);
        Assert.Equal(rows.Deals, (await new FactStore(copy.Store).LoadAsync("one", None)).Rows.Deals);
        Assert.Equal(0, (await data.Store.CountsAsync("one", None)).Sum(set => set.Value.Count));
        Assert.Equal(TwoMonths().Count, (await store.LoadAsync("two", None)).Rows.Count);
    }

    [Theory, MemberData(nameof(TestStore.Engines), MemberType = typeof(TestStore))]
    public async Task Old_imports_are_merged_and_the_facts_stay(Engine engine)
    {
        await using var data = await TestStore.OpenAsync(engine, FactStore.Sets);
        await data.Store.ImportAsync(Former.ToAsyncEnumerable(), None);
        var store = new FactStore(data.Store);
        for (var i = 0; i < 41; i++)
        {
            var rows = Of([Won($"d{i % 7}", "", i, "2026-01-01", "2026-09-11"), Open($"o{i}", "", "2026-01-01")]);
            await store.UpsertAsync(
                "one",
                $"{i}",
                rows with
                {
                    Lacking = FactFields.Account | FactFields.Channel,
                },
                Origin,
                None
            );
        }

        var before = (await store.LoadAsync("one", None)).Rows;
        await new MergeOldImports(data.Store).MergeAsync("one", None);

        var after = (await store.LoadAsync("one", None)).Rows;
        Assert.Equal(before.Deals.OrderBy(deal => deal.Id), after.Deals.OrderBy(deal => deal.Id));
        Assert.Equal(before.Spend, after.Spend);
        Assert.Equal("Acme", after.Deals.Single(deal => deal.Id == "d1").Account);
        Assert.Equal(0, await store.FormerAsync("one", None));
        var list = await store.SegmentsAsync("one", None);
        Assert.Equal((41, 20), (list.Count, list.Count(segment => segment.CanBeUndone)));
        Assert.Null(await store.UndoAsync("one", 1, None));
        Assert.NotNull(await store.UndoAsync("one", 41, None));
        Assert.Equal(1, (await store.UpsertAsync("one", "next", Of([Open("o40", "", "2026-01-01")]), None)).New);
        var version = await store.VersionAsync("one", None);
        await new MergeOldImports(data.Store).MergeAsync("one", None);
        Assert.Equal(version, await store.VersionAsync("one", None));
    }

    [Theory, MemberData(nameof(TestStore.Engines), MemberType = typeof(TestStore))]
    public async Task An_import_without_news_owns_no_rows_until_the_one_with_the_same_rows_is_undone(Engine engine)
    {
        await using var data = await TestStore.OpenAsync(engine, FactStore.Sets);
        var store = new FactStore(data.Store);
        await store.UpsertAsync("one", "first", TwoMonths(), Origin, None);
        await store.UpsertAsync("one", "again", TwoMonths(), Origin, None);
        var before = (await store.LoadAsync("one", None)).Rows;

        Assert.Null(await store.UndoAsync("one", 2, None));
        Assert.NotNull(await store.UndoAsync("one", 1, None));

        Assert.Equal(before.Deals, (await store.LoadAsync("one", None)).Rows.Deals);
        Assert.True(Assert.Single(await store.SegmentsAsync("one", None)).CanBeUndone);
        Assert.NotNull(await store.UndoAsync("one", 2, None));
        Assert.Equal(0, (await store.LoadAsync("one", None)).Rows.Count);
        Assert.Empty(await data.Store.ListAsync(SegmentStore.Parts, "one", None));
    }

    [Theory, MemberData(nameof(TestStore.Engines), MemberType = typeof(TestStore))]
    public async Task Parts_that_a_crash_left_without_their_segment_are_deleted_after_an_hour(Engine engine)
    {
        await using var data = await TestStore.OpenAsync(engine, FactStore.Sets);
        var store = new FactStore(data.Store);
        var rows = Of([.. Enumerable.Range(0, 20_001).Select(id => Open($"d{id}", "Acme", "2026-01-01"))]);
        await store.UpsertAsync("one", "whole", rows, Origin, None);
        await BegunParts.StoreAsync(data.Store, FactPart.Pack("one", "crashed", rows), None);
        await data.Store.PutAsync(BegunParts.Set, new BegunParts("one", "whole", 2), None);
        var now = new DateTimeOffset(2026, 11, 16, 9, 0, 0, TimeSpan.Zero);

        await BegunParts.CleanAsync(data.Store, "one", now, None);
        Assert.Equal(4, (await data.Store.ListAsync(SegmentStore.Parts, "one", None)).Count);
        await BegunParts.CleanAsync(data.Store, "one", now.AddHours(1), None);

        Assert.Equal(
            ["whole.0000", "whole.0001"],
            (await data.Store.ListAsync(SegmentStore.Parts, "one", None)).Select(part => part.Id)
        );
        Assert.Empty(await data.Store.ListAsync(BegunParts.Set, "one", None));
        Assert.Equal(20_001, (await store.LoadAsync("one", None)).Rows.Deals.Count);
    }

    [Theory, MemberData(nameof(TestStore.Engines), MemberType = typeof(TestStore))]
    public async Task An_import_that_begins_again_after_a_crash_stores_its_rows_once(Engine engine)
    {
        await using var data = await TestStore.OpenAsync(engine, FactStore.Sets);
        var store = new FactStore(data.Store);
        var rows = Of([.. Enumerable.Range(0, 20_001).Select(id => Open($"d{id}", "Acme", "2026-01-01"))]);
        await BegunParts.StoreAsync(data.Store, FactPart.Pack("one", "again", rows), None);

        Assert.Equal(20_001, (await store.UpsertAsync("one", "again", rows, Origin, None)).New);

        Assert.Empty(await data.Store.ListAsync(BegunParts.Set, "one", None));
        Assert.Equal(20_001, (await store.LoadAsync("one", None)).Rows.Deals.Count);
    }

    private static (int, int) BeforeAndAfter(FactSegment segment) => (segment.Before, segment.After);

    private static async Task<IEnumerable<string>> DealsAsync(FactStore store) =>
        (await store.LoadAsync("one", None)).Rows.Deals.Select(deal => $"{deal.Id} {deal.Account}").Order();
}
