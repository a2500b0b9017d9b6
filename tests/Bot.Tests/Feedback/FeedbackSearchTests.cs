using Bot.Core.Chat;

namespace Bot.Tests.Feedback;

/// <summary>Searching with filters, phrases and mistyped words; what was found is marked.</summary>
public sealed class FeedbackSearchTests : IAsyncLifetime
{
    private readonly BotApp app = new();
    private Company company = null!;

    public async ValueTask InitializeAsync()
    {
        company = await app.CompanyAsync();
        await app.SayAsync(company.Lena, "feedback Acme: onboarding takes too long stage:demo kind:pain");
        await app.SayAsync(company.Diego, "feedback Birch: they love the onboarding kind:praise persona:\"Ops lead\"");
        await app.SayAsync(company.Diego, "feedback Cedar: too long a wait for the invoice kind:pain");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData("feedback search onboarding", "2 1")]
    [InlineData("feedback search onboarding kind:pain", "1")]
    [InlineData("buscar comentarios onboarding tipo:elogio", "2")]
    [InlineData("feedback search onboarding stage:demo", "1")]
    [InlineData("feedback search onboarding account:Birch", "2")]
    [InlineData("feedback search onboarding persona:\"ops lead\"", "2")]
    [InlineData("feedback search long rep:diego", "3")]
    [InlineData("feedback search onboarding since:2026-11-16", "2 1")]
    [InlineData("feedback search onboarding until:2026-11-15", "")]
    [InlineData("feedback search \"takes too long\"", "1")]
    [InlineData("feedback search onbording", "2 1")]
    [InlineData("feedback search invioce", "3")]
    public async Task A_search_finds_by_words_filters_phrases_and_with_one_wrong_letter(string words, string expected)
    {
        var reply = await app.SayAsync(company.Maya, words);

        var found = reply
            .Card!.Blocks.OfType<Bullets>()
            .SelectMany(list => list.Items)
            .Select(line => CardWords.In(line, Language.English)[1..].Split(' ')[0]);
        Assert.Equal(expected, string.Join(' ', found));
    }

    [Fact]
    public async Task The_words_that_were_found_are_marked()
    {
        var reply = await app.SayAsync(company.Maya, "feedback search onbording acme");

        var line = Assert.Single(reply.Card!.Blocks.OfType<Bullets>().Single().Items);
        Assert.Equal(
            ["#1", "Acme", "onboarding"],
            line.English.Spans.OfType<LiteralSpan>()
                .Where(span => span.Style == SpanStyle.Bold)
                .Select(span => span.Words)
        );
    }

    [Theory]
    [InlineData("feedback search onboarding rep:nobody", "anybody called")]
    [InlineData("feedback search onboarding since:yesterday", "as a day")]
    [InlineData("feedback search onboarding kind:sauce", "I don't know the kind")]
    public async Task A_filter_that_says_nothing_is_named(string words, string said) =>
        Assert.Contains(said, (await app.SayAsync(company.Maya, words)).English());
}
