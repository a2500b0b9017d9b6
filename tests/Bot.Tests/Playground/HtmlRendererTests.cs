using Bot.Charts;
using Bot.Core.Chat;
using Bot.Playground;

namespace Bot.Tests.Playground;

public sealed class HtmlRendererTests
{
    private const string Hostile = "<script>alert('1')</script>\"&' <!channel> @everyone *b* \u202Eabc 😀";

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Spanish)]
    public void Hostile_words_stay_words_in_every_block(Language language) =>
        AssertHarmless(HtmlRenderer.Card(EveryBlock.Card(Hostile), RenderContext(language)));

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Spanish)]
    public void Hostile_words_stay_words_in_every_input(Language language) =>
        AssertHarmless(HtmlRenderer.Form(EveryBlock.Form(Hostile), RenderContext(language)));

    [Fact]
    public void Only_web_links_are_links()
    {
        var links = HtmlRules
            .Parse(HtmlRenderer.Card(EveryBlock.Card("x"), RenderContext(Language.English)))
            .Descendants("a")
            .ToList();

        Assert.Equal("https://example.com/?a=1&b=%222%22", Assert.Single(links).Attribute("href")!.Value);
        Assert.Contains("noopener", links[0].Attribute("rel")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_value_is_a_gap_in_the_line()
    {
        var chart = new LineChart(
            LocalizedText.Invariant("t"),
            LocalizedText.Invariant("s"),
            [.. "abcde".Select(c => LocalizedText.Invariant($"{c}"))],
            [new ChartSeries(LocalizedText.Invariant("v"), [1, 2, null, 3, 4])],
            "N0"
        );

        var lines = HtmlRules
            .Parse(HtmlRenderer.Card(new Card(LocalizedText.Invariant("s"), [chart]), RenderContext(Language.English)))
            .Descendants("polyline")
            .Select(line => line.Attribute("points")!.Value.Split(' ').Length);

        Assert.Equal([2, 2], lines);
    }

    [Theory]
    [InlineData("N0", new double[] { 0, 1 }, 0, 1, 2)]
    [InlineData("N0", new double[] { 12000, 18250 }, 0, 20000, 5)]
    [InlineData("P0", new double[] { 0.21, 0.34 }, 0, 0.4, 5)]
    [InlineData("P1", new double[] { 0.951, 0.958 }, 0.95, 0.958, 5)]
    [InlineData("N0", new double[] { -20, 30 }, -20, 40, 4)]
    [InlineData("N0", new double[] { 7, 7 }, 0, 8, 5)]
    [InlineData("N0", new double[] { 0, 0 }, 0, 1, 2)]
    [InlineData("N0", new double[0], 0, 1, 2)]
    public void A_scale_is_round_covers_all_values_and_is_no_finer_than_its_labels(
        string format,
        double[] values,
        double low,
        double high,
        int ticks
    )
    {
        var scale = ChartScale.For(values.Select(value => (decimal?)value), format);

        Assert.Equal(((decimal)low, (decimal)high), (scale.Low, scale.High));
        Assert.Equal(ticks, scale.Ticks.Count);
        Assert.Equal(
            ticks,
            scale.Ticks.Select(tick => tick.ToString(format, Language.English.Culture())).Distinct().Count()
        );
    }

    private static RenderContext RenderContext(Language language) => new(language, TimeZoneInfo.Utc, BotApp.Start);

    private static void AssertHarmless(string html)
    {
        HtmlRules.AssertKept(html);
        Assert.Contains(HtmlRules.Parse(html).Descendants(), element => element.Value == Hostile);
    }
}
