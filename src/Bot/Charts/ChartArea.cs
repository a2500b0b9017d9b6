using Bot.Core.Chat;
using ScottPlot;
using SkiaSharp;

namespace Bot.Charts;

/// <summary>Draws the axes, grid and lines of a chart picture.</summary>
internal static class ChartArea
{
    private const float LabelSize = 30;
    private const float MaxValueWidth = 260;
    private const float BetweenLabelAndAxis = 24;
    private const float UnderAxis = 46;

    private const float DotSize = 16;

    // With more points than this, dots would cover the line.
    private const int MaxDots = 40;

    /// <param name="room">The area to draw in, including labels, in pixels.</param>
    public static void Draw(SKCanvas canvas, LineChart chart, RenderContext context, SKRect room)
    {
        using var font = new ChartFont(ChartFont.Regular, LabelSize);
        var scale = ChartScale.For(chart.Series.SelectMany(series => series.Values), chart.Format);
        var format = TickFormat(scale.Ticks, chart.Format);
        var values = scale
            .Ticks.Select(tick => (At: (double)tick, Words: font.Fit(Number(tick, format, context), MaxValueWidth)))
            .ToList();
        var left = room.Left + values.Max(value => font.Width(value.Words)) + BetweenLabelAndAxis;
        var labels = CategoryLabels.For(chart.Categories, context, font, room.Right - left);
        var halfWidths = labels.Items.Select(label => font.Width(label.Words) / 2).DefaultIfEmpty(0).ToList();
        var area = new PixelRect(left, room.Right - 12, room.Bottom - UnderAxis, room.Top + 24);

        using var plot = new Plot();
        plot.FigureBackground.Color = plot.DataBackground.Color = Colors.Transparent;
        plot.Layout.Fixed(area);
        plot.Axes.Right.IsVisible = plot.Axes.Top.IsVisible = false;
        SetLimits(plot, chart.Categories.Count, scale, area, halfWidths[0] - (left - room.Left), halfWidths[^1]);
        Labels(plot.Axes.Left, [.. values.Select(value => value.At)], [.. values.Select(value => value.Words)]);
        plot.Axes.Left.TickLabelStyle.OffsetX = -10;
        Labels(
            plot.Axes.Bottom,
            [.. labels.Items.Select(label => (double)label.Index)],
            [.. labels.Items.Select(label => label.Words)]
        );
        plot.Axes.Bottom.TickLabelStyle.OffsetY = 10;
        Grid(plot, scale);
        for (var i = 0; i < chart.Series.Count; i++)
        {
            Line(plot, chart.Series[i].Values, ChartColours.Line(i), last: chart.Categories.Count - 1);
        }

        // ScottPlot clears its canvas first, so it draws on a layer of its own above the panel.
        canvas.SaveLayer();
        plot.Render(canvas, new PixelRect(0, ChartPicture.Width, ChartPicture.Height, 0));
        canvas.Restore();
        if (chart.Series.Count == 1)
        {
            DrawNewest(canvas, plot, chart, context, room.Right);
        }
    }

    // Adds the space that the first and last labels need beyond their points inside the axis. Lines and dots are
    // clipped at the area's edge, so the outermost ticks keep a dot's distance from it.
    private static void SetLimits(
        Plot plot,
        int categories,
        ChartScale scale,
        PixelRect area,
        float before,
        float after
    )
    {
        var (left, right) = (Math.Max(before, DotSize), Math.Max(after, DotSize));
        var across = Math.Max(1, categories - 1) / (area.Width - left - right);
        var upwards = (double)(scale.High - scale.Low) / (area.Height - (2 * DotSize));
        var middle = categories < 2 ? 0.5 : 0;
        plot.Axes.SetLimitsX(-middle - (left * across), Math.Max(1, categories - 1) - middle + (right * across));
        plot.Axes.SetLimitsY((double)scale.Low - (DotSize * upwards), (double)scale.High + (DotSize * upwards));
    }

    private static void Labels(IAxis axis, double[] positions, string[] words)
    {
        axis.SetTicks(positions, words);
        axis.FrameLineStyle.Width = 0;
        axis.MajorTickStyle.Length = axis.MinorTickStyle.Length = 0;
        axis.TickLabelStyle.FontName = ChartFontResolver.FontName;
        axis.TickLabelStyle.FontSize = LabelSize;
        axis.TickLabelStyle.ForeColor = ChartColours.Words;
    }

    private static void Grid(Plot plot, ChartScale scale)
    {
        plot.Grid.XAxisStyle.IsVisible = false;
        plot.Grid.YAxisStyle.MajorLineStyle.Color = ChartColours.Grid;
        plot.Grid.YAxisStyle.MajorLineStyle.Width = 2;
        if (scale is { Low: <= 0, High: >= 0 })
        {
            plot.Add.HorizontalLine(0, 3, ChartColours.Zero);
        }
    }

    private static void Line(Plot plot, IReadOnlyList<decimal?> values, Color colour, int last)
    {
        // ScottPlot treats NaN as a gap: the line stops before it and starts again after it.
        var points = values
            .Select((value, i) => new Coordinates(i, value is { } known ? (double)known : double.NaN))
            .ToArray();
        var line = plot.Add.ScatterLine(points, colour);
        line.LineWidth = values.Count <= MaxDots ? 6 : 3;
        var dots = points
            .Where((point, i) => values[i] is not null && (values.Count <= MaxDots || i == last || IsAlone(values, i)))
            .ToArray();
        if (dots.Length > 0)
        {
            plot.Add.ScatterPoints(dots, colour).MarkerSize = DotSize;
        }
    }

    // A point between two gaps has no line.
    private static bool IsAlone(IReadOnlyList<decimal?> values, int i) =>
        (i == 0 || values[i - 1] is null) && (i == values.Count - 1 || values[i + 1] is null);

    // Writes the newest figure of a single line next to it, on the side away from the line.
    private static void DrawNewest(SKCanvas canvas, Plot plot, LineChart chart, RenderContext context, float right)
    {
        var values = chart.Series[0].Values;
        if (values.Count == 0 || values[^1] is not { } newest)
        {
            return;
        }

        using var font = new ChartFont(ChartFont.SemiBold, LabelSize);
        var words = font.Fit(Number(newest, chart.Format, context), MaxValueWidth);
        var at = plot.GetPixel(new Coordinates(values.Count - 1, (double)newest));
        var isFalling =
            values.Count > 1 && values[^2] > newest && at.Y < plot.LastRender.DataRect.Bottom - (4 * DotSize);
        var x = Math.Min(at.X, right - (font.Width(words) / 2));
        var y = isFalling ? at.Y + 44 : at.Y - 22;
        using var halo = new SKPaint
        {
            IsAntialias = true,
            Color = ChartColours.Panel.ToSKColor(),
            Style = SKPaintStyle.Stroke,
            StrokeWidth = 20,
            StrokeJoin = SKStrokeJoin.Round,
        };
        using var paint = new SKPaint { IsAntialias = true, Color = ChartColours.Line(0).ToSKColor() };
        canvas.DrawText(words, x, y, SKTextAlign.Center, font.Font, halo);
        canvas.DrawText(words, x, y, SKTextAlign.Center, font.Font, paint);
    }

    // Round ticks need no ",0". Uses the fewest decimal places of "P1" or "N2" that show all ticks exactly.
    private static string TickFormat(IReadOnlyList<decimal> ticks, string format)
    {
        if (format is not ['N' or 'P', ..] || !int.TryParse(format.AsSpan(1), out var maxPlaces))
        {
            return format;
        }

        var percent = format[0] == 'P' ? 2 : 0;
        var places = Enumerable
            .Range(0, Math.Min(maxPlaces, 10))
            .Where(places => ticks.All(tick => decimal.Round(tick, places + percent) == tick))
            .DefaultIfEmpty(maxPlaces)
            .First();
        return FormattableString.Invariant($"{format[0]}{places}");
    }

    private static string Number(decimal value, string format, RenderContext context) =>
        value.ToString(format, context.Language.Culture());
}
