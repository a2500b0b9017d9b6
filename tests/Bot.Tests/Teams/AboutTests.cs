using System.Text.Json.Nodes;
using Bot.Core.Digests;

namespace Bot.Tests.Teams;

/// <summary>Private answers to what was asked in a channel: their buttons act on that channel.</summary>
public sealed class AboutTests : IAsyncDisposable
{
    private const string Organization = $"teams-{TeamsApp.Tenant}";
    private readonly TeamsApp app = new();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Stopping_a_digest_in_ones_own_chat_stops_that_of_the_channel()
    {
        var card = await SubscribedAsync();
        Assert.Contains("You asked in a channel", TeamsRules.Words(card), StringComparison.Ordinal);

        await app.AnswerAsync(app.Pressed(TeamsRules.Button(card, "Stop")));

        Assert.Empty(await SubscriptionsAsync());
    }

    [Fact]
    public async Task A_form_that_was_opened_there_changes_what_it_is_about()
    {
        var form = (await app.AnswerAsync(app.Pressed(TeamsRules.Button(await SubscribedAsync(), "Change"))))[
            "value"
        ]!.AsObject();
        var save = TeamsRules.Submit(form);

        await app.AnswerAsync(
            app.Pressed(
                save,
                new()
                {
                    ["one_weekday"] = "Friday",
                    ["one_time"] = "10:30",
                    ["one_zone"] = "Europe/Madrid",
                    ["one_language"] = "English",
                    ["many_sections"] = "Kpis",
                }
            )
        );

        var subscription = Assert.Single(await SubscriptionsAsync());
        Assert.Equal(
            (DayOfWeek.Friday, "19:general@thread.tacv2"),
            (subscription.When.Weekday, subscription.Place.Conversation)
        );
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("19:general@thread.tacv2")]
    [InlineData("CfDJ8AAAA")]
    public async Task What_was_not_sealed_here_is_about_no_channel(string? seal)
    {
        var stop = TeamsRules.Button(await SubscribedAsync(), "Stop").DeepClone();
        stop["data"]!["about"] = seal;

        await app.AnswerAsync(app.Pressed(stop));

        Assert.Single(await SubscriptionsAsync());
    }

    [Fact]
    public void A_seal_is_of_one_tenant()
    {
        var abouts = app.App.Get<Bot.Teams.SealedChannelReference>();
        var place = new Core.Chat.Address("teams", TeamsApp.Tenant, Core.Chat.AddressKind.Channel, "19:x", "100");

        Assert.Equal(place, abouts.Open(abouts.Seal(place), TeamsApp.Tenant));
        Assert.Null(abouts.Open(abouts.Seal(place), "another-tenant"));
    }

    private async Task<JsonObject> SubscribedAsync()
    {
        await app.SentAsync(app.Said("help"));
        var card = Assert.Single(await app.SentAsync(app.SaidInChannel("digest subscribe monday 9:00"))).Card;
        Assert.Single(await SubscriptionsAsync());
        return card;
    }

    private Task<IReadOnlyList<DigestSubscription>> SubscriptionsAsync() =>
        app.App.Get<DigestStore>().ListAsync(Organization, CancellationToken.None);
}
