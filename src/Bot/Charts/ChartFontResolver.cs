using ScottPlot;
using SkiaSharp;

namespace Bot.Charts;

/// <summary>Gives ScottPlot the embedded font by a name that no system font has.</summary>
internal sealed class ChartFontResolver : IFontResolver
{
    private const string Name = "Duet Chart";

    // ScottPlot keeps its resolvers in one list for the process: this one stands before that of the system's fonts.
    private static readonly Lazy<string> Registered = new(() =>
    {
        Fonts.FontResolvers.Insert(0, new ChartFontResolver());
        return Name;
    });

    /// <summary>The name to write into ScottPlot's styles.</summary>
    public static string FontName => Registered.Value;

    public SKTypeface? CreateTypeface(string fontName, FontWeight weight, FontSlant slant, FontSpacing spacing) =>
        fontName == Name ? ChartFont.Regular : null;

    public SKTypeface? CreateTypeface(string fontName, bool bold, bool italic) =>
        fontName == Name ? ChartFont.Regular : null;
}
