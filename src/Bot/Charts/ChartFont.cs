using System.Globalization;
using System.Text;
using SkiaSharp;

namespace Bot.Charts;

/// <summary>
/// The font of a chart picture, in one weight and size (pixels). It is Inter, embedded in the assembly, and never a
/// system font, so that a container without fonts draws the same picture.
/// </summary>
internal sealed class ChartFont(SKTypeface typeface, float size) : IDisposable
{
    private const string Ellipsis = "…";

    // Nobody reads more of a title or a name than this, whatever its width.
    private const int MaxCharacters = 200;

    // One letter can have any number of combining accents; no language uses more than this.
    private const int MaxMarks = 8;

    public static SKTypeface Regular { get; } = Embedded("Inter-Regular.otf");

    public static SKTypeface SemiBold { get; } = Embedded("Inter-SemiBold.otf");

    public SKFont Font { get; } =
        new(typeface, size)
        {
            Edging = SKFontEdging.Antialias,
            Subpixel = true,
            Hinting = SKFontHinting.None,
        };

    public void Dispose() => Font.Dispose();

    /// <summary>The width of the text in pixels.</summary>
    public float Width(string words) => Font.MeasureText(words);

    /// <summary>
    /// As much of the text as fits into the width (pixels), with an ellipsis if something is missing.
    /// </summary>
    public string Fit(string words, float width)
    {
        var elements = DrawableElements(words);
        var all = string.Concat(elements);
        if (elements.Count < MaxCharacters && Width(all) <= width)
        {
            return all;
        }

        var (fits, tooMany) = (0, elements.Count);
        while (fits < tooMany - 1)
        {
            var middle = (fits + tooMany) / 2;
            (fits, tooMany) = Width(Cut(elements, middle)) <= width ? (middle, tooMany) : (fits, middle);
        }

        return Cut(elements, fits);
    }

    private static string Cut(List<string> elements, int count) =>
        string.Concat(elements.Take(count)).TrimEnd() + Ellipsis;

    // One line of drawable characters. Pictographs and invisible characters are dropped; letters that the font lacks
    // become boxes.
    private static List<string> DrawableElements(string words)
    {
        var drawable = new List<string>();
        var all = StringInfo.GetTextElementEnumerator(words.Trim());
        while (drawable.Count < MaxCharacters && all.MoveNext())
        {
            var element = all.GetTextElement();
            var drawn = string.Concat(
                Composed(element[..Math.Min(element.Length, MaxMarks)]).EnumerateRunes().Select(Drawn)
            );
            drawable.AddRange(drawn.Length == 0 ? [] : [drawn]);
        }

        return drawable;
    }

    // Composes separate accents into the letters that the font contains. Unpaired surrogates cannot be normalized.
    private static string Composed(string element) =>
        element.Any(char.IsSurrogate) ? element : element.Normalize(NormalizationForm.FormC);

    private static string Drawn(Rune rune) =>
        Rune.GetUnicodeCategory(rune) switch
        {
            _ when Rune.IsWhiteSpace(rune) => " ",
            UnicodeCategory.Control or UnicodeCategory.Format => "",
            _ when Regular.ContainsGlyph(rune.Value) => rune.ToString(),
            UnicodeCategory.UppercaseLetter
            or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.OtherLetter
            or UnicodeCategory.DecimalDigitNumber => "□",
            _ => "",
        };

    private static SKTypeface Embedded(string name)
    {
        using var font =
            typeof(ChartFont).Assembly.GetManifestResourceStream($"Charts/Fonts/{name}")
            ?? throw new InvalidOperationException($"The assembly lacks the font {name}");
        using var data = SKData.Create(font);
        return SKTypeface.FromData(data) ?? throw new InvalidOperationException($"The font {name} cannot be read");
    }
}
