using Bot.Charts;
using Bot.Core.Chat;
using ScottPlot;
using SkiaSharp;

namespace Bot.Tests.Charts;

public sealed class ChartPictureTests
{
    private static readonly RenderContext English = new(Language.English, TimeZoneInfo.Utc, DateTimeOffset.UnixEpoch);
    private static readonly RenderContext Spanish = English with { Language = Language.Spanish };

    /// <summary>What a chart must survive, whoever named its series and whatever was measured.</summary>
    public static TheoryData<string> Hostile => [.. HostileCharts.Keys];

    private static Dictionary<string, LineChart> HostileCharts =>
        new()
        {
            ["nothing at all"] = Chart("", [], []),
            ["a series without categories"] = Chart(
                "t",
                [],
                [
                    [],
                ]
            ),
            ["one point"] = Chart(
                "t",
                ["a"],
                [
                    [5],
                ]
            ),
            ["one gap"] = Chart(
                "t",
                ["a"],
                [
                    [null],
                ]
            ),
            ["only gaps"] = Chart(
                "t",
                ["a", "b", "c"],
                [
                    [null, null, null],
                    [null, null, null],
                ]
            ),
            ["every other one a gap"] = Chart(
                "t",
                ["a", "b", "c", "d"],
                [
                    [1, null, 1, null],
                ]
            ),
            ["only zeros"] = Chart(
                "t",
                ["a", "b"],
                [
                    [0, 0],
                ],
                "P0"
            ),
            ["only the same value"] = Chart(
                "t",
                ["a", "b"],
                [
                    [-7, -7],
                ],
                "0.#"
            ),
            ["negative values"] = Chart(
                "t",
                ["a", "b", "c"],
                [
                    [-3, 4, -500],
                ]
            ),
            ["the widest range"] = Chart(
                "t",
                ["a", "b"],
                [
                    [decimal.MinValue, decimal.MaxValue],
                ],
                "N2"
            ),
            ["the narrowest range"] = Chart(
                "t",
                ["a", "b"],
                [
                    [1, 1.0000000000000000000000000001m],
                ],
                "P9"
            ),
            ["fewer values than categories"] = Chart(
                "t",
                ["a", "b", "c"],
                [
                    [1, 2],
                ]
            ),
            ["more values than categories"] = Chart(
                "t",
                ["a"],
                [
                    [1, 2, 3],
                ]
            ),
            ["ten thousand categories"] = Chart(
                "t",
                [.. Numbers(10_000).Select(i => $"Day {i}")],
                [
                    [.. Numbers(10_000).Select(i => i % 3 == 0 ? (decimal?)null : i % 97)],
                ]
            ),
            ["a hundred series"] = Chart("t", ["a", "b"], [.. Numbers(100).Select(i => new decimal?[] { i, 100 - i })]),
            ["very long names"] = Chart(
                Long("W"),
                [Long("ñ"), Long("💥"), Long("e\u0301")],
                [
                    [1, 2, 3],
                    [2, 3, 4],
                ]
            ),
            ["accents without end"] = Chart(
                $"e{new string('\u0301', 100_000)}",
                [$"e{new string('\u0335', 100_000)}"],
                [
                    [1],
                    [2],
                ]
            ),
            ["names that are no words"] = Chart(
                "\uD83D \u202Eabc\0\r\n\t<b>&",
                ["", " ", "日本"],
                [
                    [1, 2, 3],
                    [2, 3, 4],
                ]
            ),
        };

    [Fact]
    public void The_picture_is_a_png_of_the_stated_size()
    {
        var png = ChartPicture.Png(CloseRate("Close rate"), English);

        Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], png[..8]);
        using var picture = SKBitmap.Decode(png);
        Assert.Equal((1200, 640), (picture.Width, picture.Height));
        Assert.InRange(png.Length, 1, 200_000);
    }

    [Fact]
    public void The_same_chart_gives_the_same_bytes_whoever_else_draws_at_the_time()
    {
        var expected = ChartPicture.Png(CloseRate("Close rate"), English);

        var pictures = Numbers(12)
            .AsParallel()
            .Select(i => ChartPicture.Png(CloseRate(i % 2 == 0 ? "Close rate" : "Other"), English))
            .ToList();

        Assert.Equal(6, pictures.Count(expected.SequenceEqual));
    }

    [Fact]
    public void Each_reader_gets_words_and_figures_of_the_own_language()
    {
        var chart = CloseRate("Close rate");

        Assert.NotEqual(ChartPicture.Png(chart, English), ChartPicture.Png(chart, Spanish));
    }

    [Theory]
    [InlineData("Campana", "Campaña")]
    [InlineData("Operacion", "Operación")]
    [InlineData("Cual?", "¿Cual?")]
    [InlineData("Importe", "Importe €")]
    public void An_accent_shows_in_the_picture(string plain, string accented) =>
        Assert.NotEqual(ChartPicture.Png(CloseRate(plain), Spanish), ChartPicture.Png(CloseRate(accented), Spanish));

    [Fact]
    public void An_accent_typed_as_a_character_of_its_own_looks_the_same() =>
        Assert.Equal(
            ChartPicture.Png(CloseRate("Campaña"), Spanish),
            ChartPicture.Png(CloseRate("Campan\u0303a"), Spanish)
        );

    [Fact]
    public void All_letters_come_from_the_embedded_font()
    {
        const string needed =
            "abcXYZ 0123456789 áéíóúüñçÁÉÍÓÚÜÑÇàèòïßøå ¿¡€£$%‰.,:;–—-−+·…()□\u00A0\u202F Ελληνικά Кириллица";

        Assert.Equal("Inter", ChartFont.Regular.FamilyName);
        Assert.StartsWith("Inter", ChartFont.SemiBold.FamilyName, StringComparison.Ordinal);
        Assert.All(
            needed.EnumerateRunes(),
            rune =>
                Assert.True(
                    ChartFont.Regular.ContainsGlyph(rune.Value) && ChartFont.SemiBold.ContainsGlyph(rune.Value),
                    $"{rune}"
                )
        );
        Assert.Same(
            ChartFont.Regular,
            Fonts.GetTypeface(ChartFontResolver.FontName, FontWeight.Normal, FontSlant.Upright, FontSpacing.Normal)
        );
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Whatever_the_chart_holds_there_is_a_picture(string chart)
    {
        var png = ChartPicture.Png(HostileCharts[chart], Spanish);

        using var picture = SKBitmap.Decode(png);
        Assert.Equal(ChartPicture.Width, picture.Width);
    }

    [Fact]
    public void A_missing_value_is_a_gap_and_not_bridged()
    {
        string[] categories = ["a", "b", "c", "d", "e"];
        using var whole = SKBitmap.Decode(
            ChartPicture.Png(
                Chart(
                    "t",
                    categories,
                    [
                        [2, 2, 2, 2, 2],
                    ]
                ),
                English
            )
        );
        using var broken = SKBitmap.Decode(
            ChartPicture.Png(
                Chart(
                    "t",
                    categories,
                    [
                        [2, 2, null, 2, 2],
                    ]
                ),
                English
            )
        );

        Assert.Equal(0, LongestPause(whole));
        Assert.InRange(LongestPause(broken), 300, 600);
    }

    [Fact]
    public void A_value_alone_between_gaps_is_a_dot_even_among_many()
    {
        decimal?[] alone = [.. Numbers(101).Select(i => i == 50 ? (decimal?)5 : null)];
        using var picture = SKBitmap.Decode(
            ChartPicture.Png(Chart("t", [.. alone.Select((_, i) => $"{i}")], [alone]), English)
        );

        Assert.Contains(Numbers(ChartPicture.Width), x => HasLine(picture, x));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(12)]
    [InlineData(10_000)]
    public void At_most_seven_categories_are_named_without_overlap_and_the_newest_always(int count)
    {
        using var font = new ChartFont(ChartFont.Regular, 30);
        var categories = Numbers(count).Select(i => LocalizedText.Invariant($"November {i} of 2025")).ToList();

        var labels = CategoryLabels.For(categories, English, font, room: 1000).Items;

        Assert.InRange(labels.Count, 1, 7);
        Assert.Equal(count - 1, labels[^1].Index);
        Assert.All(
            labels.Zip(labels.Skip(1)),
            pair =>
                Assert.True(
                    (pair.Second.Index - pair.First.Index) * 1000f / (count - 1)
                        > (font.Width(pair.First.Words) + font.Width(pair.Second.Words)) / 2
                )
        );
    }

    [Fact]
    public void Words_that_do_not_fit_end_in_an_ellipsis()
    {
        using var font = new ChartFont(ChartFont.Regular, 30);

        Assert.Equal("Educación", font.Fit("Educación", 400));
        Assert.Matches("^Educación y.*…$", font.Fit("Educación y administración pública de ámbito autonómico", 400));
        Assert.InRange(font.Width(font.Fit("Educación y administración pública de ámbito autonómico", 400)), 300, 400);
    }

    private static LineChart CloseRate(string title) =>
        new(
            LocalizedText.Invariant(title),
            LocalizedText.Invariant("It grew."),
            [new LocalizedText("Jan", "ene"), new LocalizedText("Feb", "feb"), new LocalizedText("Mar", "mar")],
            [
                new ChartSeries(new LocalizedText("Enterprise", "Grandes empresas"), [0.121m, null, 0.257m]),
                new ChartSeries(new LocalizedText("Others", "Otras"), [0.3m, 0.2m, 0.22m]),
            ],
            "P1"
        );

    private static LineChart Chart(string title, string[] categories, decimal?[][] series, string format = "N0") =>
        new(
            LocalizedText.Invariant($"{title}"),
            LocalizedText.Invariant("s"),
            [.. categories.Select(name => LocalizedText.Invariant($"{name}"))],
            [.. series.Select((values, i) => new ChartSeries(LocalizedText.Invariant($"{title} {i}"), values))],
            format
        );

    // Over how many columns, at most, the line is away between two columns that it is in.
    private static int LongestPause(SKBitmap picture)
    {
        var columns = Numbers(ChartPicture.Width).Where(x => HasLine(picture, x)).ToList();
        return columns.Zip(columns.Skip(1), (x, next) => next - x - 1).Max();
    }

    private static bool HasLine(SKBitmap picture, int x) =>
        Numbers(ChartPicture.Height).Any(y => picture.GetPixel(x, y) == ChartColours.Line(0).ToSKColor());

    private static IEnumerable<int> Numbers(int count) => Enumerable.Range(0, count);

    private static string Long(string text) => string.Concat(Enumerable.Repeat(text, 5_000));
}
