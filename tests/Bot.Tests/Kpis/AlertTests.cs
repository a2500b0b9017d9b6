using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Facts.Segments;
using Bot.Core.Kpis;
using Bot.Tests.Data;
using Bot.Tests.Messaging;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using static Bot.Tests.Facts.Rows;

namespace Bot.Tests.Kpis;

/// <summary>Alerts about figures, on a clock that starts at Monday 2026-11-16 09:00 UTC.</summary>
public abstract class AlertTests : IAsyncLifetime
{
    private readonly FakePoster poster = new(Platforms.Playground);
    private readonly TestDatabase database;
    private readonly int nodes;
    private BotApp app;
    private Company company = null!;

    protected AlertTests(Engine engine, int nodes = 1)
    {
        (database, this.nodes) = (new TestDatabase(engine), nodes);
        app = StartApp();
    }

    private List<string> Told =>
        [
            .. poster
                .Calls.Select(call => call.Posting)
                .Where(posting => posting.To == company.Lena.Identities[0].Direct())
                .Select(posting => PlainCard.Words(posting.Card)),
        ];

    public async ValueTask InitializeAsync() => company = await app.CompanyAsync();

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        database.Dispose();
    }

    [Theory]
    [InlineData("kpi revenue alert")]
    [InlineData("kpi alert below 100k")]
    [InlineData("kpi ingresos aviso por debajo de mucho")]
    public async Task What_cannot_be_read_is_answered_with_examples(string words)
    {
        var reply = await app.SayAsync(company.Lena, words);

        Assert.Contains("I can't read that alert", reply.English(), StringComparison.Ordinal);
        Assert.Contains("kpi revenue alert below 100k", reply.English(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_alert_is_told_once_when_its_figure_crosses_and_again_after_it_was_back()
    {
        await SellAsync("a", "2026-11-10", 9_000);
        var set = await app.SayAsync(company.Lena, "kpi revenue alert below 5k per week");
        await app.TickAsync();
        Assert.Empty(Told);

        await SellAsync("b", "2026-11-18", 1_000);
        await TickAsync(7);
        await RestartAsync(7);
        await app.TickAsync();
        await TickAsync(7);

        Assert.Contains("I watch: Total revenue below $5,000 (week).", set.English(), StringComparison.Ordinal);
        var told = Assert.Single(Told);
        Assert.Contains("Alert: Total revenue below $5,000 (week)", told, StringComparison.Ordinal);
        Assert.Contains("$1,000", told, StringComparison.Ordinal);

        await SellAsync("c", "2026-12-01", 8_000);
        await TickAsync(7);
        await SellAsync("d", "2026-12-08", 10);
        await TickAsync(7);

        Assert.Equal(2, Told.Count);
    }

    [Fact]
    public async Task What_is_so_already_is_said_at_once_and_is_no_news()
    {
        await SellAsync("a", "2026-11-10", 1_000);

        var set = await app.SayAsync(company.Lena, "kpi revenue alert below 5k per week");
        await app.TickAsync();

        Assert.Contains("It is so already: $1,000", set.English(), StringComparison.Ordinal);
        Assert.Contains("Ya es así: 1.000 $", set.Spanish(), StringComparison.Ordinal);
        Assert.Empty(Told);
    }

    [Fact]
    public async Task Alerts_are_listed_and_removed_by_who_set_them()
    {
        await SellAsync("a", "2026-11-10", 1_000);
        await app.SayAsync(company.Lena, "kpi revenue alert below 5k");
        await app.SayAsync(company.Lena, "kpi revenue alert below 5k");

        var list = await app.SayAsync(company.Lena, "kpi alerts");
        var others = await app.SayAsync(company.Maya, "kpi avisos");
        var remove = list.Card!.Blocks.OfType<Buttons>().SelectMany(block => block.Items).Single();
        await app.PressAsync(company.Maya, remove);
        Assert.Single(await app.Get<AlertStore>().ListAsync(company.Organization.Id, CancellationToken.None));
        await app.PressAsync(company.Lena, remove);

        Assert.Contains("Total revenue below $5,000 (month)", list.English(), StringComparison.Ordinal);
        Assert.Contains("You have no alerts", others.English(), StringComparison.Ordinal);
        Assert.Empty(await app.Get<AlertStore>().ListAsync(company.Organization.Id, CancellationToken.None));
    }

    // A deal of an export of the following Monday.
    private async Task SellAsync(string id, string closed, decimal amount) =>
        await app.Get<FactStore>()
            .UpsertAsync(
                company.Organization.Id,
                id,
                Of([Won(id, "Acme", amount, "2026-11-01", closed)]),
                new FactOrigin("lena", "deals.csv", id, Monday(Day(closed)), app.Clock.GetUtcNow()),
                CancellationToken.None
            );

    private static DateOnly Monday(DateOnly day) => Period.Week(day).To.AddDays(1);

    private async Task TickAsync(int days)
    {
        app.Clock.Advance(TimeSpan.FromDays(days));
        await app.TickAsync();
    }

    private async Task RestartAsync(int days)
    {
        await app.DisposeAsync();
        app = StartApp();
        app.Clock.Advance(TimeSpan.FromDays(days));
    }

    private BotApp StartApp() =>
        new(
            database: database,
            nodes: nodes,
            replace: services => services.RemoveAll<IChatPoster>().AddSingleton<IChatPoster>(poster)
        );
}

public sealed class AlertOnLiteDbTests() : AlertTests(Engine.LiteDb);

public sealed class AlertOfTwoNodesTests() : AlertTests(Engine.Postgres, nodes: 2);
