using System.Text.Json.Nodes;
using Bot.Core.Members;
using Bot.Tests.Slack;

namespace Bot.Tests.Judges;

/// <summary>Duet from its installation on, with a Slack that others wrote on the other side.</summary>
public sealed class EmulatedSlackTests
{
    private const int Most = 120_000;

    [Fact(Timeout = Most)]
    public async Task Duet_is_installed_answers_opens_forms_hears_events_and_shows_its_home()
    {
        await using var slack = await EmulatedSlack.OpenAsync(TestContext.Current.CancellationToken);

        // Installing by OAuth: the token works at once, and the installer is greeted.
        Assert.Contains("Duet is installed in Acme", await slack.InstallAsync(), StringComparison.Ordinal);
        var bot = (string)(await slack.CalledAsync("oauth.v2.access")).Answer["bot_user_id"]!;
        var welcome = await slack.CalledAsync("chat.postMessage");
        Assert.Equal(slack.Lena, (string?)welcome.Body["channel"]);
        Assert.Contains("Welcome to Duet, Acme", await TextsAsync(slack, welcome.Answer), StringComparison.Ordinal);

        // A command, and one that opens a form.
        var launch = await ChannelAsync(slack, "launch");
        var help = await slack.CommandAsync("help", launch);
        Assert.Equal("ephemeral", (string?)help!["response_type"]);
        Assert.Null(await slack.CommandAsync("feedback", launch));
        var opened = (await slack.CalledAsync("views.open")).Answer["view"]!;
        Assert.Equal("Log feedback", (string?)opened["title"]!["text"]);
        Assert.Contains((string)opened["id"]!, await slack.ViewsAsync(), StringComparison.Ordinal);
        var saved = await slack.SubmitAsync(opened, "Harbor: onboarding takes three weeks");
        Assert.Equal("update", (string?)saved!["response_action"]);
        Assert.Contains("Saved as #1", string.Concat(SlackRules.Texts(saved["view"])), StringComparison.Ordinal);

        // A mention in a channel that Duet was invited to: only Lena sees the answer.
        await slack.CallAsync("conversations.invite", new() { ["channel"] = launch, ["users"] = bot });
        var mention = await SayAsync(slack, launch, $"<@{bot}> feedback Acme: the invoice is wrong");
        await slack.TellAsync(bot, mention);
        var receipt = await slack.CalledAsync("chat.postEphemeral");
        Assert.Equal((launch, slack.Lena), ((string?)receipt.Body["channel"], (string?)receipt.Body["user"]));
        Assert.Contains("Saved as #2", (string)receipt.Body["text"]!, StringComparison.Ordinal);

        // The feedback emoji on a message, which Duet fetches.
        var heard = await SayAsync(slack, launch, "Beta says that single sign-on is missing");
        await slack.CallAsync(
            "reactions.add",
            new()
            {
                ["channel"] = launch,
                ["timestamp"] = heard["ts"]!.DeepClone(),
                ["name"] = Organization.UsualReaction,
            }
        );
        await slack.TellAsync(bot, Reaction(slack, launch, (string)heard["ts"]!));
        Assert.Contains(
            "single sign-on is missing",
            (string)(await slack.CalledAsync("reactions.get")).Answer["message"]!["text"]!,
            StringComparison.Ordinal
        );
        receipt = await slack.CalledAsync("chat.postEphemeral");
        Assert.Contains("Saved as #3", (string)receipt.Body["text"]!, StringComparison.Ordinal);

        // A message in the chat with Duet, and the Home tab.
        var chat = (string)welcome.Answer["channel"]!;
        var said = await SayAsync(slack, chat, "help");
        (said["type"], said["channel_type"]) = ("message", "im");
        await slack.TellAsync(bot, said);
        Assert.StartsWith(
            "What you can do",
            (string)(await slack.CalledAsync("chat.postMessage")).Body["text"]!,
            StringComparison.Ordinal
        );
        await slack.TellAsync(
            bot,
            new()
            {
                ["type"] = "app_home_opened",
                ["user"] = slack.Lena,
                ["tab"] = "home",
            }
        );
        var home = await slack.CalledAsync("views.publish");
        Assert.Equal(slack.Lena, (string?)home.Answer["view"]!["user_id"] ?? (string?)home.Body["user_id"]);

        Assert.All(slack.Calls, call => Assert.True((bool?)call.Answer["ok"], $"{call.Method}: {call.Answer}"));
    }

    private static async Task<string> ChannelAsync(EmulatedSlack slack, string name) =>
        (string)
            (await slack.CallAsync("conversations.list"))["channels"]!
                .AsArray()
                .Single(channel => (string?)channel!["name"] == name)!["id"]!;

    // All texts in the conversation that Duet posted to, as Lena reads them.
    private static async Task<string> TextsAsync(EmulatedSlack slack, JsonNode posted)
    {
        var history = await slack.CallAsync(
            "conversations.history",
            new() { ["channel"] = posted["channel"]!.DeepClone() }
        );
        return string.Join('\n', history["messages"]!.AsArray().Select(message => (string?)message!["text"]));
    }

    // Lena says it in Slack; the event that Slack would send to Duet.
    private static async Task<JsonObject> SayAsync(EmulatedSlack slack, string channel, string text)
    {
        var posted = await slack.CallAsync("chat.postMessage", new() { ["channel"] = channel, ["text"] = text });
        await slack.CalledAsync("chat.postMessage");
        return new JsonObject
        {
            ["type"] = "app_mention",
            ["user"] = slack.Lena,
            ["text"] = text,
            ["ts"] = posted["ts"]!.DeepClone(),
            ["team"] = slack.Team,
            ["channel"] = channel,
        };
    }

    private static JsonObject Reaction(EmulatedSlack slack, string channel, string ts) =>
        new()
        {
            ["type"] = "reaction_added",
            ["user"] = slack.Lena,
            ["reaction"] = Organization.UsualReaction,
            ["item_user"] = slack.Lena,
            ["item"] = new JsonObject
            {
                ["type"] = "message",
                ["channel"] = channel,
                ["ts"] = ts,
            },
        };
}
