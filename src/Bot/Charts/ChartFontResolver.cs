using ScottPlot;
using SkiaSharp;

namespace Bot.Charts;

/// <summary>Provides the embedded font to ScottPlot, under a name that no system font has.</summary>
internal sealed class ChartFontResolver : IFontResolver
{
    private const string Name = "Duet Chart";

    // ScottPlot has one list of resolvers per process. This one comes before the resolver for system fonts.
    private static readonly Lazy<string> Registered = new(() =>
    {
        Fonts.FontResolvers.Insert(0, new ChartFontResolver());
        return Name;
    });

    /// <summary>The font name to use in ScottPlot's styles.</summary>
    public static string FontName => Registered.Value;

    public SKTypeface? CreateTypeface(string fontName, FontWeight weight, FontSlant slant, FontSpacing spacing) =>
        fontName == Name ? ChartFont.Regular : null;

    public SKTypeface? CreateTypeface(string fontName, bool bold, bool italic) =>
        fontName == Name ? ChartFont.Regular : null;
}
