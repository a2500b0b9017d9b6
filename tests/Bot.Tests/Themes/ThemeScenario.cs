using Bot.Core.Chat;
using Bot.Core.Members;
using Bot.Core.Messaging;
using Bot.Core.Themes;
using Bot.Tests.Data;

namespace Bot.Tests.Themes;

/// <summary>A company that reports and sorts, for tests that walk through themes.</summary>
public sealed class ThemeScenario(BotApp app, Company company) : IAsyncDisposable
{
    public BotApp App => app;

    public Company Company => company;

    public ThemeSnapshot Snapshot => app.Get<ThemeBoard>().Of(company.Organization.Id);

    public static async Task<ThemeScenario> StartAsync(Engine engine = Engine.LiteDb, int nodes = 1)
    {
        var app = new BotApp(engine: engine, nodes: nodes);
        return new ThemeScenario(app, await app.CompanyAsync());
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    public async Task<Reply> ReportAsync(Member member, string words, Address? place = null)
    {
        var reply = await app.SayAsync(member, $"feedback {words}", place);
        Assert.True(reply.IsStored);
        return reply;
    }

    /// <summary>Creates the theme from entries by their numbers.</summary>
    public async Task<Theme> ThemeAsync(string name, params int[] entries)
    {
        var opened = await PressAsync(company.Maya, "themes.new", entries);
        await app.SubmitAsync(company.Maya, opened.Form!, new() { ["name"] = name });
        await app.DrainAsync();
        return Snapshot.Themes.Single(theme => theme.Name == name);
    }

    public Task<Reply> PressAsync(Member member, string action, params IEnumerable<int> numbers) =>
        app.PressAsync(member, new Button(LocalizedText.Invariant("x"), action, string.Join(' ', numbers)));

    /// <summary>What comes back for the theme's form with this status and reason.</summary>
    public async Task<Reply> DecideAsync(Member member, Theme theme, ThemeStatus status, string? reason = null)
    {
        var form = (await PressAsync(member, "themes.edit", theme.Number)).Form!;
        var fields = new Dictionary<string, string> { ["name"] = theme.Name, ["status"] = status.ToString() };
        if (reason is not null)
        {
            fields["reason"] = reason;
        }

        return await app.SubmitAsync(member, form, fields);
    }

    public async Task<Reply> MergeAsync(Theme from, Theme into)
    {
        var form = (await PressAsync(company.Maya, "themes.merge", from.Number)).Form!;
        return await app.SubmitAsync(company.Maya, form, new() { ["into"] = $"{into.Number}" });
    }

    /// <summary>The notices so far, by recipient.</summary>
    public async Task<IReadOnlyList<OutboundMessage>> NoticesAsync()
    {
        await app.TickAsync();
        var store = app.Get<Bot.Core.Data.IDocumentStore>();
        var delivered = await store.ListAsync(Outbox.Delivered, company.Organization.Id, CancellationToken.None);
        var waiting = await store.ListAsync(Outbox.Waiting, company.Organization.Id, CancellationToken.None);
        return
        [
            .. delivered
                .Concat(waiting)
                .Select(item => item.Posting)
                .Where(message => message.Key.StartsWith("theme-", StringComparison.Ordinal))
                .OrderBy(message => message.OwnerMember, StringComparer.Ordinal),
        ];
    }

    public RankedTheme Count(Theme theme) =>
        ThemeRanking.Count(
            theme,
            [.. Snapshot.Of(theme.Number)],
            new Dictionary<string, AccountDeals>(),
            "USD",
            new ThemeQuery(),
            app.Clock.GetUtcNow()
        );
}
