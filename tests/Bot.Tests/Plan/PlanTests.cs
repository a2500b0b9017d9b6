using Bot.Core.Chat;
using Bot.Core.Members;
using Bot.Core.Sample;

namespace Bot.Tests.Plan;

/// <summary>The plan of the sample company. It is Monday, November 16, 2026.</summary>
public sealed class PlanTests : IAsyncLifetime
{
    private readonly BotApp app = new();

    private static Member Lena => SamplePeople.Find("lena");

    private static Member Maya => SamplePeople.Find("maya");

    public async ValueTask InitializeAsync()
    {
        await app.Get<SampleCompany>().LoadAsync(CancellationToken.None);
        await app.DrainAsync();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData("plan")]
    [InlineData("plan Q4 2026")]
    [InlineData("plan este trimestre")]
    [InlineData("are we on track")]
    [InlineData("Are we still on track this quarter?")]
    [InlineData("how is the plan going?")]
    [InlineData("what are our goals this quarter")]
    [InlineData("show me the plan")]
    [InlineData("¿cómo va el plan?")]
    [InlineData("¿cuáles son nuestros objetivos?")]
    [InlineData("¿qué objetivos tenemos este trimestre?")]
    [InlineData("¿vamos según el plan?")]
    public async Task The_plan_of_the_quarter_is_on_one_screen(string words)
    {
        var reply = await app.SayAsync(Lena, words);

        Assert.Contains("Win the mid-size fleets", PlainCard.Words(reply.Card!), StringComparison.Ordinal);
        Golden.Card("plan", "sample", (await app.SayAsync(Lena, "plan")).Card!);
    }

    [Theory]
    [InlineData("plan of the competitor is cheaper")]
    [InlineData("our plan is too expensive, says Acme")]
    public async Task Other_sentences_with_a_plan_are_no_question_about_it(string words) =>
        Assert.DoesNotContain(
            "Win the mid-size",
            PlainCard.Words((await app.SayAsync(Lena, words)).Card!),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task A_quarter_without_objectives_offers_to_propose_one()
    {
        var reply = await app.SayAsync(Lena, "plan Q1 2025");

        Assert.Equal("objective.propose", reply.Card!.Blocks.OfType<Buttons>().First().Items[0].Action);
    }

    [Fact]
    public async Task An_objective_shows_its_state_below_its_text()
    {
        var reply = await app.SayAsync(Lena, "objective mid-size fleets");
        var spanish = await app.SayAsync(Lena, "objetivo mid-size fleets");

        Golden.Card("plan", "objective", reply.Card!);
        Assert.Equal(PlainCard.Words(reply.Card!), PlainCard.Words(spanish.Card!));
    }

    [Fact]
    public async Task Home_and_digest_show_the_objectives()
    {
        var home = (await app.SayAsync(Maya, "home")).English();
        var digest = (await app.SayAsync(Maya, "digest preview")).English();

        Assert.Contains("Win the mid-size fleets", home, StringComparison.Ordinal);
        Assert.Contains("Win the mid-size fleets", digest, StringComparison.Ordinal);
    }
}
