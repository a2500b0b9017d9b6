using System.Net;
using System.Text.Json.Nodes;
using Bot.Core.Chat;
using Bot.Core.Feedback;
using Bot.Slack;

namespace Bot.Tests.Slack;

/// <summary>Buttons and modals, from signed bytes to what Slack is told.</summary>
public sealed class SlackInteractionsTests : IAsyncDisposable
{
    private readonly SlackVisit visit = new();

    public ValueTask DisposeAsync() => visit.DisposeAsync();

    [Fact]
    public async Task Undo_in_the_receipt_takes_the_entry_back_and_the_receipts_place()
    {
        visit.Slack.Answers(SlackVisit.ResponseUrl, "ok");
        var undo = Button(await visit.CommandAsync("/feedback", "Acme: too slow"), "feedback.undo");

        Assert.Equal(HttpStatusCode.OK, await visit.PressAsync(undo));

        var answer = visit.Slack.Only(SlackVisit.ResponseUrl);
        Assert.True((bool)answer["replace_original"]!);
        Assert.Empty(SlackRules.Message(answer));
        Assert.True(Assert.Single(await EntriesAsync(withUndone: true)).Voices.Count == 0);
        Assert.Null(visit.Slack.Calls[0].Token);
    }

    [Fact]
    public async Task A_message_that_others_see_too_is_not_replaced_for_one_of_them()
    {
        visit.Slack.Answers(SlackVisit.ResponseUrl, "ok");
        var undo = Button(await visit.CommandAsync("/feedback", "Acme: too slow"), "feedback.undo");

        await visit.PressAsync(undo, isEphemeral: false);

        var answer = visit.Slack.Only(SlackVisit.ResponseUrl);
        Assert.False((bool)answer["replace_original"]!);
        Assert.Equal("ephemeral", (string?)answer["response_type"]);
    }

    [Fact]
    public async Task In_the_talk_with_Duet_answers_to_buttons_stay()
    {
        visit.Slack.Answers(SlackVisit.ResponseUrl, "ok");

        await visit.PressAsync(Unknown(), channel: "D1", isEphemeral: false);

        Assert.Equal("in_channel", (string?)visit.Slack.Only(SlackVisit.ResponseUrl)["response_type"]);
    }

    [Fact]
    public async Task A_form_opened_by_a_button_is_prefilled_submitted_and_answered_where_it_was_opened()
    {
        visit.Slack.Answers("views.open").Answers(SlackVisit.ResponseUrl, "ok");
        await visit.PressAsync(Button(await visit.CommandAsync("/feedback", "Acme: too slow"), "feedback.edit"));
        var view = visit.Slack.Only("views.open")["view"]!;
        Assert.Contains("too slow", view.ToJsonString(), StringComparison.Ordinal);

        var response = await visit.SubmitAsync(
            view,
            new()
            {
                ["text"] = new() { ["value"] = "much too slow" },
                ["kind"] = new()
                {
                    ["selected_option"] = new JsonObject { ["value"] = nameof(FeedbackKind.Objection) },
                },
                ["account"] = new() { ["value"] = "Globex" },
            }
        );

        Assert.Equal("""{"response_action":"clear"}""", response!.ToJsonString());
        Assert.Equal(2, visit.Slack.Calls.Count);
        var details = Assert.Single(await EntriesAsync()).Details;
        Assert.Equal(
            ("much too slow", "Globex", FeedbackKind.Objection),
            (details.Text, details.Account, details.Kind)
        );
    }

    [Fact]
    public async Task A_form_whose_place_for_answers_is_gone_shows_the_receipt_in_the_modal()
    {
        visit
            .Slack.Answers("views.open")
            .Answers(SlackVisit.ResponseUrl, """{"ok":false,"error":"expired_url"}""", HttpStatusCode.NotFound);
        await visit.CommandAsync("/feedback", "");

        var response = await visit.SubmitAsync(
            visit.Slack.Only("views.open")["view"]!,
            new() { ["text"] = new() { ["value"] = "too slow" } }
        );

        Assert.Equal("update", (string?)response!["response_action"]);
        Assert.Empty(SlackRules.View(response["view"]!));
        Assert.Contains("too slow", SlackRules.Texts(response["view"]!["blocks"]));
        Assert.Single(await EntriesAsync());
    }

    [Fact]
    public async Task A_button_in_a_modal_changes_the_modal()
    {
        visit
            .Slack.Answers("views.open")
            .Answers(SlackVisit.ResponseUrl, "expired_url", HttpStatusCode.NotFound)
            .Answers("views.update");
        await visit.CommandAsync("/feedback", "");
        var shown = await visit.SubmitAsync(
            visit.Slack.Only("views.open")["view"]!,
            new() { ["text"] = new() { ["value"] = "too slow" } }
        );
        var payload = visit.Interaction("block_actions");
        payload["view"] = new JsonObject
        {
            ["id"] = "V2",
            ["hash"] = "2.b",
            ["private_metadata"] = shown!["view"]!["private_metadata"]!.DeepClone(),
        };
        payload["actions"] = new JsonArray(Pressed(Button(shown["view"], "feedback.undo")));

        Assert.Equal(HttpStatusCode.OK, (await visit.InteractAsync(payload)).StatusCode);

        var call = visit.Slack.Only("views.update");
        Assert.Equal(("V2", "2.b"), ((string?)call["view_id"], (string?)call["hash"]));
        Assert.Empty(SlackRules.View(call["view"]!));
    }

    [Fact]
    public async Task Errors_stand_at_the_input_that_they_are_about()
    {
        visit.Slack.Answers("views.open");
        await visit.CommandAsync("/feedback", "");

        var response = await visit.SubmitAsync(visit.Slack.Only("views.open")["view"]!, []);

        Assert.Equal("errors", (string?)response!["response_action"]);
        Assert.NotEmpty((string?)response["errors"]!["text"] ?? "");
        Assert.Empty(await EntriesAsync());
    }

    [Fact]
    public async Task The_same_submission_delivered_twice_is_stored_once()
    {
        visit.Slack.Answers("views.open").Answers(SlackVisit.ResponseUrl, "ok");
        await visit.CommandAsync("/feedback", "");
        var payload = visit.Interaction("view_submission");
        payload["view"] = new JsonObject
        {
            ["id"] = "V1",
            ["private_metadata"] = visit.Slack.Only("views.open")["view"]!["private_metadata"]!.DeepClone(),
            ["state"] = JsonNode.Parse("""{"values":{"text":{"text":{"value":"too slow"}}}}"""),
        };

        await visit.InteractAsync(payload);
        await visit.InteractAsync(payload);

        Assert.Single(Assert.Single(await EntriesAsync()).Voices);
    }

    [Fact]
    public async Task Editing_a_text_longer_than_an_input_takes_loses_none_of_it()
    {
        visit.Slack.Answers("views.open").Answers(SlackVisit.ResponseUrl, "ok");
        var words = string.Concat(Enumerable.Range(0, 1500).Select(i => $"word{i} ")).Trim();
        await visit.PressAsync(Button(await visit.CommandAsync("/feedback", "Acme: " + words), "feedback.edit"));
        var view = visit.Slack.Only("views.open")["view"]!;
        Assert.Empty(SlackRules.View(view));
        var typed = view["blocks"]!
            .AsArray()
            .Where(block => ((string?)block!["block_id"])?.StartsWith("text", StringComparison.Ordinal) == true)
            .ToDictionary(
                block => (string)block!["block_id"]!,
                block => new JsonObject { ["value"] = block!["element"]!["initial_value"]!.DeepClone() }
            );

        await visit.SubmitAsync(view, typed);

        Assert.Equal(words, Assert.Single(await EntriesAsync()).Details.Text);
    }

    [Fact]
    public async Task An_answer_that_Slack_does_not_take_at_the_response_address_goes_through_the_outbox()
    {
        visit.Slack.Fails(SlackVisit.ResponseUrl).Answers("chat.postEphemeral", """{"ok":true,"message_ts":"1.1"}""");

        Assert.Equal(HttpStatusCode.OK, await visit.PressAsync(Unknown()));
        await visit.App.DrainAsync();

        var call = visit.Slack.Only("chat.postEphemeral");
        Assert.Equal(("C1", "U1"), ((string?)call["channel"], (string?)call["user"]));
    }

    [Theory]
    [InlineData("https://hooks.slack.com.evil.example/x")]
    [InlineData("http://hooks.slack.com/x")]
    [InlineData("https://127.0.0.1/x")]
    [InlineData("not an address")]
    public async Task Answers_go_to_Slack_only(string responseUrl)
    {
        visit.Slack.Answers("chat.postEphemeral");
        var payload = visit.Interaction("block_actions");
        payload["channel"] = new JsonObject { ["id"] = "C1" };
        payload["response_url"] = responseUrl;
        payload["actions"] = new JsonArray(Pressed(Unknown()));

        Assert.Equal(HttpStatusCode.OK, (await visit.InteractAsync(payload)).StatusCode);

        Assert.Empty(visit.Slack.Calls);
    }

    [Fact]
    public async Task Somebody_of_another_company_presses_our_buttons_in_vain()
    {
        var payload = visit.Interaction("block_actions");
        payload["user"]!["team_id"] = "T2";
        payload["response_url"] = SlackVisit.ResponseUrl;
        payload["actions"] = new JsonArray(Pressed(Unknown()));
        visit.Slack.Answers(SlackVisit.ResponseUrl, "ok");

        Assert.Equal(HttpStatusCode.OK, (await visit.InteractAsync(payload)).StatusCode);

        var answer = Assert.Single(visit.Slack.Calls).Body;
        Assert.Equal("ephemeral", (string?)answer["response_type"]);
        Assert.StartsWith(
            "Sorry, only people who work at this company",
            (string)answer["text"]!,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("view_closed")]
    [InlineData("shortcut")]
    [InlineData("block_suggestion")]
    [InlineData("something_new")]
    public async Task What_Duet_did_not_ask_for_is_acknowledged(string type) =>
        Assert.Equal(HttpStatusCode.OK, (await visit.InteractAsync(visit.Interaction(type))).StatusCode);

    [Fact]
    public async Task A_modal_that_is_not_ours_is_acknowledged()
    {
        var payload = visit.Interaction("view_submission");
        payload["view"] = JsonNode.Parse("""{"id":"V1","private_metadata":"theirs","state":{"values":{}}}""");

        Assert.Null(await SlackVisit.JsonAsync(await visit.InteractAsync(payload)));
    }

    [Theory]
    [InlineData(AddressKind.Channel, "C1", null, "C1/1.2", true, "https://hooks.slack.com/x")]
    [InlineData(AddressKind.Direct, "U1", "1700.1", null, false, null)]
    public void What_a_modal_remembers_is_read_back(
        AddressKind kind,
        string conversation,
        string? thread,
        string? message,
        bool isEphemeral,
        string? responseUrl
    )
    {
        var form = new SlackFormMetadata(
            "x.save",
            "value\nwith lines\n",
            new SlackOrigin(
                new Address(Platforms.Slack, "T1", kind, conversation, thread),
                message,
                isEphemeral,
                responseUrl
            )
        );

        Assert.Equal(form, SlackFormMetadata.Read(form.ToString()));
    }

    private static JsonObject Unknown() => new() { ["action_id"] = "gone.action", ["value"] = "1" };

    private static JsonObject Pressed(JsonNode button) =>
        new()
        {
            ["type"] = "button",
            ["action_id"] = button["action_id"]!.DeepClone(),
            ["value"] = button["value"]?.DeepClone(),
        };

    private static JsonNode Button(JsonNode? message, string actionId) =>
        message!["blocks"]!
            .AsArray()
            .Where(block => (string?)block!["type"] == "actions")
            .SelectMany(block => block!["elements"]!.AsArray())
            .First(button => (string?)button!["action_id"] == actionId)!;

    private async Task<IReadOnlyList<FeedbackEntry>> EntriesAsync(bool withUndone = false)
    {
        var store = visit.App.Get<FeedbackStore>();
        return withUndone
            ? [(await store.GetAsync("slack-T1", 1, CancellationToken.None))!]
            : await store.ListAsync("slack-T1", new FeedbackFilter(), 0, 10, CancellationToken.None);
    }
}
