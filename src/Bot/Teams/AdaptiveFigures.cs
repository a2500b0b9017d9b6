using System.Text.Json.Nodes;
using Bot.Charts;
using Bot.Core.Chat;

namespace Bot.Teams;

/// <summary>Figures side by side, bars, and the colours of tones.</summary>
internal static class AdaptiveFigures
{
    private const int FiguresInARow = 2;
    private const int MaxBars = 30;
    private const int MaxLabel = 60;
    private static readonly LocalizedText Nothing = LocalizedText.Invariant("");

    public static IReadOnlyList<JsonObject> Of(Figures figures, AdaptiveTextWriter writer) =>
        [
            .. figures
                .Items.Chunk(FiguresInARow)
                .Select(row => new JsonObject
                {
                    ["type"] = "ColumnSet",
                    ["columns"] = new JsonArray([
                        .. row.Select(figure => Column(Lines(figure, writer))),
                        // An odd last figure is as wide as the others.
                        .. figures.Items.Count > 1 && row.Length < FiguresInARow
                            ? [Column(writer.Write(Nothing, TextStyle.Normal))]
                            : Array.Empty<JsonObject>(),
                    ]),
                }),
        ];

    /// <summary>The bars. A client without them shows bars of characters.</summary>
    public static IReadOnlyList<JsonObject> Of(BarChart chart, AdaptiveTextWriter writer)
    {
        writer.HasCut |= chart.Bars.Count > MaxBars;
        var shown = chart with { Bars = [.. chart.Bars.Take(MaxBars)] };
        return
        [
            new JsonObject
            {
                ["type"] = "Chart.HorizontalBar",
                ["title"] = writer.Plain(chart.Title, MaxLabel * 2),
                ["showTitle"] = true,
                ["data"] = new JsonArray([
                    .. shown.Bars.Select(bar => new JsonObject
                    {
                        ["x"] = writer.Plain(bar.Label, MaxLabel),
                        ["y"] = bar.Value,
                    }),
                ]),
                ["fallback"] = AdaptiveCard.Container([
                    .. writer.Write(chart.Title, TextStyle.Bold),
                    .. writer.Write(
                        [new TextRun(TextBars.Draw(shown, writer.Reader), SpanStyle.Code)],
                        TextStyle.Normal
                    ),
                ]),
            },
        ];
    }

    /// <summary>The style in the tone's colour, with its icon.</summary>
    public static TextStyle Toned(TextStyle style, Tone tone) =>
        tone.Icon() is { } icon ? style with { Color = Color(tone), Prefix = icon + " " } : style;

    private static IReadOnlyList<JsonObject> Lines(Figure figure, AdaptiveTextWriter writer) =>
        [
            .. writer.Write(figure.Label, TextStyle.Small),
            .. writer.Write(figure.Value, new TextStyle(Size: "ExtraLarge", IsBold: true)),
            .. figure.Change is { } change
                ? writer.Write(change.Shown, new TextStyle(IsBold: true, Color: Color(change.Tone)))
                : [],
            .. figure.Note is { } note ? writer.Write(note, TextStyle.Small) : [],
        ];

    private static string? Color(Tone tone) =>
        tone switch
        {
            Tone.Good => "Good",
            Tone.Caution => "Warning",
            Tone.Bad => "Attention",
            _ => null,
        };

    private static JsonObject Column(IReadOnlyList<JsonObject> items)
    {
        for (var i = 1; i < items.Count; i++)
        {
            items[i]["spacing"] = "None";
        }

        return new()
        {
            ["type"] = "Column",
            ["width"] = "stretch",
            ["items"] = new JsonArray([.. items]),
        };
    }
}
