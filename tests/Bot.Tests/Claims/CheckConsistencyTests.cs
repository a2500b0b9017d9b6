using Bot.Core.Chat;
using Bot.Tests.Agreements;
using static Bot.Tests.Agreements.Loop;

namespace Bot.Tests.Claims;

/// <summary>A signed message whose promise does not hold any more: its owner hears it once, and whoever reads it is warned.</summary>
public sealed class CheckConsistencyTests : IAsyncLifetime
{
    private Loop loop = null!;

    private Company Company => loop.Company;

    private BotApp App => loop.App;

    public async ValueTask InitializeAsync()
    {
        loop = await StartAsync();
        await AgreeAsync(
            "claim",
            new()
            {
                ["name"] = "Live in a week",
                ["wording"] = "New customers go live within seven days.",
                ["state"] = "available",
                ["expiry"] = "2026-11-18",
            },
            "live in a week"
        );
        await AgreeAsync(
            "message",
            new()
            {
                ["persona"] = "*",
                ["stage"] = "*",
                ["headline"] = "Less work, more customers",
                ["pitch"] = "We are here for you. Customers go live within seven days. Ask us!",
                ["avoid"] = "Live in seven days",
            },
            "everybody"
        );
    }

    public ValueTask DisposeAsync() => loop.DisposeAsync();

    [Fact]
    public async Task While_the_claim_holds_nobody_is_told_anything()
    {
        await App.TickAsync();
        await App.DrainAsync();

        Assert.DoesNotContain(
            loop.Posted,
            posted => posted.Posting.Key.StartsWith("message-breaks", StringComparison.Ordinal)
        );
        Assert.DoesNotContain("Don’t say", Words(await App.SayAsync(Company.Lena, "message everybody")));
    }

    [Fact]
    public async Task The_owner_is_told_once_when_it_expires_however_often_the_clock_looks()
    {
        App.Clock.Advance(TimeSpan.FromDays(3));
        for (var look = 0; look < 3; look++)
        {
            await App.TickAsync();
            App.Clock.Advance(TimeSpan.FromDays(1));
        }

        await App.DrainAsync();

        var told = Assert
            .Single(loop.Posted, posted => posted.Posting.Key.StartsWith("message-breaks", StringComparison.Ordinal))
            .Posting;
        Assert.Equal(Company.Maya.Identities[0].Direct(), told.To);
        Assert.Contains(
            "“Customers go live within seven days.” Live in a week expired on Nov 18, 2026.",
            Words(told.Card)
        );
        Golden.Card("claims", "message-breaks", told.Card);
    }

    [Fact]
    public async Task Whoever_reads_the_message_is_told_what_not_to_say()
    {
        App.Clock.Advance(TimeSpan.FromDays(3));

        Assert.Contains(
            "Don’t say: “Customers go live within seven days.” Live in a week expired on",
            Words(await App.SayAsync(Company.Lena, "message everybody"))
        );
        Assert.Contains(
            "No digas: «Customers go live within seven days.» Live in a week caducó el",
            Words(await App.SayAsync(Company.Diego, "mensaje todos"), Language.Spanish)
        );
    }

    private async Task AgreeAsync(string kind, Dictionary<string, string> content, string name)
    {
        await loop.ProposeAsync(Company.Maya, $"{kind} propose", content);
        await App.DecideAsync(Company.Tom, $"{kind} sign {name}");
        await App.DecideAsync(Company.Sofia, $"{kind} sign {name}");
    }
}
