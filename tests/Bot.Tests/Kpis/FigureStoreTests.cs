using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Kpis;
using Bot.Tests.Data;
using static Bot.Tests.Facts.Rows;

namespace Bot.Tests.Kpis;

/// <summary>How the figure store behaves on every engine.</summary>
public sealed class FigureStoreTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, MemberData(nameof(TestStore.Engines), MemberType = typeof(TestStore))]
    public async Task A_figure_comes_back_as_it_was_shown(Engine engine)
    {
        await using var data = await TestStore.OpenAsync(engine, FigureStore.Set);
        var store = new FigureStore(data.Store);
        var asked = Asked("one", 1);

        await store.KeepAsync([asked], None);

        var found = await store.FindAsync("one", asked.Id, None);
        Assert.Equal(Words(asked), Words(found!));
        Assert.Equal(
            (asked.Period, asked.Compared, asked.By, asked.FirstAsked),
            (found!.Period, found.Compared, found.By, found.FirstAsked)
        );
        Assert.Equal(asked.Sources, found.Sources);
    }

    [Theory, MemberData(nameof(TestStore.Engines), MemberType = typeof(TestStore))]
    public async Task Kept_twice_it_stays_as_it_was_first_kept(Engine engine)
    {
        await using var data = await TestStore.OpenAsync(engine, FigureStore.Set);
        var store = new FigureStore(data.Store);
        var asked = Asked("one", 1);
        await store.KeepAsync([asked], None);

        await store.KeepAsync([asked with { FactsVersion = 9, FirstAsked = asked.FirstAsked.AddDays(1) }, asked], None);

        Assert.Equal(asked.FirstAsked, (await store.FindAsync("one", asked.Id, None))!.FirstAsked);
    }

    [Theory, MemberData(nameof(TestStore.Engines), MemberType = typeof(TestStore))]
    public async Task Organizations_do_not_see_each_others_figures(Engine engine)
    {
        await using var data = await TestStore.OpenAsync(engine, FigureStore.Set);
        var store = new FigureStore(data.Store);
        await store.KeepAsync([Asked("one", 1)], None);

        Assert.Null(await store.FindAsync("two", Asked("one", 1).Id, None));
        Assert.Null(await store.FindAsync("one", "aaaaaaaa", None));
        Assert.Null(await store.FindAsync("one", "", None));
    }

    [Theory, MemberData(nameof(TestStore.Engines), MemberType = typeof(TestStore))]
    public async Task A_breakdown_of_ten_thousand_parts_is_kept_short(Engine engine)
    {
        await using var data = await TestStore.OpenAsync(engine, FigureStore.Set);
        var store = new FigureStore(data.Store);
        var deals = Enumerable
            .Range(0, 10_000)
            .Select(i => Won($"d{i}", $"a{i}", i, "2026-10-01", "2026-10-02", $"channel {i}"));
        var figure = KpiMath.Figure(
            KpiCatalog.Find("revenue")!,
            Packed(Of(deals)),
            Period.Month(2026, 10),
            Day("2026-11-16"),
            by: Dimension.Channel
        );

        await store.KeepAsync([FigureSnapshot.Of("one", figure, BotApp.Start)], None);

        var kept = (await store.FindAsync("one", figure.Id, None))!;
        Assert.Equal((50, 10_000), (kept.Parts.Count, kept.PartCount));
        Assert.Equal("channel 9999", kept.Parts[0].Label);
    }

    private static string Words(FigureSnapshot figure) =>
        CardWords.In(WhyCards.Why(figure, figure.FactsVersion), Bot.Core.Chat.Language.Spanish);

    private static FigureSnapshot Asked(string organization, int version) =>
        FigureSnapshot.Of(
            organization,
            KpiMath.Figure(
                KpiCatalog.Find("cac")!,
                Packed(TwoMonths(), version),
                Period.Month(2026, 10),
                Day("2026-11-16"),
                by: Dimension.Channel
            ),
            BotApp.Start
        );
}
