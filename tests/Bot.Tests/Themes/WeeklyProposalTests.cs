using Bot.Core.Chat;
using Bot.Core.Themes;
using Bot.Tests.Data;
using Bot.Tests.Messaging;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Tests.Themes;

/// <summary>Whoever is on triage gets proposals of new themes on Monday morning, and only what is new.</summary>
public sealed class WeeklyProposalTests
{
    [Theory]
    [InlineData(Engine.LiteDb, 1)]
    [InlineData(Engine.Postgres, 2)]
    public async Task Proposals_come_on_Mondays_once_and_only_with_something_new(Engine engine, int nodes)
    {
        var poster = new FakePoster(Platforms.Playground);
        var app = new BotApp(
            engine: engine,
            nodes: nodes,
            replace: services => services.RemoveAll<IChatPoster>().AddSingleton<IChatPoster>(poster)
        );
        await using var themes = new ThemeScenario(app, await app.CompanyAsync());
        var company = themes.Company;
        await app.Get<ThemeStore>()
            .SaveAsync(new ThemeSettings(company.Organization.Id, 92, 40, ["maya", "ana"]), CancellationToken.None);
        await app.TickAsync();
        await themes.ReportAsync(company.Lena, "Acme: onboarding takes too long");
        await themes.ReportAsync(company.Lena, "Birch: the onboarding takes so long");
        await themes.ReportAsync(company.Diego, "Cedar: onboarding takes very long");
        await themes.ReportAsync(company.Diego, "Dune: the invoice is wrong");

        // In Madrid it is nine o'clock at 08:00 UTC.
        await AtAsync(app, "2026-11-23T07:59Z");
        Assert.Empty(Sent(poster));
        await AtAsync(app, "2026-11-23T08:00Z");
        await AtAsync(app, "2026-11-25T08:00Z");
        var first = Assert.Single(Sent(poster));
        Assert.Contains("onboarding takes very long", CardWords.In(first.Card, Language.English));
        Assert.Empty(themes.Snapshot.Themes);

        await AtAsync(app, "2026-11-30T08:00Z");
        Assert.Single(Sent(poster));

        await themes.ReportAsync(company.Tom, "Echo: onboarding takes long");
        await app.DrainAsync();
        await AtAsync(app, "2026-12-07T08:00Z");
        var sent = Sent(poster);
        Assert.Equal(2, sent.Count);
        Assert.All(sent, message => Assert.Contains(message.OwnerMember, new[] { "maya", "ana" }));
    }

    [Theory]
    [InlineData("propose new themes")]
    [InlineData("are there any new themes in the unfiled feedback?")]
    [InlineData("propón temas nuevos")]
    [InlineData("¿hay temas nuevos sin clasificar?")]
    public async Task They_are_asked_for_in_plain_words(string words)
    {
        await using var themes = await ThemeScenario.StartAsync();
        foreach (var account in new[] { "Acme", "Birch", "Cedar" })
        {
            await themes.ReportAsync(themes.Company.Lena, $"{account}: onboarding takes too long");
        }

        Assert.Contains("Proposed themes", (await themes.App.SayAsync(themes.Company.Maya, words)).English());
    }

    private static async Task AtAsync(BotApp app, string time)
    {
        app.Clock.SetUtcNow(DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture));
        await app.TickAsync();
        await app.TickAsync();
    }

    private static List<OutboundMessage> Sent(FakePoster poster) =>
        [
            .. poster
                .Calls.Select(call => call.Posting)
                .Where(message => message.Key.StartsWith("themes-proposed-", StringComparison.Ordinal)),
        ];
}
