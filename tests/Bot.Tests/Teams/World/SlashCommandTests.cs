using System.Net;

namespace Bot.Tests.Teams.World;

/// <summary>Slash commands in a channel: messages that only Duet sees, answered for the person who typed them.</summary>
public sealed class SlashCommandTests : IAsyncDisposable
{
    private const string General = TeamsWorldTalks.General;
    private readonly TeamsApp app = new(replace: services => services.AddTestCommands());
    private readonly TeamsWorld teams;

    public SlashCommandTests()
    {
        teams = app.Enter();
        teams.Talks.Person("max");
        teams.Talks[General].Members.Add("29:max");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData("feedback Acme: too slow", "too slow")]
    [InlineData("announce lunch", "lunch")]
    public async Task The_answer_stands_in_the_channel_for_who_asked_and_nobody_else(string text, string words)
    {
        await AskAsync(text);

        var answer = Assert.Single(teams.Talks.SeenBy("lena"));
        Assert.Equal((General, "29:lena"), (answer.Talk, answer.OnlyFor));
        Assert.Contains(words, answer.Words, StringComparison.Ordinal);
        Assert.Empty(teams.Talks.SeenBy("max"));
        Assert.Empty(app.Teams.Reactions);
    }

    [Fact]
    public async Task Where_Teams_refuses_that_the_own_chat_has_it()
    {
        app.Teams.Trouble = call =>
            call.Address.Query.Length > 0 ? TeamsWorld.No(HttpStatusCode.BadRequest, "NotSupported") : null;

        await AskAsync("feedback Acme: too slow");

        Assert.Equal("a:lena", Assert.Single(teams.Talks.Posts).Talk);
    }

    private async Task AskAsync(string text)
    {
        var said = app.SaidInChannel(text, isMention: false);
        said["recipient"]!["isTargeted"] = true;
        await app.SentAsync(said);
    }
}
