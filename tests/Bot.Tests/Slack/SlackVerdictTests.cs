using System.Text.Json.Nodes;
using Bot.Core.Inquiries.Requests;
using Bot.Core.OpenQuestions;
using static Bot.Tests.Slack.SlackVisit;

namespace Bot.Tests.Slack;

/// <summary>Slack's own pair of buttons under an answer, from signed bytes.</summary>
public sealed class SlackVerdictTests : IAsyncDisposable
{
    private const string Asked = "what did we hear from Acme lately?";
    private readonly SlackVisit visit = new();

    public ValueTask DisposeAsync() => visit.DisposeAsync();

    [Fact]
    public async Task A_thumb_down_puts_the_persons_question_into_the_ledger_once()
    {
        visit
            .Slack.Answers("chat.postMessage", """{"ok":true,"channel":"D1","ts":"1.5"}""")
            .Answers(ResponseUrl, "ok")
            .Answers(ResponseUrl, "ok");
        var down = Pressable((await AskAsync())["blocks"]).Last();
        Assert.Equal("feedback_buttons", (string?)down["type"]);

        await visit.PressAsync(down, channel: "D1", isEphemeral: false);
        await visit.PressAsync(down, channel: "D1", isEphemeral: false);

        var open = Assert.Single(
            await visit
                .App.Get<RequestStore>()
                .OpenAsync((await OrganizationAsync()).Id, OpenQuestionType.TypeKey, CancellationToken.None)
        );
        Assert.Equal((Asked, 1), (open.Sentence, open.Voices.Count));
        var told = visit.Slack.Calls.First(call => call.Method == ResponseUrl).Body;
        Assert.Contains("Sorry.", string.Join(' ', SlackRules.Texts(told["blocks"])), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workspace_without_thumbs_gets_two_quiet_buttons()
    {
        visit
            .Slack.Answers("chat.postMessage", """{"ok":false,"error":"invalid_blocks"}""")
            .Answers("chat.postMessage", """{"ok":true,"channel":"D1","ts":"1.5"}""");

        var buttons = Pressable((await AskAsync())["blocks"]).TakeLast(2).ToList();

        Assert.Equal(["This helped", "This didn't help"], buttons.Select(button => (string?)button["text"]!["text"]));
        Assert.All(
            buttons,
            button => Assert.Equal(("button", null), ((string?)button["type"], (string?)button["style"]))
        );
    }

    private async Task<JsonNode> AskAsync()
    {
        await visit.CommandAsync("/feedback", "Acme: onboarding takes too long");
        await visit.HearAsync(Message(Asked));
        await visit.App.DrainAsync();
        return visit.Slack.Calls.Last(call => call.Method == "chat.postMessage").Body;
    }

    private async Task<Core.Members.Organization> OrganizationAsync() =>
        (
            await visit
                .App.Get<Core.Members.MemberStore>()
                .FindOrganizationAsync(Core.Chat.Platforms.Slack, "T1", CancellationToken.None)
        )!;
}
