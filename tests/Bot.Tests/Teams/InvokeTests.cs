using System.Net;
using System.Text.Json.Nodes;

namespace Bot.Tests.Teams;

public sealed class InvokeTests : IAsyncDisposable
{
    private const string CardType = "application/vnd.microsoft.card.adaptive";
    private readonly TeamsApp app = new(replace: services => services.AddTestCommands());

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_button_is_answered_by_the_bare_card_which_also_replaces_the_message_in_a_personal_chat()
    {
        var receipt = (await app.SentAsync(app.Said("feedback Acme: onboarding takes too long")))[0].Card;
        app.Teams.Calls.Clear();

        var answer = await app.AnswerAsync(app.Pressed(TeamsRules.Button(receipt, "Undo")));

        Assert.Equal((200, CardType), ((int)answer["statusCode"]!, (string?)answer["type"]));
        TeamsRules.AssertKept(Card(answer));
        var update = Assert.Single(app.Teams.Calls);
        Assert.Equal("PUT", update.Method);
        Assert.EndsWith("/v3/conversations/a:lena/activities/m1", update.Path, StringComparison.Ordinal);
        Assert.Equal(TeamsRules.Words(Card(answer)), TeamsRules.Words(update.Card));
    }

    [Fact]
    public async Task The_answer_of_a_button_comes_also_when_the_message_cannot_be_replaced()
    {
        var receipt = (await app.SentAsync(app.Said("feedback Acme: onboarding takes too long")))[0].Card;
        app.Teams.Trouble = _ => new HttpResponseMessage(HttpStatusCode.BadGateway);

        Assert.Equal(
            CardType,
            (string?)(await app.AnswerAsync(app.Pressed(TeamsRules.Button(receipt, "Undo"))))["type"]
        );
    }

    [Fact]
    public async Task A_retried_button_has_one_effect()
    {
        var press = app.Pressed(
            TeamsRules.Button((await app.SentAsync(app.SaidInChannel("announce lunch")))[0].Card, "Again"),
            from: app.SaidInChannel("")
        );
        app.Teams.Calls.Clear();

        await app.AnswerAsync(press);
        await app.AnswerAsync(press);

        Assert.Single(await app.DeliveredAsync());
    }

    [Fact]
    public async Task A_button_whose_answer_is_for_all_posts_it_and_says_so_to_who_pressed()
    {
        var card = (await app.SentAsync(app.SaidInChannel("announce lunch")))[0].Card;
        app.Teams.Calls.Clear();

        var answer = await app.AnswerAsync(app.Pressed(TeamsRules.Button(card, "Again"), from: app.SaidInChannel("")));

        Assert.Equal(
            ("application/vnd.microsoft.activity.message", "Posted in the conversation."),
            ((string?)answer["type"], (string?)answer["value"])
        );
        Assert.EndsWith(
            ";messageid=1000/activities",
            Assert.Single(await app.DeliveredAsync()).Path,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_form_comes_in_place_and_what_was_entered_arrives_unmixed()
    {
        var card = (await app.SentAsync(app.SaidInChannel("announce lunch")))[0].Card;
        var form = Card(await app.AnswerAsync(app.Pressed(TeamsRules.Button(card, "Pick"))));
        TeamsRules.AssertKept(form);
        Assert.Equal("c%252C", (string?)TeamsRules.Input(form, "many_several")["value"]);

        var answer = await app.AnswerAsync(
            app.Pressed(
                TeamsRules.Button(form, "Send"),
                new()
                {
                    ["many_several"] = "a%2Cb,d",
                    ["one_value"] = "mine",
                    ["one_day"] = "2026-11-20",
                }
            )
        );

        Assert.Equal("form value|mine|a,b+d|2026-11-20", TeamsRules.Words(Card(answer)));
    }

    [Fact]
    public async Task A_form_with_an_error_stays_with_the_persons_words_and_the_error_beside_its_field()
    {
        var form = Card(
            await app.AnswerAsync(
                app.Pressed(TeamsRules.Button((await app.SentAsync(app.Said("announce")))[0].Card, "Pick"))
            )
        );

        var again = Card(
            await app.AnswerAsync(
                app.Pressed(
                    TeamsRules.Button(form, "Send"),
                    new()
                    {
                        ["many_several"] = "a%2Cb,d",
                        ["one_value"] = "",
                        ["one_day"] = "2026-11-20",
                    }
                )
            )
        );

        TeamsRules.AssertKept(again);
        Assert.Equal("a%2Cb,d", (string?)TeamsRules.Input(again, "many_several")["value"]);
        Assert.Equal("2026-11-20", (string?)TeamsRules.Input(again, "one_day")["value"]);
        var body = again["body"]!.AsArray().Select(element => element!.AsObject()).ToList();
        var wrong = body.FindIndex(element => (string?)element["id"] == "one_value") + 1;
        Assert.Equal(
            ("Write a value", "Attention"),
            ((string?)body[wrong]["inlines"]![0]!["text"], (string?)body[wrong]["inlines"]![0]!["color"])
        );

        var sent = await app.AnswerAsync(
            app.Pressed(TeamsRules.Button(again, "Send"), new() { ["one_value"] = "now" })
        );
        Assert.Equal("form value|now||", TeamsRules.Words(Card(sent)));
    }

    [Fact]
    public async Task A_form_that_was_a_message_is_replaced_by_its_answer_for_good_and_a_card_that_showed_a_form_is_not()
    {
        var sent = Assert.Single(await app.SentAsync(app.Said("pick"))).Card;
        var card = Assert.Single(await app.SentAsync(app.Said("announce"))).Card;
        var shown = Card(await app.AnswerAsync(app.Pressed(TeamsRules.Button(card, "Pick"))));
        app.Teams.Calls.Clear();

        await app.AnswerAsync(app.Pressed(TeamsRules.Button(shown, "Send"), new() { ["one_value"] = "x" }));
        Assert.Empty(app.Teams.Calls);

        var wrong = Card(await app.AnswerAsync(app.Pressed(TeamsRules.Button(sent, "Send"))));
        await app.AnswerAsync(app.Pressed(TeamsRules.Button(wrong, "Send"), new() { ["one_value"] = "x" }));
        Assert.Equal("PUT", Assert.Single(app.Teams.Calls).Method);
    }

    [Fact]
    public async Task A_form_in_the_place_of_a_card_can_be_left_and_the_message_stays_as_it_was()
    {
        var receipt = Assert.Single(await app.SentAsync(app.Said("feedback Acme: onboarding takes too long"))).Card;
        var form = (await app.AnswerAsync(app.Pressed(TeamsRules.Button(receipt, "Edit"))))["value"]!.AsObject();
        app.Teams.Calls.Clear();
        var cancel = TeamsRules.Button(form, "Cancel");

        var left = (await app.AnswerAsync(app.Pressed(cancel)))["value"]!.AsObject();

        Assert.Equal("none", (string?)cancel["associatedInputs"]);
        Assert.Equal("Nothing was changed.", TeamsRules.Words(left));
        Assert.Empty(await app.DeliveredAsync());
    }

    [Fact]
    public async Task A_form_that_came_as_a_message_goes_away_when_it_is_left()
    {
        var form = Assert.Single(await app.SentAsync(app.Said("feedback", "es-ES")));
        app.Teams.Calls.Clear();

        await app.AnswerAsync(app.Pressed(TeamsRules.Button(form.Card, "Cancelar"), from: app.Said(null, "es-ES")));

        var changed = Assert.Single(app.Teams.Calls);
        Assert.Equal(("PUT", "No se ha cambiado nada."), (changed.Method, TeamsRules.Words(changed.Card)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not base64!")]
    [InlineData("AAAA")]
    [InlineData("iwGAbnVsbAM")]
    public async Task A_form_that_was_tampered_with_is_answered_by_its_errors(string packed)
    {
        var form = Card(
            await app.AnswerAsync(
                app.Pressed(TeamsRules.Button((await app.SentAsync(app.Said("announce")))[0].Card, "Pick"))
            )
        );
        var send = TeamsRules.Button(form, "Send");
        send["data"]!["form"] = packed;

        Assert.Contains(
            "Write a value",
            TeamsRules.Words(Card(await app.AnswerAsync(app.Pressed(send)))),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_command_that_opens_a_form_sends_it_to_the_askers_chat()
    {
        var calls = await app.SentAsync(app.SaidInChannel("pick"));

        Assert.EndsWith("/v3/conversations/a:opened-29:lena/activities", calls[^1].Path, StringComparison.Ordinal);
        Assert.NotNull(TeamsRules.Input(calls[^1].Card, "one_value"));
    }

    [Fact]
    public async Task A_form_that_could_not_be_sent_is_told_when_teams_is_back()
    {
        app.Teams.Trouble = _ => new HttpResponseMessage(HttpStatusCode.BadGateway);
        await app.SentAsync(app.Said("pick"));
        app.Teams.Trouble = _ => null;
        app.App.Clock.Advance(TimeSpan.FromMinutes(1));

        var calls = await app.DeliveredAsync();

        Assert.StartsWith(
            "Teams did not let me show you the form",
            TeamsRules.Words(calls[^1].Card),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_client_without_execute_submits_and_is_answered_by_a_message()
    {
        var receipt = (await app.SentAsync(app.Said("feedback Acme: onboarding takes too long")))[0].Card;
        var submit = TeamsRules.Button(receipt, "Undo")["fallback"]!;
        var said = app.Said(null);
        said["value"] = submit["data"]!.DeepClone();
        said["replyToId"] = "m1";

        Assert.Equal("Action.Submit", (string?)submit["type"]);
        Assert.Single(await app.SentAsync(said));
    }

    [Fact]
    public async Task A_dialog_shows_the_form_keeps_it_open_on_errors_and_closes_with_the_answer_in_the_chat()
    {
        var open = new JsonObject
        {
            ["data"] = new JsonObject
            {
                ["msteams"] = new JsonObject { ["type"] = "task/fetch" },
                ["action"] = "test.pick",
            },
        };
        var opened = (await app.AnswerAsync(app.Dialog("task/fetch", open)))["task"]!;
        var form = (JsonObject)opened["value"]!["card"]!["content"]!;
        TeamsRules.AssertKept(form);
        Assert.Equal(
            ("continue", "Pick some", "Action.Submit"),
            (
                (string?)opened["type"],
                (string?)opened["value"]!["title"],
                (string?)TeamsRules.Button(form, "Send")["type"]
            )
        );

        var again = (
            await app.AnswerAsync(
                app.Dialog("task/submit", TeamsRules.Button(form, "Send"), new() { ["one_day"] = "2026-11-20" })
            )
        )["task"]!;
        var wrong = (JsonObject)again["value"]!["card"]!["content"]!;
        Assert.Equal("2026-11-20", (string?)TeamsRules.Input(wrong, "one_day")["value"]);
        Assert.Contains("Write a value", TeamsRules.Words(wrong), StringComparison.Ordinal);

        var calls = await app.SentAsync(
            app.Dialog("task/submit", TeamsRules.Button(wrong, "Send"), new() { ["one_value"] = "done" })
        );
        Assert.Equal("form value|done||", TeamsRules.Words(Assert.Single(calls).Card));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("""{"action":{"verb":7,"data":[]}}""")]
    [InlineData("""{"action":{"data":{"actionId":"info"}}}""")]
    public async Task A_button_of_somebody_elses_card_gets_an_error_object(string value)
    {
        var press = app.Said(null);
        (press["type"], press["name"], press["value"]) = ("invoke", "adaptiveCard/action", JsonNode.Parse(value));

        var answer = await app.AnswerAsync(press);

        Assert.Equal((400, "application/vnd.microsoft.error"), ((int)answer["statusCode"]!, (string?)answer["type"]));
        Assert.StartsWith(
            "This button is not one of mine",
            (string?)answer["value"]!["message"],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_old_button_gets_a_sentence() =>
        Assert.StartsWith(
            "This button is from an older message",
            TeamsRules.Words(
                Card(
                    await app.AnswerAsync(
                        app.Pressed(new JsonObject { ["verb"] = "long.gone", ["data"] = new JsonObject() })
                    )
                )
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("signin/verifyState")]
    [InlineData("composeExtension/querySettingUrl")]
    [InlineData("suggestedActions/submit")]
    [InlineData(null)]
    public async Task An_invoke_that_we_do_not_know_is_not_implemented(string? name)
    {
        var invoke = app.Said(null);
        (invoke["type"], invoke["name"]) = ("invoke", name);

        Assert.Equal(HttpStatusCode.NotImplemented, (await app.PostAsync(invoke)).StatusCode);
    }

    private static JsonObject Card(JsonObject answer)
    {
        Assert.Equal(CardType, (string?)answer["type"]);
        return (JsonObject)answer["value"]!;
    }
}
