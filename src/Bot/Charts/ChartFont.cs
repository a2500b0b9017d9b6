using ScottPlot;
using SkiaSharp;

namespace Bot.Charts;

/// <summary>
/// The font of chart pictures: Inter, which travels with the host, because a server often has no font at all and text then
/// vanishes. Licensed under the SIL Open Font License (Fonts/OFL.txt).
/// </summary>
internal sealed class ChartFont : IFontResolver
{
    public const string Name = "Duet Inter";

    private static readonly byte[] Regular = Bytes("Inter-Regular.otf");
    private static readonly byte[] SemiBold = Bytes("Inter-SemiBold.otf");

    /// <summary>Makes the font known; once for the process.</summary>
    public static void Register() => Fonts.FontResolvers.Insert(0, new ChartFont());

    public SKTypeface? CreateTypeface(string fontName, bool bold, bool italic) => fontName == Name ? Typeface(bold) : null;

    public SKTypeface? CreateTypeface(string fontName, FontWeight weight, FontSlant slant, FontSpacing spacing) =>
        fontName == Name ? Typeface(weight >= FontWeight.SemiBold) : null;

    private static SKTypeface Typeface(bool isBold) => SKTypeface.FromStream(new MemoryStream(isBold ? SemiBold : Regular));

    private static byte[] Bytes(string name)
    {
        using var stream = typeof(ChartFont).Assembly.GetManifestResourceStream($"fonts/{name}")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
