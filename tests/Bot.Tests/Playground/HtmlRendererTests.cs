using System.Xml.Linq;
using Bot.Charts;
using Bot.Core.Chat;
using Bot.Playground;

namespace Bot.Tests.Playground;

public sealed class HtmlRendererTests
{
    private const string Hostile = "<script>alert('1')</script>\"&' <!channel> @everyone *b* \u202Eabc 😀";

    private static readonly string[] Drawn =
    [
        "div",
        "h3",
        "p",
        "b",
        "i",
        "code",
        "a",
        "figure",
        "blockquote",
        "figcaption",
        "dl",
        "dt",
        "dd",
        "ul",
        "li",
        "table",
        "caption",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "svg",
        "title",
        "desc",
        "line",
        "text",
        "g",
        "polyline",
        "circle",
        "details",
        "summary",
        "hr",
        "button",
        "form",
        "h2",
        "label",
        "span",
        "input",
        "textarea",
        "select",
        "option",
        "fieldset",
        "legend",
    ];

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Spanish)]
    public void Hostile_words_stay_words_in_every_block(Language language) =>
        AssertHarmless(HtmlRenderer.Card(EveryBlock.Card(Hostile), Reader(language)));

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Spanish)]
    public void Hostile_words_stay_words_in_every_input(Language language) =>
        AssertHarmless(HtmlRenderer.Form(EveryBlock.Form(Hostile), Reader(language)));

    [Fact]
    public void Every_block_and_input_has_its_html()
    {
        Golden.Card("chat", "every-block", EveryBlock.Card("Acme & <Söhne>"));
        Golden.Form("chat", "every-input", EveryBlock.Form("Acme & <Söhne>"));
    }

    [Fact]
    public void Only_web_links_are_links()
    {
        var links = Parse(HtmlRenderer.Card(EveryBlock.Card("x"), Reader(Language.English))).Descendants("a").ToList();

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

        var lines = Parse(HtmlRenderer.Card(new Card(LocalizedText.Invariant("s"), [chart]), Reader(Language.English)))
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

    private static RenderContext Reader(Language language) => new(language, TimeZoneInfo.Utc, BotApp.Start);

    private static void AssertHarmless(string html)
    {
        var elements = Parse(html).Descendants().ToList();
        Assert.All(elements, element => Assert.Contains(element.Name.LocalName, Drawn));
        Assert.All(
            elements.SelectMany(element => element.Attributes()),
            attribute => Assert.False(attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal))
        );
        Assert.Contains(elements, element => element.Value == Hostile);
    }

    // The page's HTML is also XML but for elements that are never closed.
    private static XElement Parse(string html) =>
        XElement.Parse(
            System.Text.RegularExpressions.Regex.Replace(html, "<(input|hr)((?: [a-z-]+=\"[^\"]*\")*)>", "<$1$2/>"),
            LoadOptions.PreserveWhitespace
        );
}
