using System.Buffers.Binary;
using Bot.Charts;
using Bot.Core.Chat;
using SkiaSharp;

namespace Bot.Tests.Charts;

public sealed class ChartPictureTests
{
    private static readonly Reader English = new(Language.English, TimeZoneInfo.Utc, BotApp.Start);
    private static readonly Reader Spanish = English with { Language = Language.Spanish };

    [Fact]
    public void A_chart_is_a_picture_of_a_fixed_size_and_the_same_each_time()
    {
        var bytes = ChartPicture.Png(Line("Close rate", 0.2m, 0.25m, 0.5m), English);

        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], bytes[..4]);
        Assert.Equal((ChartPicture.Width, ChartPicture.Height), (BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20))));
        Assert.Equal(bytes, ChartPicture.Png(Line("Close rate", 0.2m, 0.25m, 0.5m), English));
        Assert.InRange(bytes.Length, 5_000, 200_000);
    }

    [Theory]
    [InlineData("Conversion", "Conversión")]
    [InlineData("Ano", "Año")]
    [InlineData("Ingresos", "¿Ingresos?")]
    [InlineData("USD", "€")]
    public void Accents_are_drawn_also_where_no_font_is_installed(string plain, string accented) =>
        Assert.NotEqual(ChartPicture.Png(Line(plain, 1, 2), Spanish), ChartPicture.Png(Line(accented, 1, 2), Spanish));

    [Fact]
    public void The_font_travels_with_the_host_and_knows_every_letter_of_both_languages()
    {
        using var typeface = new ChartFont().CreateTypeface(ChartFont.Name, bold: true, italic: false)!;

        Assert.Equal("Inter", typeface.FamilyName.Split(' ')[0]);
        Assert.True(typeface.ContainsGlyphs("ÁÉÍÓÚÜÑáéíóúüñ¿¡€$£%’–…▲▼0123456789abcdefghijklmnopqrstuvwxyz"));
    }

    [Fact]
    public void What_is_not_known_is_a_gap()
    {
        var whole = Ink(Line("x", 1, 1, 1, 1, 1));
        var broken = Ink(Line("x", 1, 1, null, 1, 1));

        Assert.InRange(broken, 1, (int)(whole * 0.7));
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Whatever_a_chart_holds_it_is_drawn(LineChart chart) => Assert.NotEmpty(ChartPicture.Png(chart, Spanish));

    public static TheoryData<LineChart> Hostile() =>
    [
        Line("", [.. Array.Empty<decimal?>()]),
        Line("x", (decimal?)null, null),
        Line("x", 5),
        Line("x", 0, 0, 0),
        Line("x", -5, 3, -0.0001m),
        Line("x", 1_000_000_000_000_000m, 3),
        Line(new string('W', 5000), [.. Enumerable.Range(0, 10_000).Select(i => (decimal?)(i % 17))]),
        new LineChart(Phrase.Verbatim("\u202Eabc 😀 שלום"), Phrase.Verbatim(""), [Phrase.Verbatim("😀"), Phrase.Verbatim("a\nb")],
            [.. Enumerable.Range(0, 9).Select(i => new ChartSeries(Phrase.Verbatim(new string('x', 300)), [i, null]))], "N0"),
    ];

    // Dots of the line's own blue.
    private static int Ink(LineChart chart)
    {
        using var bitmap = SKBitmap.Decode(ChartPicture.Png(chart, English));
        return bitmap.Pixels.Count(pixel => pixel.Blue > 180 && pixel.Red < 110);
    }

    private static LineChart Line(string title, params IReadOnlyList<decimal?> values) => new(
        Phrase.Verbatim(title), Phrase.Verbatim(""), [.. values.Select((_, i) => Phrase.Verbatim($"m{i}"))], [new ChartSeries(Phrase.Verbatim(title), values)], "P0");
}
