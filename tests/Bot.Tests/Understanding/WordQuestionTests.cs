using Bot.Core.Sample;

namespace Bot.Tests.Understanding;

/// <summary>Questions that their words tell, in whatever order they stand.</summary>
public sealed class WordQuestionTests : IAsyncLifetime
{
    private readonly BotApp app = new();

    public async ValueTask InitializeAsync()
    {
        await app.Get<SampleCompany>().LoadAsync(CancellationToken.None);
        await app.DrainAsync();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData("which campaigns are we running this quarter", "tactic")]
    [InlineData("campaigns that we run right now", "tactic")]
    [InlineData("¿tenemos alguna campaña en marcha?", "tactic")]
    [InlineData("tell me about our weaknesses and threats", "plan.situation")]
    [InlineData("¿dónde están nuestras debilidades?", "plan.situation")]
    [InlineData("did anything in the plan change this month?", "plan.changes")]
    [InlineData("will we reach our objectives", "plan")]
    [InlineData("are there any holidays next month", "workingtime")]
    [InlineData("¿cuándo abrimos?", "workingtime")]
    [InlineData("do we answer new leads quickly enough?", "handoff")]
    [InlineData("leads we have not called yet", "handoff")]
    [InlineData("¿quién se olvida siempre de los leads?", "handoff")]
    [InlineData("what should marketing write next", "asked")]
    [InlineData("¿qué piden las oportunidades más grandes?", "asked")]
    [InlineData("is any link broken", "asset.links")]
    [InlineData("texts that nobody ever used", "agreements.unused")]
    [InlineData("is there any client that could leave, who is at risk?", "accounts.risk")]
    [InlineData("who could we still sell more to", "accounts.growth")]
    public async Task A_question_is_known_by_its_words(string words, string command)
    {
        var reply = await app.SayAsync(SamplePeople.Find("maya"), words);

        Assert.Equal(command, reply.Understood?.Commands[0]);
        Assert.False(reply.IsStored);
    }

    [Theory]
    [InlineData("Nájera likes our campaigns")]
    [InlineData("they changed their plan after the demo")]
    [InlineData("customers say nobody called them back")]
    [InlineData("nuestro plan les parece caro")]
    [InlineData("the client closed the account because of holidays in August")]
    public async Task What_is_told_is_no_such_question(string words)
    {
        var understood = (await app.SayAsync(SamplePeople.Find("lena"), words)).Understood;

        Assert.DoesNotContain(
            understood?.Commands[0],
            new[] { "tactic", "plan", "plan.changes", "handoff", "workingtime", "accounts.risk" }
        );
    }
}
