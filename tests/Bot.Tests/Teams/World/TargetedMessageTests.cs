using System.Net;
using Bot.Core.Chat;
using Bot.Core.Messaging;

namespace Bot.Tests.Teams.World;

/// <summary>Private answers in a channel that stand there for one person alone, with the setting; and where Teams has none.</summary>
public sealed class TargetedMessageTests : IAsyncDisposable
{
    private const string General = TeamsWorldTalks.General;
    private readonly TeamsApp app = new(
        new() { ["Teams:TargetedMessages"] = "true" },
        services => services.AddTestCommands()
    );
    private readonly TeamsWorld teams;

    public TargetedMessageTests()
    {
        teams = app.Enter();
        teams.Talks.Person("max");
        teams.Talks[General].Members.Add("29:max");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_private_answer_stands_in_the_thread_for_who_asked_and_nobody_else()
    {
        await app.SentAsync(app.SaidInChannel("feedback Acme: too slow"));

        var answer = Assert.Single(teams.Talks.SeenBy("lena"));
        Assert.Equal((General, "1000"), (answer.Talk, answer.Thread));
        Assert.Contains("too slow", answer.Words, StringComparison.Ordinal);
        Assert.Empty(teams.Talks.SeenBy("max"));
    }

    [Fact]
    public async Task What_all_may_see_and_what_is_asked_in_ones_own_chat_is_not_targeted()
    {
        await app.SentAsync(app.SaidInChannel("announce lunch"));
        await app.SentAsync(app.Said("help"));

        Assert.All(teams.Talks.Posts, post => Assert.Null(post.OnlyFor));
        Assert.Single(teams.Talks.SeenBy("max"));
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.NotFound)]
    public async Task Where_Teams_does_not_take_it_the_own_chat_has_it_once(HttpStatusCode refusal)
    {
        app.Teams.Trouble = call => call.Address.Query.Length > 0 ? TeamsWorld.No(refusal, "NotSupported") : null;

        await app.SentAsync(app.SaidInChannel("feedback Acme: too slow"));

        Assert.Equal("a:lena", Assert.Single(teams.Talks.Posts).Talk);
    }

    [Fact]
    public async Task Who_has_no_chat_with_Duet_either_is_told_there_what_to_do()
    {
        app.Teams.Trouble = call =>
            call.Address.Query.Length > 0 ? TeamsWorld.No(HttpStatusCode.Forbidden, "NotSupported") : null;
        teams.Talks.Remove("a:lena");

        await app.SentAsync(app.SaidInChannel("feedback Acme: too slow"));

        Assert.Contains(
            "add Duet to your personal apps",
            Assert.Single(teams.Talks.In(General)).Words,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_passing_trouble_does_not_send_it_elsewhere()
    {
        app.Teams.Trouble = call =>
            call.Address.Query.Length > 0
                ? TeamsWorld.No(HttpStatusCode.PreconditionFailed, "PreconditionFailed")
                : null;
        await app.SentAsync(app.SaidInChannel("feedback Acme: too slow"));
        Assert.Empty(teams.Talks.Posts);

        app.Teams.Trouble = _ => null;
        app.App.Clock.Advance(TimeSpan.FromSeconds(2));
        await app.DeliveredAsync();

        Assert.Equal("29:lena", Assert.Single(teams.Talks.In(General)).OnlyFor);
    }

    [Fact]
    public async Task It_is_changed_where_it_stands_without_naming_its_reader_again()
    {
        await app.SentAsync(app.SaidInChannel("feedback Acme: too slow"));
        var organization = $"teams-{TeamsApp.Tenant}";
        var said = app.SaidInChannel("feedback mine");
        await app.SentAsync(said);
        var key = $"teams-{said["conversation"]!["id"]}-{said["id"]}";
        var original = await app.App.Get<Outbox>().GetAsync(organization, key, CancellationToken.None);
        await app
            .App.Get<Outbox>()
            .EnqueueAsync(
                [
                    original!.Posting with
                    {
                        Key = "later",
                        Replaces = key,
                        Card = Card.Say(LocalizedText.Invariant("changed")),
                    },
                ],
                CancellationToken.None
            );
        await app.DeliveredAsync();

        var changed = teams.Talks.SeenBy("lena")[^1];
        Assert.Equal(("changed", 1, "29:lena"), (changed.Words, changed.Changes, changed.OnlyFor));
    }
}
