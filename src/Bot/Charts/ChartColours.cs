using ScottPlot;

namespace Bot.Charts;

/// <summary>
/// The picture has its own panel, because clients do not report whether they are light or dark: a soft, cool white that
/// does not glare on dark pages. The lines have medium brightness and are distinct for colour-blind people (after Okabe
/// and Ito, darkened to a contrast of at least 3:1 on the panel and on a dark page).
/// </summary>
internal static class ChartColours
{
    public static readonly Color Panel = Color.FromHex("#F2F4F8");
    public static readonly Color Border = Color.FromHex("#D5DAE3");
    public static readonly Color Grid = Color.FromHex("#DCE1EA");
    public static readonly Color Zero = Color.FromHex("#A9B2C1");
    public static readonly Color Title = Color.FromHex("#1F2733");
    public static readonly Color Words = Color.FromHex("#4A5464");

    private static readonly Color[] Lines =
    [
        .. new[] { "#1F6FC5", "#D0621B", "#0B8A68", "#A8478C", "#8A6D00", "#5B5FC7" }.Select(hex => Color.FromHex(hex)),
    ];

    /// <summary>The colour of a series by its index. Colours repeat from the seventh on.</summary>
    public static Color Line(int series) => Lines[series % Lines.Length];
}
