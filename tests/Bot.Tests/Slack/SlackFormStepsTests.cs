using System.Text.Json.Nodes;
using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Feedback;
using Bot.Slack;

namespace Bot.Tests.Slack;

/// <summary>Long forms in steps: what a person entered is kept from step to step, and when the form is refused.</summary>
public sealed class SlackFormStepsTests : IAsyncDisposable
{
    private static readonly RenderContext Reader = new(Language.English, TimeZoneInfo.Utc, BotApp.Start);

    private readonly SlackVisit visit = new();

    public ValueTask DisposeAsync() => visit.DisposeAsync();

    [Fact]
    public async Task What_was_entered_in_every_step_is_stored_and_the_first_step_may_be_sent_alone()
    {
        var first = await OpenAsync();
        Assert.Equal("Save", (string?)first["submit"]!["text"]);
        Assert.Contains("Step 1 of 2", SlackRules.Texts(first));

        var second = await GoAsync(first, "More: Tags", Text("onboarding takes too long"));
        Assert.Equal(["tags"], Inputs(second));
        var again = await GoAsync(second, "Back", new() { ["tags"] = new() { ["value"] = "onboarding" } });
        Assert.Equal("onboarding takes too long", Initial(again, "text"));
        var last = await GoAsync(again, "More: Tags", Text("onboarding takes weeks"));
        Assert.Contains("onboarding", Initial(last, "tags"), StringComparison.Ordinal);
        var answer = await visit.SubmitAsync(last, new() { ["tags"] = new() { ["value"] = "onboarding, setup" } });

        Assert.Equal("clear", (string?)answer!["response_action"]);
        var details = Assert.Single(await EntriesAsync()).Details;
        Assert.Equal("onboarding takes weeks", details.Text);
        Assert.Equal(["onboarding", "setup"], details.Tags);
    }

    [Fact]
    public async Task A_refused_form_shows_the_step_that_is_wrong_and_keeps_the_others()
    {
        var second = await GoAsync(await OpenAsync(), "More: Tags", []);

        var refused = await visit.SubmitAsync(second, new() { ["tags"] = new() { ["value"] = "onboarding" } });

        Assert.Equal("update", (string?)refused!["response_action"]);
        var first = refused["view"]!;
        Assert.Empty(SlackRules.View(first).Concat(SlackDesignRules.Of(first)));
        Assert.Contains("text", Inputs(first));
        Assert.StartsWith(
            "⛔ What did you hear?: ",
            SlackRules.Texts(first["blocks"]![0]).First(),
            StringComparison.Ordinal
        );
        await visit.SubmitAsync(first, Text("too slow"));
        Assert.Equal(["onboarding"], Assert.Single(await EntriesAsync()).Details.Tags);
    }

    [Fact]
    public async Task A_form_that_stood_open_for_days_says_so_in_both_languages()
    {
        var first = await OpenAsync();
        visit.App.Clock.Advance(TimeSpan.FromDays(2));
        await visit.App.TickAsync();

        var answer = await visit.SubmitAsync(first, Text("too slow"));

        var words = string.Join('\n', SlackRules.Texts(answer!["view"]!["blocks"]));
        Assert.Contains("open it again", words, StringComparison.Ordinal);
        Assert.Contains("Vuelve a abrirlo", words, StringComparison.Ordinal);
        Assert.Empty(await EntriesAsync());
    }

    [Fact]
    public void A_step_before_one_that_must_be_filled_in_leads_on_and_sends_nothing()
    {
        var form = new Form(
            "x.save",
            LocalizedText.Invariant("Long form"),
            LocalizedText.Invariant("Save"),
            [
                .. Enumerable.Range(0, 7).Select(i => new TextInput($"i{i}", LocalizedText.Invariant($"Input {i}"))),
                new TextInput("last", LocalizedText.Invariant("Last"), Optional: true),
            ]
        );

        var first = SlackFormSteps.View(form, 0, Reader, "");
        var second = SlackFormSteps.View(form, 1, Reader, "");

        Assert.Equal("Next", (string?)first["submit"]!["text"]);
        Assert.Empty(SlackVisit.Pressable(first["blocks"]));
        Assert.Equal("Save", (string?)second["submit"]!["text"]);
        Assert.Equal(["i6", "last"], Inputs(second));
    }

    [Fact]
    public async Task What_was_entered_is_deleted_when_the_workspace_removes_Duet()
    {
        await OpenAsync();
        Assert.Equal(1, await DraftsAsync());

        var removed = SlackVisit.Message("", "Ev1");
        removed["event"] = new JsonObject { ["type"] = "app_uninstalled" };
        await visit.HearAsync(removed);

        Assert.Equal(0, await DraftsAsync());
    }

    private async Task<int> DraftsAsync() =>
        (await visit.App.Get<IDocumentStore>().CountsAsync("slack/T1", CancellationToken.None))
            .GetValueOrDefault(SlackDrafts.Set.Name)
            ?.Count
        ?? 0;

    private async Task<JsonNode> OpenAsync()
    {
        visit.Slack.Answers("views.open").Answers("views.update").Answers(SlackVisit.ResponseUrl, "ok");
        await visit.CommandAsync("/feedback", "");
        return visit.Slack.Only("views.open")["view"]!;
    }

    private async Task<JsonNode> GoAsync(JsonNode view, string label, Dictionary<string, JsonObject> values)
    {
        var button = SlackVisit.Pressable(view["blocks"]).Single(button => (string?)button["text"]!["text"] == label);
        await visit.PressInModalAsync(view, button, values);
        var shown = visit.Slack.Calls.Last(call => call.Method == "views.update").Body["view"]!;
        Assert.Empty(SlackRules.View(shown).Concat(SlackDesignRules.Of(shown)));
        return shown;
    }

    private static Dictionary<string, JsonObject> Text(string words) =>
        new() { ["text"] = new() { ["value"] = words } };

    private static IEnumerable<string> Inputs(JsonNode view) =>
        view["blocks"]!
            .AsArray()
            .Where(block => (string?)block!["type"] == "input")
            .Select(block => (string)block!["block_id"]!);

    private static string Initial(JsonNode view, string input) =>
        (string)
            view["blocks"]!.AsArray().Single(block => (string?)block!["block_id"] == input)!["element"]![
                "initial_value"
            ]!;

    private Task<IReadOnlyList<FeedbackEntry>> EntriesAsync() =>
        visit
            .App.Get<FeedbackStore>()
            .ListAsync("slack-T1", new FeedbackFilter(), 0, int.MaxValue, CancellationToken.None);
}
