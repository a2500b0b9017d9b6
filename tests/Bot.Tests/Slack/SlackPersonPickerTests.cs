using System.Text.Json.Nodes;
using Bot.Core.Agreements;
using Bot.Core.Claims;

namespace Bot.Tests.Slack;

/// <summary>Slack's own picker where a form asks for a person.</summary>
public sealed class SlackPersonPickerTests : IAsyncDisposable
{
    private readonly SlackVisit visit = new();

    public ValueTask DisposeAsync() => visit.DisposeAsync();

    [Fact]
    public async Task An_owner_is_picked_from_the_workspace_and_kept_from_step_to_step()
    {
        visit.Slack.Answers("views.open").Answers("views.update").Answers(SlackVisit.ResponseUrl, "ok");
        await visit.CommandAsync("/feedback", "Acme: too slow", user: "U2", name: "tom");
        await visit.CommandAsync("/claim", "propose Live in a week");
        var view = visit.Slack.Only("views.open")["view"]!;
        view = await GoAsync(view, new() { ["wording"] = Text("Customers go live within seven days of signing.") });
        while (Owner(view) is null)
        {
            view = await GoAsync(view, []);
        }

        Assert.Equal(("users_select", "U1"), ((string?)Owner(view)!["type"], (string?)Owner(view)!["initial_user"]));

        await visit.SubmitAsync(view, new() { ["owner"] = new() { ["selected_user"] = "U2" } });

        var claim = await visit
            .App.Get<AgreementStore>()
            .GetAsync("slack-T1", ClaimType.KindKey, "live-in-a-week", CancellationToken.None);
        var owner = await visit
            .App.Get<Core.Members.MemberStore>()
            .GetAsync("slack-T1", claim!.Latest!.Owner, CancellationToken.None);
        Assert.Equal("U2", owner!.Identities[0].UserId);
    }

    private async Task<JsonNode> GoAsync(JsonNode view, Dictionary<string, JsonObject> values)
    {
        if (view["blocks"]!.AsArray().Any(block => (string?)block!["block_id"] == "state"))
        {
            values["state"] = new() { ["selected_option"] = new JsonObject { ["value"] = "available" } };
        }

        var more = SlackVisit.Pressable(view["blocks"]).LastOrDefault(button => (string?)button["value"] is not "0");
        if (more is null || (string?)view["submit"]!["text"] == "Next")
        {
            return (await visit.SubmitAsync(view, Kept(view, values)))!["view"]!;
        }

        await visit.PressInModalAsync(view, more, Kept(view, values));
        var shown = visit.Slack.Calls.Last(call => call.Method == "views.update").Body["view"]!;
        Assert.Empty(SlackRules.View(shown).Concat(SlackDesignRules.Of(shown)));
        return shown;
    }

    // As Slack does: what stands in an input is submitted.
    private static Dictionary<string, JsonObject> Kept(JsonNode view, Dictionary<string, JsonObject> values)
    {
        foreach (var block in view["blocks"]!.AsArray().Where(block => (string?)block!["type"] == "input"))
        {
            if ((string?)block!["element"]!["initial_value"] is { } value)
            {
                values.TryAdd((string)block["block_id"]!, Text(value));
            }
        }

        return values;
    }

    private static JsonNode? Owner(JsonNode view) =>
        view["blocks"]!.AsArray().FirstOrDefault(block => (string?)block!["block_id"] == "owner")?["element"];

    private static JsonObject Text(string words) => new() { ["value"] = words };
}
