using System.Net;
using System.Text.Json.Nodes;

namespace Bot.Tests.Slack;

/// <summary>Lists that people sort and page through, in answers to slash commands.</summary>
public sealed class SlackDataTableTests : IAsyncDisposable
{
    private readonly SlackVisit visit = new();

    public ValueTask DisposeAsync() => visit.DisposeAsync();

    [Fact]
    public async Task A_list_of_feedback_is_a_data_table_sorted_by_values()
    {
        visit.Slack.Answers(SlackVisit.ResponseUrl, "ok");
        await visit.CommandAsync("/feedback", "Acme: onboarding takes too long");

        Assert.Null(await visit.CommandAsync("/duet", "feedback list"));

        var sent = visit.Slack.Only(SlackVisit.ResponseUrl);
        Assert.Empty(SlackRules.Message(sent));
        var row = DataTable(sent)!["rows"]![1]!.AsArray();
        Assert.Equal((1m, "#1"), ((decimal)row[0]!["value"]!, (string)row[0]!["text"]!));
        Assert.Equal("onboarding takes too long", (string?)row[2]!["text"]);
        Assert.Contains("Account: Acme, What they said: onboarding", (string)sent["text"]!, StringComparison.Ordinal);
        Assert.DoesNotContain(" | ", (string)sent["text"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workspace_without_data_tables_gets_the_list_and_from_then_on_at_once()
    {
        visit
            .Slack.Answers(SlackVisit.ResponseUrl, "invalid_blocks", HttpStatusCode.InternalServerError)
            .Answers(SlackVisit.ResponseUrl, "ok");
        await visit.CommandAsync("/feedback", "Acme: onboarding takes too long");

        Assert.Null(await visit.CommandAsync("/duet", "feedback list"));
        var later = await visit.CommandAsync("/duet", "feedback list");

        var sent = visit.Slack.Calls.Where(call => call.Method == SlackVisit.ResponseUrl).ToList();
        Assert.Equal(2, sent.Count);
        Assert.NotNull(DataTable(sent[0].Body));
        Assert.Null(DataTable(sent[1].Body));
        Assert.True(JsonNode.DeepEquals(sent[1].Body["blocks"], later!["blocks"]));
        Assert.Contains(
            SlackRules.Texts(later["blocks"]),
            text => text.Contains("onboarding takes too long", StringComparison.Ordinal)
        );
    }

    private static JsonNode? DataTable(JsonNode message) =>
        message["blocks"]!.AsArray().SingleOrDefault(block => (string?)block!["type"] == "data_table");
}
