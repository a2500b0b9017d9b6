using System.Text.Json.Nodes;
using Bot.Core.Help;

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
    public async Task The_first_words_are_offered_as_buttons_and_work_as_they_stand(string locale, params string[] words)
    {
        var offered = Assert.Single(await app.SentAsync(Installed(app.Said(null, locale)))).Body!["suggestedActions"]!["actions"]!.AsArray();

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
    public void Golden_cards() => Golden.Card("help", "welcome-joined", WelcomeCards.Joined());

    private static JsonObject Installed(JsonObject activity)
    {
        (activity["type"], activity["action"]) = ("installationUpdate", "add");
        return activity;
    }

    private static JsonObject Added(JsonObject activity)
    {
        activity["type"] = "conversationUpdate";
        activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = TeamsApp.Bot });
        return activity;
    }
}
