using System.Text.Json.Nodes;
using Bot.Core.Chat;
using Bot.Teams;

namespace Bot.Tests.Teams;

/// <summary>One review card in a channel, seen by approvers, its author and everybody else.</summary>
public sealed class PersonalViewTests : IAsyncDisposable
{
    private const string Channel = "19:general@thread.tacv2";
    private readonly TeamsApp app = new();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task The_common_card_has_nothing_that_only_approvers_can_press_and_refreshes_for_them_alone()
    {
        var card = await ProposedAsync();

        TeamsRules.AssertKept(card);
        Assert.DoesNotContain(
            TeamsRules.Typed(card),
            element => (string?)element["verb"] is "persona.sign" or "persona.reject" && !TeamsRules.IsRefresh(element)
        );
        Assert.Equal("persona.review", (string?)TeamsRules.Button(card, "Review")["verb"]);
        Assert.Equal("persona.review", (string?)card["refresh"]!["action"]!["verb"]);
        Assert.Equal(
            ["29:lena", "29:sofia", "29:tom"],
            card["refresh"]!["userIds"]!.AsArray().Select(id => (string)id!).Order()
        );
    }

    [Theory]
    [InlineData("tom", true, false)]
    [InlineData("lena", false, true)]
    [InlineData("otto", false, false)]
    public async Task Each_gets_their_own_view_by_itself_and_nothing_is_posted_or_changed_for_it(
        string person,
        bool signs,
        bool withdraws
    )
    {
        var card = await ProposedAsync();
        app.Teams.Calls.Clear();

        var view = await app.AnswerAsync(Automatic(card, person));

        Assert.Equal((200, AdaptiveCard.ContentType), ((int)view["statusCode"]!, (string)view["type"]!));
        var shown = view["value"]!.AsObject();
        TeamsRules.AssertKept(shown);
        Assert.Equal(
            (signs, signs, withdraws),
            (Has(shown, "persona.sign"), Has(shown, "persona.reject"), Has(shown, "persona.withdraw"))
        );
        Assert.Contains("not signed yet", TeamsRules.Words(shown), StringComparison.OrdinalIgnoreCase);
        Assert.Null(shown["refresh"]);
        Assert.Empty(await app.DeliveredAsync());
    }

    [Fact]
    public async Task Who_signed_is_no_longer_asked_and_the_common_card_shows_it_to_all()
    {
        var view = (await app.AnswerAsync(Automatic(await ProposedAsync(), "tom")))["value"]!.AsObject();

        await app.AnswerAsync(Press(TeamsRules.Button(view, "Sign"), "tom"));
        await app.DeliveredAsync();

        var common = Common();
        Assert.Contains("Tom", TeamsRules.Words(common), StringComparison.Ordinal);
        Assert.Equal(
            ["29:lena", "29:sofia"],
            common["refresh"]!["userIds"]!.AsArray().Select(id => (string)id!).Order()
        );
        Assert.False(Has((await app.AnswerAsync(Automatic(common, "tom")))["value"]!.AsObject(), "persona.sign"));
    }

    [Fact]
    public async Task A_refresh_with_the_old_cards_data_shows_how_it_stands_now_and_a_late_press_is_told_so()
    {
        var old = await ProposedAsync();
        var sign = TeamsRules.Button((await app.AnswerAsync(Automatic(old, "tom")))["value"]!.AsObject(), "Sign");
        await app.AnswerAsync(Press(sign, "tom"));
        await app.AnswerAsync(Press(sign, "sofia"));
        await app.DeliveredAsync();

        var refreshed = (await app.AnswerAsync(Automatic(old, "sofia")))["value"]!.AsObject();
        Assert.Contains("Agreed by", TeamsRules.Words(refreshed), StringComparison.Ordinal);
        Assert.False(Has(refreshed, "persona.sign"));
        Assert.Null(Common()["refresh"]);

        var late = (await app.AnswerAsync(Press(sign, "sofia")))["value"]!.AsObject();
        Assert.Contains("agreed", TeamsRules.Words(late), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(60, 60)]
    [InlineData(200, 60)]
    public void No_more_people_than_Teams_takes_are_named_and_never_nobody(int known, int? named)
    {
        var words = LocalizedText.Invariant("x");
        var card = Card.Say(words) with { Personal = new PersonalView(new Button(words, "persona.review", "x"), []) };

        var refresh = TeamsRenderer.Shared(
            card,
            new RenderContext(Language.English, TimeZoneInfo.Utc, default),
            [.. Enumerable.Range(0, known).Select(i => $"29:{i}")]
        )["attachments"]![0]!["content"]!["refresh"];

        Assert.Equal(named, refresh?["userIds"]!.AsArray().Count);
    }

    /// <summary>A persona that Lena proposes in the channel, with an approver of each side; the card that stands there.</summary>
    private async Task<JsonObject> ProposedAsync()
    {
        foreach (var person in new[] { "lena", "tom", "sofia", "otto" })
        {
            await app.SentAsync(As(app.Said("help"), person));
        }

        foreach (
            var words in new[]
            {
                "settings side:sales",
                "settings Tom side:sales role:approver",
                "settings Sofia side:marketing role:approver",
            }
        )
        {
            await app.SentAsync(As(app.Said(words), "lena"));
        }

        var form = Assert.Single(await app.SentAsync(As(app.Said("persona propose"), "lena"))).Card;
        var submit = TeamsRules.Submit(form);
        await app.AnswerAsync(
            Press(submit, "lena", new() { ["one_name"] = "Operations lead", ["many_titles"] = "COO" })
        );
        await app.DeliveredAsync();
        return Common();
    }

    private JsonObject Common() => app.Teams.Messages.Single(message => message.Conversation == Channel).Card;

    private JsonObject Automatic(JsonObject card, string person)
    {
        var asked = Press(card["refresh"]!["action"]!, person);
        asked["value"]!["trigger"] = "automatic";
        return asked;
    }

    private JsonObject Press(JsonNode execute, string person, Dictionary<string, string>? inputs = null) =>
        As(app.Pressed(execute, inputs, InChannel()), person);

    private JsonObject InChannel() => app.SaidInChannel("", isMention: false);

    private static JsonObject As(JsonObject activity, string person)
    {
        activity["from"] = new JsonObject
        {
            ["id"] = $"29:{person}",
            ["name"] = char.ToUpperInvariant(person[0]) + person[1..],
            ["aadObjectId"] = $"aad-{person}",
        };
        if (activity["conversation"] is { } talk && (string?)talk["conversationType"] == "personal")
        {
            talk["id"] = $"a:{person}";
        }

        return activity;
    }

    private static bool Has(JsonObject card, string verb) =>
        TeamsRules.Typed(card).Any(element => (string?)element["verb"] == verb);
}
