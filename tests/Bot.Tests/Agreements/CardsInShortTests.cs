using Bot.Core.Sample;

namespace Bot.Tests.Agreements;

/// <summary>Cards of the sample company at a glance: what matters first, the rest by a button.</summary>
public sealed class CardsInShortTests : IAsyncLifetime
{
    private readonly BotApp app = new();

    public async ValueTask InitializeAsync() =>
        await app.Get<SampleCompany>().LoadAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_persona_shows_job_pains_and_questions_and_the_rest_on_the_same_card()
    {
        var lena = SamplePeople.Find("lena");
        var inShort = await app.SayAsync(lena, "persona operations lead");

        Assert.Contains("\nJob to be done\n", inShort.English(), StringComparison.Ordinal);
        Assert.Contains("\nPain points\n", inShort.English(), StringComparison.Ordinal);
        Assert.Contains("\nQualifying questions\n", inShort.English(), StringComparison.Ordinal);
        Assert.DoesNotContain("Reports to", inShort.English(), StringComparison.Ordinal);

        var whole = await app.PressAsync(lena, inShort.Button("persona", "Show all"));
        Assert.True(whole.UpdatesSource);
        Assert.Contains("Reports to", whole.English(), StringComparison.Ordinal);

        var again = await app.PressAsync(lena, whole.Button("persona", "Show less"));
        Assert.True(again.UpdatesSource);
        Assert.Equal(inShort.English(), again.English());
    }

    [Fact]
    public async Task A_message_has_no_bars_between_the_parts_of_a_value_proposition()
    {
        var said = (await app.SayAsync(SamplePeople.Find("lena"), "message operations lead demo")).English();

        Assert.Contains(
            "- Your own day: demos show somebody else's business · we load",
            said,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(" | ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_review_can_be_signed_above_its_text_and_shows_all_on_the_same_card()
    {
        var sofia = SamplePeople.Find("sofia");
        var queue = await app.SayAsync(sofia, "review");
        var review = await app.PressAsync(sofia, queue.Button("message.review"));

        Assert.InRange(
            review.English().IndexOf("[Sign]", StringComparison.Ordinal),
            1,
            review.English().IndexOf("Changes from version 1", StringComparison.Ordinal)
        );
        Assert.Contains("{+and the weeks until you go live+}", review.English(), StringComparison.Ordinal);

        var whole = await app.PressAsync(sofia, review.Button("message.review", "Show all"));
        Assert.True(whole.UpdatesSource);
        Assert.True(whole.English().Length > review.English().Length);
        Assert.Contains("[Sign]", whole.English(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_of_the_other_language_is_told_the_language_of_the_text()
    {
        var reply = await app.SayAsync(SamplePeople.Find("diego"), "persona operations lead");

        Assert.Contains("en inglés\n", reply.Spanish(), StringComparison.Ordinal);
        Assert.DoesNotContain("in English", reply.English(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("can we say we are live in 10 days?", "Say instead\nYou plan your deliveries")]
    public async Task Say_instead_fits_the_reason(string words, string said)
    {
        var reply = (await app.SayAsync(SamplePeople.Find("lena"), words)).English();

        Assert.StartsWith("# ⛔ No, don’t promise this\n", reply, StringComparison.Ordinal);
        Assert.Contains(said, reply, StringComparison.Ordinal);
        Assert.DoesNotContain("With more than two depots", reply, StringComparison.Ordinal);
    }
}
