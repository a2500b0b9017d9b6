using Bot.Core.Chat;
using SkiaSharp;

namespace Bot.Charts;

/// <summary>
/// Draws a line chart as a PNG, for clients without charts. The same chart and reader give the same bytes, even on a
/// machine without fonts. The picture has its own panel, for light and dark pages. The caller adds the summary as text.
/// </summary>
internal static class ChartPicture
{
    /// <summary>In pixels. Clients show it at half of that or less, down to a phone's 360 points.</summary>
    public const int Width = 1200;

    /// <summary>In pixels.</summary>
    public const int Height = 640;

    private const float Margin = 48;
    private const float Corner = 28;

    /// <summary>Draws the chart in the reader's language and number format.</summary>
    public static byte[] Png(LineChart chart, RenderContext context)
    {
        using var surface = SKSurface.Create(new SKImageInfo(Width, Height, SKColorType.Rgba8888, SKAlphaType.Premul));
        Panel(surface.Canvas);
        var top = Title(surface.Canvas, context.Plain(chart.Title));
        top =
            chart.Series.Count > 1
                ? ChartLegend.Draw(surface.Canvas, chart.Series, context, new SKPoint(Margin, top), Width - Margin)
                : top;
        ChartArea.Draw(surface.Canvas, chart, context, new SKRect(Margin, top, Width - Margin, Height - 36));
        using var picture = surface.Snapshot();
        using var png = picture.Encode(SKEncodedImageFormat.Png, quality: 100);
        return png.ToArray();
    }

    private static void Panel(SKCanvas canvas)
    {
        using var paint = new SKPaint { IsAntialias = true, Color = ChartColours.Border.ToSKColor() };
        canvas.DrawRoundRect(0, 0, Width, Height, Corner, Corner, paint);
        paint.Color = ChartColours.Panel.ToSKColor();
        canvas.DrawRoundRect(2, 2, Width - 4, Height - 4, Corner - 2, Corner - 2, paint);
    }

    /// <returns>The top of the remaining area.</returns>
    private static float Title(SKCanvas canvas, string title)
    {
        using var font = new ChartFont(ChartFont.SemiBold, 42);
        using var paint = new SKPaint { IsAntialias = true, Color = ChartColours.Title.ToSKColor() };
        canvas.DrawText(font.Fit(title, Width - (2 * Margin)), Margin, 82, SKTextAlign.Left, font.Font, paint);
        return 110;
    }
}
