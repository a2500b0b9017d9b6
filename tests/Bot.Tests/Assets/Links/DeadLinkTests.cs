using System.Collections.Concurrent;
using Bot.Core.Assets.Links;
using Bot.Core.Chat;
using Bot.Tests.Messaging;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Tests.Assets.Links;

/// <summary>The owner of an asset hears once when its link is dead, and puts it right with a button.</summary>
public sealed class DeadLinkTests : IAsyncLifetime
{
    private const string Dead = "https://files.example/dead.pdf",
        Fine = "https://files.example/fine.pdf",
        Inside = "https://intranet.example/deck";

    private readonly FakePoster poster = new(Platforms.Playground);
    private readonly Probe probe = new();
    private readonly BotApp app;
    private Company company = null!;

    public DeadLinkTests() =>
        app = new BotApp(replace: services =>
            services
                .RemoveAll<IChatPoster>()
                .AddSingleton<IChatPoster>(poster)
                .RemoveAll<ILinkProbe>()
                .AddSingleton<ILinkProbe>(probe)
        );

    public async ValueTask InitializeAsync()
    {
        company = await app.CompanyAsync();
        probe.Results[Dead] = new LinkResult(LinkState.Gone, 404);
        probe.Results[Inside] = new LinkResult(LinkState.NotChecked);
        await AddAsync("Old deck", Dead);
        await AddAsync("Good deck", Fine);
        await AddAsync("Inner deck", Inside);
        await AddAsync("Paper", "shared drive, folder Sales");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task The_owner_is_asked_once_after_two_failures_a_day_apart()
    {
        await DaysAsync(1);
        Assert.Empty(Questions());
        Assert.Contains("One link failed once.", (await SayAsync("asset links")).English());

        await DaysAsync(40);

        var asked = Assert.Single(Questions());
        Assert.Equal("maya", asked.OwnerMember);
        var words = CardWords.In(asked.Card, Language.English);
        Assert.Contains(
            "The link of Old deck doesn't work: not found (404) on Nov 16, 2026 and on Nov 17, 2026.",
            words
        );
        Assert.Contains(
            "Old deck · not found (404) since Nov 16, 2026 · Maya",
            (await SayAsync("which links are dead?")).English()
        );
        Assert.Contains("1 lead into private networks", (await SayAsync("¿hay enlaces rotos?")).English());
        Assert.Contains("The link may be dead", (await SayAsync("asset old deck")).English());

        // Once a week for one that works; the dead one ever more rarely.
        Assert.InRange(probe.Calls.Count(call => call == Fine), 6, 7);
        Assert.InRange(probe.Calls.Count(call => call == Dead), 3, 5);
    }

    [Fact]
    public async Task A_link_that_works_again_in_between_is_not_told()
    {
        await DaysAsync(1);
        probe.Results[Dead] = new LinkResult(LinkState.Works, 200);
        await DaysAsync(2);
        probe.Results[Dead] = new LinkResult(LinkState.Gone, 404);
        await DaysAsync(6);

        Assert.Empty(Questions());
    }

    [Fact]
    public async Task A_right_link_is_not_asked_about_again_and_a_retired_asset_is_not_offered()
    {
        await DaysAsync(2);
        var asked = Assert.Single(Questions());

        await app.PressAsync(company.Maya, Button(asked.Card, "The link is right"));
        Assert.Contains("The only link that I check works.", (await SayAsync("asset links")).English());
        await DaysAsync(30);
        Assert.Single(Questions());

        probe.Results[Fine] = new LinkResult(LinkState.Gone, 410);
        await DaysAsync(12);
        Assert.Equal(2, Questions().Count);
        await app.PressAsync(company.Maya, Button(Questions()[1].Card, "Retire the asset"));
        Assert.Contains("don’t use it until a version is signed again", (await SayAsync("asset good deck")).English());
    }

    [Fact]
    public async Task A_new_link_settles_the_question_and_is_looked_at_anew()
    {
        await DaysAsync(2);
        var form = (await app.PressAsync(company.Maya, Button(Questions()[0].Card, "New link…"))).Form!;
        await app.SubmitAsync(company.Maya, form, Fields("Old deck", "https://files.example/newer.pdf"));
        await DaysAsync(1);

        Assert.Contains("All 2 links that I check work.", (await SayAsync("asset links")).English());
        Assert.Contains(
            "closed",
            CardWords.In(poster.Calls[^1].Posting.Card, Language.English),
            StringComparison.OrdinalIgnoreCase
        );
    }

    [Fact]
    public async Task A_node_without_a_way_out_finds_no_link_dead()
    {
        foreach (var link in new[] { Dead, Fine, Inside })
        {
            probe.Results[link] = new LinkResult(LinkState.NoAnswer);
        }

        await DaysAsync(20);

        Assert.Empty(Questions());
    }

    [Fact]
    public async Task An_admin_switches_it_off()
    {
        var form = (await app.PressAsync(company.Ana, new Button(LinkTexts.Title, "company.edit", ""))).Form!;
        await app.SubmitAsync(company.Ana, form, new() { ["checkLinks"] = "no" });

        await DaysAsync(9);

        Assert.Empty(probe.Calls);
    }

    private async Task DaysAsync(int days)
    {
        for (var hours = 0; hours < days * 24; hours += 6)
        {
            await app.TickAsync();
            await app.Get<CheckLinks>().RunAsync(app.Clock.GetUtcNow(), CancellationToken.None);
            await app.TickAsync();
            app.Clock.Advance(TimeSpan.FromHours(6));
        }
    }

    private async Task AddAsync(string title, string link)
    {
        var form = (await SayAsync("asset propose")).Form!;
        await app.SubmitAsync(company.Maya, form, Fields(title, link));
    }

    private static Dictionary<string, string> Fields(string title, string link) =>
        new()
        {
            ["title"] = title,
            ["link"] = link,
            ["kind"] = "deck",
        };

    private Task<Reply> SayAsync(string words) => app.SayAsync(company.Maya, words);

    private static Button Button(Card card, string label) => PlainCard.Button(card, label);

    private List<OutboundMessage> Questions() =>
        [
            .. poster
                .Calls.Select(call => call.Posting)
                .Where(posting =>
                    posting.Replaces is null
                    && posting.Key.StartsWith("question-dead-link", StringComparison.Ordinal)
                    && !posting.Key.Contains("reminder", StringComparison.Ordinal)
                ),
        ];

    private sealed class Probe : ILinkProbe
    {
        public ConcurrentDictionary<string, LinkResult> Results { get; } = new();

        public ConcurrentQueue<string> Calls { get; } = new();

        public Task<LinkResult> LookAsync(Uri address, CancellationToken cancellationToken)
        {
            Calls.Enqueue(address.AbsoluteUri);
            return Task.FromResult(Results.GetValueOrDefault(address.AbsoluteUri, new(LinkState.Works, 200)));
        }
    }
}
