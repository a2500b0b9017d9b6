using System.Globalization;
using Bot.Core.Chat;

namespace Bot.Charts;

/// <summary>Bars of characters, for text of one width: a terminal, or a message whose client draws no bars.</summary>
internal static class TextBars
{
    private const int Width = 20;
    private const int LongestLabel = 24;

    /// <summary>One line for each bar: its label, the bar and its value.</summary>
    public static string Draw(BarChart chart, RenderContext context)
    {
        var most = chart.Bars.Select(bar => Math.Abs(bar.Value)).Append(0).Max();
        var labels = chart.Bars.Select(bar => Label(context.Plain(bar.Label))).ToList();
        var widest = labels.Select(Length).Append(0).Max();
        return string.Join(
            '\n',
            chart.Bars.Select(
                (bar, i) =>
                    $"{labels[i]}{Spaces(widest - Length(labels[i]))}  {Blocks(bar.Value, most)}  "
                    + bar.Value.ToString(chart.Format, context.Language.Culture())
            )
        );
    }

    // A value that is not 0 always shows something.
    private static string Blocks(decimal value, decimal most)
    {
        var length = most == 0 ? 0 : (int)decimal.Round(Math.Abs(value) / most * Width);
        return new string(value < 0 ? '░' : '█', value == 0 ? 0 : Math.Max(1, length));
    }

    // Labels are people's own words: no line breaks, no control characters.
    private static string Label(string words) =>
        Truncate.ToLine(string.Concat(words.Where(c => !char.IsControl(c))), LongestLabel);

    private static int Length(string words) => new StringInfo(words).LengthInTextElements;

    private static string Spaces(int count) => new(' ', count);
}
