using Bot.Core.Chat;
using ScottPlot;
using ScottPlot.TickGenerators;

namespace Bot.Charts;

/// <summary>A line chart as a PNG on a panel of its own, so that it reads the same in light and in dark clients.</summary>
internal static class ChartPicture
{
    /// <summary>Pixels, twice what a desktop client shows; labels are sized to be read on a phone.</summary>
    public const int Width = 1200;
    public const int Height = 640;

    private const int MostPoints = 400;
    private const int MostSeries = 6;
    private const int MostLabels = 6;
    private const int LongestLabel = 18;
    private const int LongestTitle = 60;

    private static readonly Color Panel = Color.FromHex("#FBFAF7");
    private static readonly Color Ink = Color.FromHex("#2B2A33");
    private static readonly Color Faint = Color.FromHex("#E4E1DA");
    private static readonly string[] Colours = ["#3557D6", "#D6543B", "#2F8F6B", "#B27A12", "#8A4FB0", "#4A6A7C"];
    private static readonly Lock One = new();

    static ChartPicture() => ChartFont.Register();

    /// <summary>A PNG of <see cref="Width"/> by <see cref="Height"/>; words and numbers as the reader reads them.</summary>
    public static byte[] Png(LineChart chart, Reader reader)
    {
        // The drawing library shares fonts among plots and does not promise that two may be drawn at once.
        lock (One)
        {
            using var plot = new Plot();
            plot.Font.Set(ChartFont.Name);
            plot.ScaleFactor = 2;
            Frame(plot, chart, reader);
            var from = Math.Max(0, chart.Categories.Count - MostPoints);
            var series = chart.Series.Take(MostSeries).ToList();
            foreach (var (i, line) in series.Index())
            {
                Line(plot, line, from, chart.Categories.Count, Colours[i], reader.Plain(line.Name));
            }

            Axes(plot, chart, series, from, reader);
            Legend(plot, series.Count);
            return plot.GetImageBytes(Width, Height, ImageFormat.Png);
        }
    }

    private static void Frame(Plot plot, LineChart chart, Reader reader)
    {
        plot.FigureBackground.Color = Panel;
        plot.DataBackground.Color = Panel;
        plot.Title(Excerpts.Of(reader.Plain(chart.Title), LongestTitle), size: 17);
        plot.Axes.Title.Label.ForeColor = Ink;
        plot.Axes.Title.Label.Bold = true;
        plot.Grid.MajorLineColor = Faint;
        plot.Grid.XAxisStyle.IsVisible = false;
        plot.Axes.Right.IsVisible = false;
        plot.Axes.Top.IsVisible = false;
        plot.Axes.Left.FrameLineStyle.Width = 0;
        plot.Axes.Bottom.FrameLineStyle.Color = Faint;
        plot.Axes.Right.MinimumSize = 24;
    }

    // Unbroken runs of values: what is not known is a gap, never a line through nothing.
    private static void Line(Plot plot, ChartSeries line, int from, int categories, string colour, string name)
    {
        var isFirst = true;
        var run = new List<Coordinates>();
        for (var i = from; i <= categories; i++)
        {
            if (i < categories && i < line.Values.Count && line.Values[i] is { } value)
            {
                run.Add(new Coordinates(i - from, (double)value));
                continue;
            }

            if (run.Count > 0)
            {
                var drawn = plot.Add.Scatter(run.ToArray(), Color.FromHex(colour));
                drawn.LineWidth = 2.5f;
                drawn.MarkerSize = categories - from > 60 ? 0 : 6;
                drawn.LegendText = isFirst ? Excerpts.Of(name, LongestLabel * 2) : "";
                (isFirst, run) = (false, []);
            }
        }
    }

    private static void Axes(Plot plot, LineChart chart, List<ChartSeries> series, int from, Reader reader)
    {
        var count = chart.Categories.Count - from;
        var scale = ChartScale.For(series.SelectMany(line => line.Values.Skip(from)), chart.Format);
        plot.Axes.Left.TickGenerator = new NumericManual(
            [.. scale.Ticks.Select(tick => (double)tick)], [.. scale.Ticks.Select(tick => tick.ToString(chart.Format, reader.Language.Culture()))]);

        // Counted from the last one: the newest period always has its label.
        var every = Math.Max(1, (count + MostLabels - 1) / MostLabels);
        var labelled = Enumerable.Range(0, count).Where(i => (count - 1 - i) % every == 0).ToList();
        plot.Axes.Bottom.TickGenerator = new NumericManual(
            [.. labelled.Select(i => (double)i)], [.. labelled.Select(i => Excerpts.Of(reader.Plain(chart.Categories[from + i]), LongestLabel))]);
        foreach (var axis in new IAxis[] { plot.Axes.Left, plot.Axes.Bottom })
        {
            axis.TickLabelStyle.FontSize = 14;
            axis.TickLabelStyle.ForeColor = Ink;
            axis.MajorTickStyle.Length = 0;
            axis.MinorTickStyle.Length = 0;
        }

        var (low, high) = scale.Ticks.Count > 0 ? ((double)scale.Ticks.Min(), (double)scale.Ticks.Max()) : (0, 1);
        plot.Axes.SetLimits(-0.3, Math.Max(count - 1, 0) + 0.3, low, high > low ? high + ((high - low) * 0.04) : low + 1);
    }

    private static void Legend(Plot plot, int series)
    {
        if (series < 2)
        {
            plot.HideLegend();
            return;
        }

        plot.ShowLegend(Edge.Bottom);
        plot.Legend.FontSize = 14;
        plot.Legend.FontColor = Ink;
        plot.Legend.BackgroundColor = Panel;
        plot.Legend.OutlineWidth = 0;
        plot.Legend.ShadowColor = Colors.Transparent;
    }
}
