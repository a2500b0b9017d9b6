using System.Text.Json.Nodes;
using Bot.Tests.Data;
using Bot.Tests.Slack.World;

namespace Bot.Tests.Walks;

/// <summary>
/// The whole loop by signed Slack requests, asserted on the JSON that Slack gets: a company sets itself up, a rep logs what
/// a customer said, marketing proposes a better message, both sides sign, the rep gets it, figures are imported, and the digest tells of it all.
/// </summary>
public abstract class SlackWalkTests(Engine engine) : IAsyncDisposable
{
    private readonly SlackWorkspace slack = new(engine);

    public ValueTask DisposeAsync() => slack.DisposeAsync();

    [Theory]
    [InlineData("English")]
    [InlineData("Spanish")]
    public async Task From_what_a_customer_said_to_the_weekly_digest(string language)
    {
        var script = language == "English" ? SlackWalkScript.English : SlackWalkScript.Spanish;
        await SetUpAsync(script);
        slack.Forget();
        await SetUpCompanyAsync(script);
        await LogAsync(script);
        await ProposeAsync(script);
        await SignAsync(script);
        await AskAsync(script.Rep, script.Ask);
        await ImportAsync(script);
        await AskAsync(script.Rep, script.Figure);
        await SubscribeAsync(script);
        await WaitForDigestAsync(script);
        Assert.All(
            slack.Read,
            read => Assert.All(script.Foreign, word => Assert.DoesNotContain(word, read, StringComparison.Ordinal))
        );
    }

    // Nobody has said yet which language they read: until then it is English.
    private async Task SetUpAsync(SlackWalkScript script)
    {
        await AskAsync(script.Admin, script.OwnSettings);
        foreach (var person in new[] { script.Rep, script.Marketer, script.Approver })
        {
            await slack.TypeAsync(person, script.Hello);
        }

        foreach (var settings in script.Settings)
        {
            await AskAsync(script.Admin, settings);
        }
    }

    private async Task SetUpCompanyAsync(SlackWalkScript script)
    {
        var form = await slack.OpenAsync(script.Admin, script.Company.Line);
        Says(form, script.Company.Words);
        SaysToAsker(await slack.SubmitAsync(script.Admin, form, script.CompanyForm), script.CompanyStored);
    }

    private async Task LogAsync(SlackWalkScript script)
    {
        await AskAsync(script.Rep, script.Log);
        await slack.App.DrainAsync();
        Assert.Empty(slack.In(SlackWorkspace.Channel));
        await AskAsync(script.Marketer, script.List);
    }

    private async Task ProposeAsync(SlackWalkScript script)
    {
        var form = await slack.OpenAsync(script.Marketer, script.Propose.Line);
        Says(form, script.Propose.Words);
        SaysToAsker(await slack.SubmitAsync(script.Marketer, form, script.Proposal), script.Proposed);
        await slack.App.DrainAsync();
        Assert.Equal(3, Copies(script).Count);
        Assert.All(Copies(script), copy => Says(copy, script.Review));
        Assert.Empty(slack.In(script.Rep.Talk));
        Assert.Empty(slack.In(script.Marketer.Talk));
    }

    private async Task SignAsync(SlackWalkScript script)
    {
        await PressSignAsync(script, script.Admin, script.SignedOnce);
        Assert.All(Copies(script), copy => Assert.True(SlackWorkspace.Has(copy, script.Sign)));
        await PressSignAsync(script, script.Approver, script.SignedTwice);
        Assert.All(Copies(script), copy => Assert.False(SlackWorkspace.Has(copy, script.Sign)));
        Says(Assert.Single(slack.In(script.Marketer.Talk)), script.Told);
    }

    // Every copy changes, the pressed one too, when the outbox comes to it.
    private async Task PressSignAsync(SlackWalkScript script, SlackPerson who, string[] words)
    {
        var card = Assert.Single(slack.In(who.Talk));
        var before = Copies(script).Sum(copy => copy.Changes);
        await slack.PressKeptAsync(who, card, script.Sign);
        Assert.All(Copies(script), copy => Says(copy, words));
        Assert.Equal(before + 3, Copies(script).Sum(copy => copy.Changes));
    }

    // The preview stands in the talk with Duet; pressing its button puts the outcome in its place.
    private async Task ImportAsync(SlackWalkScript script)
    {
        slack.App.Clock.Advance(TimeSpan.FromDays(2));
        foreach (var file in script.Files)
        {
            var preview = await slack.DropAsync(script.Admin, file.Name, file.Content);
            Says(preview, file.Preview);
            Says(await slack.PressAsync(script.Admin, preview, file.Button), file.Imported);
            Assert.False(SlackWorkspace.Has(slack.In(script.Admin.Talk)[^1], file.Button));
        }
    }

    private async Task SubscribeAsync(SlackWalkScript script)
    {
        await AskAsync(script.Admin, script.Subscribe);
        await slack.App.TickAsync();
        var posts = slack.In(SlackWorkspace.Channel);
        Assert.Equal(2, posts.Count);
        Says(posts[1], script.Subscribe.Words);
    }

    private async Task WaitForDigestAsync(SlackWalkScript script)
    {
        slack.App.Clock.SetUtcNow(BotApp.Start.AddDays(7).AddHours(-1));
        await slack.App.TickAsync();
        slack.App.Clock.Advance(TimeSpan.FromHours(30));
        await slack.App.TickAsync();

        var posts = slack.In(SlackWorkspace.Channel);
        Assert.Equal(3, posts.Count);
        Says(posts[2], script.Digest);
    }

    /// <summary>A question by a slash command: the answer is the asker's alone.</summary>
    private async Task AskAsync(SlackPerson who, (string Line, string[] Words) question) =>
        SaysToAsker(await slack.TypeAsync(who, question.Line), question.Words);

    private List<SlackPost> Copies(SlackWalkScript script) =>
        [
            .. new[] { SlackWorkspace.Channel, script.Admin.Talk, script.Approver.Talk }
                .Select(slack.In)
                .SelectMany(posts => posts),
        ];

    private static void SaysToAsker(JsonObject message, string[] words)
    {
        Assert.Equal("ephemeral", (string?)message["response_type"]);
        Says(message, words);
    }

    private static void Says(SlackPost post, string[] words) => Says(post.Body, words);

    private static void Says(JsonObject shown, string[] words)
    {
        // What stands on the screen: a message's own text is for its notification, a modal has a title.
        var read = $"{SlackWorkspace.Words(shown["title"])}\n{SlackWorkspace.Words(shown["blocks"])}";
        Assert.All(words, word => Assert.Contains(word, read, StringComparison.Ordinal));
    }
}

public sealed class SlackWalkOnLiteDbTests() : SlackWalkTests(Engine.LiteDb);

public sealed class SlackWalkOnPostgresTests() : SlackWalkTests(Engine.Postgres);
