using System.Text.Json.Nodes;

namespace Bot.Tests.Slack;

/// <summary>Prompts in Slack's agent view, with names of the company's own data.</summary>
public sealed class SlackPromptsTests : IAsyncDisposable
{
    private const string Method = "assistant.threads.setSuggestedPrompts";
    private readonly SlackVisit visit = new();

    public SlackPromptsTests() =>
        visit.Slack.Usually("chat.postMessage", """{"ok":true,"channel":"D1","ts":"1700000001.000100"}""");

    public ValueTask DisposeAsync() => visit.DisposeAsync();

    [Fact]
    public async Task Whoever_opens_the_chat_gets_four_lines_that_work_as_they_stand()
    {
        await visit.CommandAsync("/feedback", "Harbor Foods: onboarding takes too long");
        visit.Slack.Answers(Method);

        await visit.HearAsync(Opened("Ev1"));

        var sent = visit.Slack.Only(Method);
        Assert.Equal(("D1", null), ((string?)sent["channel_id"], (string?)sent["thread_ts"]));
        var messages = sent["prompts"]!.AsArray().Select(prompt => (string)prompt!["message"]!).ToList();
        Assert.Equal(4, messages.Count);
        Assert.Contains(messages, message => message.Contains("Harbor Foods", StringComparison.Ordinal));
        foreach (var message in messages)
        {
            var answer = await visit.CommandAsync("/duet", message);
            Assert.DoesNotContain("I don't know", answer?.ToJsonString() ?? "", StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task In_the_older_assistant_view_they_stand_in_its_thread()
    {
        visit.Slack.Answers(Method);
        var started = SlackVisit.Message("", "Ev1");
        started["event"] = new JsonObject
        {
            ["type"] = "assistant_thread_started",
            ["assistant_thread"] = new JsonObject
            {
                ["user_id"] = "U1",
                ["channel_id"] = "D1",
                ["thread_ts"] = "1729999327.187299",
            },
        };

        await visit.HearAsync(started);

        Assert.Equal("1729999327.187299", (string?)visit.Slack.Only(Method)["thread_ts"]);
    }

    [Fact]
    public async Task A_workspace_without_the_view_is_asked_once()
    {
        visit.Slack.Answers(Method, """{"ok":false,"error":"missing_scope","needed":"assistant:write"}""");

        await visit.HearAsync(Opened("Ev1"));
        await visit.HearAsync(Opened("Ev2"));

        Assert.Single(visit.Slack.Calls, call => call.Method == Method);
    }

    private static JsonObject Opened(string id)
    {
        var happened = SlackVisit.Message("", id);
        happened["event"] = new JsonObject
        {
            ["type"] = "app_home_opened",
            ["user"] = "U1",
            ["channel"] = "D1",
            ["tab"] = "messages",
        };
        return happened;
    }
}
