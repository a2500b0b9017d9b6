using Bot.Core.Chat;
using Bot.Tests.Data;
using Bot.Tests.Teams;

namespace Bot.Tests.Walks;

/// <summary>What Duet is for, by Teams activities: from the signed bytes that come in to the JSON that Teams draws.</summary>
public abstract class TeamsWalkTests(Engine engine) : IAsyncDisposable
{
    private readonly TeamsApp app = new(engine: engine);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Spanish)]
    public async Task What_a_rep_heard_becomes_a_message_that_both_sides_signed_and_comes_back_in_the_digest(
        Language language
    )
    {
        var walk = new TeamsWalk(app, language);
        await walk.NamePeopleAsync();
        await walk.HearAsync();
        await walk.ProposeAsync();
        await walk.SignAsync();
        await walk.AskAsync();
        await walk.ImportAsync();
        await walk.DigestAsync();
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Spanish)]
    public async Task A_report_made_in_a_channel_is_made_public_there_from_ones_own_chat(Language language)
    {
        var walk = new TeamsWalk(app, language);
        await walk.NamePeopleAsync();
        await walk.PublishAsync();
    }
}

public sealed class TeamsWalkOnLiteDbTests() : TeamsWalkTests(Engine.LiteDb);

public sealed class TeamsWalkOnPostgresTests() : TeamsWalkTests(Engine.Postgres);
