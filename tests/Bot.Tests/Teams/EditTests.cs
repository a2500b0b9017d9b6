using System.Text.Json.Nodes;
using Bot.Core.Feedback;
using Bot.Core.Members;

namespace Bot.Tests.Teams;

/// <summary>A message that became feedback, and what its writer does to it later.</summary>
public sealed class EditTests : IAsyncDisposable
{
    private readonly TeamsApp app = new();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task An_edited_message_changes_its_feedback_and_says_so_once()
    {
        var said = app.Said("feedback Acme: onboarding takes too long");
        await app.SentAsync(said);

        var edited = Later(said, "messageUpdate", "feedback Acme: onboarding takes a week", "editMessage");
        var call = Assert.Single(await app.SentAsync(edited));
        Assert.Empty(await app.SentAsync(edited));

        Assert.Contains("a week", TeamsRules.Words(call.Card), StringComparison.Ordinal);
        TeamsRules.AssertKept(call.Card);
        var entry = Assert.Single(await EntriesAsync());
        Assert.Equal(("onboarding takes a week", "Acme"), (entry.Text, entry.Details.Account));
        Assert.Equal("onboarding takes too long", entry.Changes[0].Before.Text);
    }

    [Theory]
    [InlineData("messageUpdate", "help", "no longer reads as feedback")]
    [InlineData("messageDelete", null, "You deleted the message")]
    public async Task A_message_that_is_gone_offers_to_delete_its_feedback_and_keeps_it_until_then(
        string type,
        string? text,
        string words
    )
    {
        var said = app.Said("feedback Acme: onboarding takes too long");
        await app.SentAsync(said);

        var card = Assert.Single(await app.SentAsync(Later(said, type, text, "softDeleteMessage"))).Card;

        Assert.Contains(words, TeamsRules.Words(card), StringComparison.Ordinal);
        Assert.Single(await EntriesAsync());
        await app.AnswerAsync(app.Pressed(TeamsRules.Button(card, "Delete")!));
        Assert.Empty(await EntriesAsync());
    }

    [Fact]
    public async Task Edits_that_change_no_feedback_are_passed_over()
    {
        var said = app.Said("feedback Acme: onboarding takes too long");
        await app.SentAsync(said);
        var help = app.Said("help");
        await app.SentAsync(help);
        var stranger = Later(said, "messageDelete", null, "softDeleteMessage");
        stranger["from"]!["id"] = "29:max";
        stranger["from"]!["aadObjectId"] = "00000000-1111-2222-3333-555555555555";

        Assert.Empty(await app.SentAsync(Later(said, "messageUpdate", (string)said["text"]!, "undeleteMessage")));
        Assert.Empty(await app.SentAsync(Later(help, "messageUpdate", "feedback Acme: too slow", "editMessage")));
        Assert.Empty(await app.SentAsync(Later(help, "messageDelete", null, "softDeleteMessage")));
        Assert.Empty(await app.SentAsync(stranger));
        Assert.Equal("onboarding takes too long", Assert.Single(await EntriesAsync()).Text);
    }

    private static JsonObject Later(JsonObject said, string type, string? text, string eventType)
    {
        var later = (JsonObject)said.DeepClone();
        later["type"] = type;
        later["text"] = text;
        later["timestamp"] = "2026-11-16T09:05:00Z";
        later["channelData"]!["eventType"] = eventType;
        return later;
    }

    private async Task<IReadOnlyList<FeedbackEntry>> EntriesAsync()
    {
        var organization = await app
            .App.Get<MemberStore>()
            .FindOrganizationAsync(Core.Chat.Platforms.Teams, TeamsApp.Tenant, CancellationToken.None);
        return await app
            .App.Get<FeedbackStore>()
            .ListAsync(organization!.Id, new FeedbackFilter(), 0, 99, CancellationToken.None);
    }
}
