using System.Text.Json.Nodes;
using Bot.Core.Chat;

namespace Bot.Teams;

/// <summary>The look of a text, in Adaptive Cards' terms.</summary>
internal sealed record TextStyle(
    string? Size = null,
    bool IsBold = false,
    bool IsSubtle = false,
    string? Color = null,
    string? Prefix = null
)
{
    public static readonly TextStyle Normal = new();
    public static readonly TextStyle Bold = new(IsBold: true);
    public static readonly TextStyle Small = new(Size: "Small", IsSubtle: true);
}

/// <summary>
/// Writes localized text as rich text blocks, whose runs are literal (text blocks would interpret markdown). A run
/// cannot contain line breaks, so each line is a block. It records whether anything was truncated.
/// </summary>
/// <param name="context">Who reads the text.</param>
/// <param name="about">
/// The sealed reference to the channel that buttons are about, if the card is shown elsewhere.
/// </param>
internal sealed class AdaptiveTextWriter(RenderContext context, string? about = null)
{
    /// <summary>Per text; a card has room for several.</summary>
    private const int MostCharacters = 6000;
    private const int MostLines = 60;

    public RenderContext Reader => context;

    public string? About => about;

    public bool HasCut { get; set; }

    /// <summary>The text in one line, for titles and labels.</summary>
    public string Plain(LocalizedText text, int limit) =>
        Cut(string.Concat(context.Plain(text).Select(c => char.IsControl(c) ? ' ' : c)), limit);

    /// <summary>One block per line.</summary>
    public IReadOnlyList<JsonObject> Write(LocalizedText text, TextStyle style, int limit = MostCharacters) =>
        Write(context.Runs(text), style, limit);

    public IReadOnlyList<JsonObject> Write(IEnumerable<TextRun> runs, TextStyle style, int limit = MostCharacters)
    {
        var lines = Lines(runs, limit);
        if (lines.Count > MostLines)
        {
            HasCut = true;
        }

        return
        [
            .. lines
                .Take(MostLines)
                .Select(
                    (line, i) =>
                        Block(
                            i == 0 && style.Prefix is { } prefix ? [new TextRun(prefix), .. line] : line,
                            style,
                            isFirst: i == 0
                        )
                ),
        ];
    }

    private List<List<TextRun>> Lines(IEnumerable<TextRun> runs, int limit)
    {
        var lines = new List<List<TextRun>> { new() };
        foreach (var run in runs)
        {
            var words = Cut(run.Words, limit);
            limit -= words.Length;
            var parts = words.ReplaceLineEndings("\n").Split('\n');
            lines[^1].Add(run with { Words = parts[0] });
            lines.AddRange(parts.Skip(1).Select(part => new List<TextRun> { run with { Words = part } }));
            if (limit <= 0)
            {
                break;
            }
        }

        return lines;
    }

    private string Cut(string words, int limit)
    {
        if (words.Length <= limit)
        {
            return words;
        }

        HasCut = true;
        limit = Math.Max(1, limit - 1);
        return (char.IsHighSurrogate(words[limit - 1]) ? words[..(limit - 1)] : words[..limit]) + "…";
    }

    private static JsonObject Block(IReadOnlyList<TextRun> line, TextStyle style, bool isFirst)
    {
        var inlines = new JsonArray([.. Joined(line).Select(run => Inline(run, style))]);
        if (inlines.Count == 0)
        {
            inlines.Add(Inline(new TextRun(" "), style));
        }

        var block = new JsonObject { ["type"] = "RichTextBlock", ["inlines"] = inlines };
        if (!isFirst)
        {
            block["spacing"] = "None";
        }

        return block;
    }

    // Adjacent runs with the same look become one, because Teams limits the characters of a card.
    private static List<TextRun> Joined(IEnumerable<TextRun> line)
    {
        var joined = new List<TextRun>();
        foreach (var run in line.Where(run => run.Words.Length > 0))
        {
            if (joined is [.., var last] && last.Style == run.Style && last.Link == run.Link && last.State == run.State)
            {
                joined[^1] = last with { Words = last.Words + run.Words };
            }
            else
            {
                joined.Add(run);
            }
        }

        return joined;
    }

    private static JsonObject Inline(TextRun run, TextStyle style)
    {
        var inline = new JsonObject { ["type"] = "TextRun", ["text"] = run.Words };
        Set(inline, "size", style.Size);
        Set(inline, "color", run.Link is null ? Color(run) ?? style.Color : "Accent");
        var isBold = style.IsBold || run.State is not null || run.Style is SpanStyle.Bold or SpanStyle.Inserted;
        Set(inline, "weight", isBold ? "Bolder" : null);
        Set(inline, "fontType", run.Style == SpanStyle.Code ? "Monospace" : null);
        if (style.IsSubtle)
        {
            inline["isSubtle"] = true;
        }

        if (run.Style == SpanStyle.Italic)
        {
            inline["italic"] = true;
        }
        else if (run.Style == SpanStyle.Deleted)
        {
            inline["strikethrough"] = true;
        }

        if (run.Link is { } link)
        {
            inline["selectAction"] = new JsonObject { ["type"] = "Action.OpenUrl", ["url"] = link.AbsoluteUri };
        }

        return inline;
    }

    private static string? Color(TextRun run) =>
        run switch
        {
            { State: Tone.Good } or { Style: SpanStyle.Good or SpanStyle.Inserted } => "Good",
            { State: Tone.Bad } or { Style: SpanStyle.Bad or SpanStyle.Deleted } => "Attention",
            { State: Tone.Caution } => "Warning",
            { State: Tone.Open } => "Accent",
            _ => null,
        };

    private static void Set(JsonObject element, string name, string? value)
    {
        if (value is not null)
        {
            element[name] = value;
        }
    }
}
