using System.Text.Json.Nodes;
using Bot.Core.Chat;
using Bot.Core.Help;
using Bot.Core.Members;

namespace Bot.Tests.Teams;

/// <summary>The first thing that Duet says where it was added.</summary>
public sealed class WelcomeTests : IAsyncDisposable
{
    private readonly TeamsApp app = new();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task In_a_personal_chat_it_is_the_three_steps_once_however_often_Teams_tells_of_it()
    {
        var sent = await app.SentAsync(Installed(app.Said(null)));
        Assert.Contains("Who is who", TeamsRules.Words(Assert.Single(sent).Card), StringComparison.Ordinal);
        TeamsRules.AssertKept(sent[0].Card);

        Assert.Empty(await app.SentAsync(Installed(app.Said(null))));
        Assert.Empty(await app.SentAsync(Added(app.Said(null))));
    }

    [Theory]
    [InlineData("en-US", "help", "home", "settings")]
    [InlineData("es-ES", "ayuda", "inicio", "ajustes")]
    public async Task The_first_words_are_offered_as_buttons_and_work_as_they_stand(
        string locale,
        params string[] words
    )
    {
        var offered = Assert.Single(await app.SentAsync(Installed(app.Said(null, locale)))).Body!["suggestedActions"]![
            "actions"
        ]!.AsArray();

        Assert.Equal(words, offered.Select(action => (string?)action!["value"]));
        Assert.All(offered, action => Assert.Equal("imBack", (string?)action!["type"]));
        foreach (var word in words)
        {
            var answer = Assert.Single(await app.SentAsync(app.Said(word, locale)));
            Assert.DoesNotContain("?", (string)answer.Body!["summary"]!, StringComparison.Ordinal);
            Assert.Null(answer.Body["suggestedActions"]);
        }
    }

    [Fact]
    public async Task In_a_channel_it_is_what_is_heard_there()
    {
        var call = Assert.Single(await app.SentAsync(Installed(app.SaidInChannel(""))));

        Assert.EndsWith("/19:general@thread.tacv2/activities", call.Path, StringComparison.Ordinal);
        Assert.Contains("digest subscribe monday 9:00", TeamsRules.Words(call.Card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upgrade_is_no_reason_to_say_hello()
    {
        var upgraded = Installed(app.Said(null));
        upgraded["action"] = "add-upgrade";

        Assert.Empty(await app.SentAsync(upgraded));
    }

    [Fact]
    public async Task Whose_installation_told_no_zone_is_at_home_where_the_first_message_says_and_later_where_they_say()
    {
        await app.SentAsync(Installed(app.Said(null)));
        Assert.Equal(("UTC", "UTC"), await ZonesAsync());

        await app.SentAsync(app.Said("help"));
        Assert.Equal(("America/Los_Angeles", "America/Los_Angeles"), await ZonesAsync());

        await app.SentAsync(app.Said("settings zone:Europe/Madrid"));
        await app.SentAsync(app.Said("help"));
        Assert.Equal(("Europe/Madrid", "America/Los_Angeles"), await ZonesAsync());
    }

    [Fact]
    public async Task The_zone_of_a_person_who_is_known_already_stays()
    {
        var lena = new PlatformIdentity(Platforms.Teams, TeamsApp.Tenant, "00000000-1111-2222-3333-444444444444");
        await app
            .App.Get<MemberDirectory>()
            .WelcomeAsync(new PlatformUser(lena, Zone: "Asia/Tokyo"), CancellationToken.None);

        await app.SentAsync(Installed(app.Said(null)));
        await app.SentAsync(app.Said("help"));

        Assert.Equal(("Asia/Tokyo", "Asia/Tokyo"), await ZonesAsync());
    }

    [Fact]
    public async Task A_company_whose_name_nobody_said_is_not_called_by_its_tenants_id()
    {
        var card = Assert.Single(await app.SentAsync(Installed(app.Said(null)))).Card;
        var settings = Assert.Single(await app.SentAsync(app.Said("settings"))).Card;

        Assert.DoesNotContain(
            TeamsApp.Tenant,
            TeamsRules.Words(card) + TeamsRules.Words(settings),
            StringComparison.Ordinal
        );
        Assert.StartsWith("Welcome to Duet\n", TeamsRules.Words(card), StringComparison.Ordinal);
        Assert.Contains("Company name\nnot set yet", TeamsRules.Words(settings), StringComparison.Ordinal);
    }

    [Fact]
    public void Golden_cards() => Golden.Card("help", "welcome-joined", WelcomeCards.Joined());

    private async Task<(string Member, string Organization)> ZonesAsync()
    {
        var members = app.App.Get<MemberStore>();
        var organization = (
            await members.FindOrganizationAsync(Platforms.Teams, TeamsApp.Tenant, CancellationToken.None)
        )!;
        return (
            Assert.Single(await members.ListAsync(organization.Id, CancellationToken.None)).Zone,
            organization.Zone
        );
    }

    // As Teams tells it: without a name and without a zone.
    private static JsonObject Installed(JsonObject activity)
    {
        (activity["type"], activity["action"]) = ("installationUpdate", "add");
        activity.Remove("localTimezone");
        activity["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["locale"] = "en-US" });
        activity["from"]!.AsObject().Remove("name");
        return activity;
    }

    private static JsonObject Added(JsonObject activity)
    {
        activity["type"] = "conversationUpdate";
        activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = TeamsApp.Bot });
        return activity;
    }
}
