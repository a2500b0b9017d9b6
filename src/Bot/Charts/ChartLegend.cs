using System.Globalization;
using Bot.Core.Chat;
using SkiaSharp;

namespace Bot.Charts;

/// <summary>Shows the colour of each line in up to two rows under the title, and how many lines are missing.</summary>
internal static class ChartLegend
{
    private const float Size = 30;
    private const float Row = 48;
    private const int MaxRows = 2;
    private const float MaxNameWidth = 480;
    private const float Mark = 40;
    private const float Gap = 44;

    // Reserved at the end of the last row for "+12".
    private const float More = 100;

    /// <returns>The top of the remaining area.</returns>
    public static float Draw(
        SKCanvas canvas,
        IReadOnlyList<ChartSeries> series,
        RenderContext context,
        SKPoint start,
        float right
    )
    {
        using var font = new ChartFont(ChartFont.Regular, Size);
        using var paint = new SKPaint { IsAntialias = true };
        var (at, row) = (start, 1);
        for (var i = 0; i < series.Count; i++)
        {
            var name = font.Fit(context.Plain(series[i].Name), MaxNameWidth);
            var width = Mark + font.Width(name);
            if (at.X + width > right - (row == MaxRows ? More : 0) && row < MaxRows)
            {
                (at, row) = (new SKPoint(start.X, at.Y + Row), row + 1);
            }

            if (row == MaxRows && at.X + width > right - More)
            {
                Words(
                    canvas,
                    font,
                    paint,
                    at.X,
                    at.Y,
                    string.Create(CultureInfo.InvariantCulture, $"+{series.Count - i}")
                );
                break;
            }

            paint.Color = ChartColours.Line(i).ToSKColor();
            canvas.DrawCircle(at.X + 12, at.Y + 25, 11, paint);
            Words(canvas, font, paint, at.X + Mark, at.Y, name);
            at.X += width + Gap;
        }

        return at.Y + Row + 12;
    }

    private static void Words(SKCanvas canvas, ChartFont font, SKPaint paint, float x, float y, string words)
    {
        paint.Color = ChartColours.Words.ToSKColor();
        canvas.DrawText(words, x, y + 36, SKTextAlign.Left, font.Font, paint);
    }
}
