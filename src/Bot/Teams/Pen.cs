using System.Text.Json.Nodes;
using Bot.Core.Chat;

namespace Bot.Teams;

/// <summary>How a text looks, in the words of Adaptive Cards.</summary>
internal sealed record Look(
    string? Size = null,
    bool IsBold = false,
    bool IsSubtle = false,
    string? Color = null,
    string? Prefix = null
)
{
    public static readonly Look Normal = new();
    public static readonly Look Bold = new(IsBold: true);
    public static readonly Look Small = new(Size: "Small", IsSubtle: true);
}

/// <summary>
/// Writes phrases as rich text blocks, whose runs are literal (text blocks would read markdown). A run knows no line
/// breaks, so each line is a block. Remembers whether anything had to be cut.
/// </summary>
/// <param name="reader">Who reads it.</param>
/// <param name="about">The sealed channel that buttons are about, when they do not stand in it.</param>
internal sealed class Pen(Reader reader, string? about = null)
{
    /// <summary>Of one phrase; a card has room for several.</summary>
    private const int MostCharacters = 6000;
    private const int MostLines = 60;

    public Reader Reader => reader;

    public string? About => about;

    public bool HasCut { get; set; }

    /// <summary>For titles and labels: in one line.</summary>
    public string Plain(Phrase phrase, int most) =>
        Cut(string.Concat(reader.Plain(phrase).Select(c => char.IsControl(c) ? ' ' : c)), most);

    /// <summary>One block for each line.</summary>
    public IReadOnlyList<JsonObject> Write(Phrase phrase, Look look, int most = MostCharacters) =>
        Write(reader.Runs(phrase), look, most);

    public IReadOnlyList<JsonObject> Write(IEnumerable<Run> runs, Look look, int most = MostCharacters)
    {
        var lines = Lines(runs, most);
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
                            i == 0 && look.Prefix is { } prefix ? [new Run(prefix), .. line] : line,
                            look,
                            isFirst: i == 0
                        )
                ),
        ];
    }

    private List<List<Run>> Lines(IEnumerable<Run> runs, int most)
    {
        var lines = new List<List<Run>> { new() };
        foreach (var run in runs)
        {
            var words = Cut(run.Words, most);
            most -= words.Length;
            var parts = words.ReplaceLineEndings("\n").Split('\n');
            lines[^1].Add(run with { Words = parts[0] });
            lines.AddRange(parts.Skip(1).Select(part => new List<Run> { run with { Words = part } }));
            if (most <= 0)
            {
                break;
            }
        }

        return lines;
    }

    private string Cut(string words, int most)
    {
        if (words.Length <= most)
        {
            return words;
        }

        HasCut = true;
        most = Math.Max(1, most - 1);
        return (char.IsHighSurrogate(words[most - 1]) ? words[..(most - 1)] : words[..most]) + "…";
    }

    private static JsonObject Block(IReadOnlyList<Run> line, Look look, bool isFirst)
    {
        var inlines = new JsonArray([.. Joined(line).Select(run => Inline(run, look))]);
        if (inlines.Count == 0)
        {
            inlines.Add(Inline(new Run(" "), look));
        }

        var block = new JsonObject { ["type"] = "RichTextBlock", ["inlines"] = inlines };
        if (!isFirst)
        {
            block["spacing"] = "None";
        }

        return block;
    }

    // Neighbours that look the same are one: a card has room for so many characters.
    private static List<Run> Joined(IEnumerable<Run> line)
    {
        var joined = new List<Run>();
        foreach (var run in line.Where(run => run.Words.Length > 0))
        {
            if (joined is [.., var last] && last.Style == run.Style && last.Link == run.Link)
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

    private static JsonObject Inline(Run run, Look look)
    {
        var inline = new JsonObject { ["type"] = "TextRun", ["text"] = run.Words };
        Set(inline, "size", look.Size);
        Set(inline, "color", run.Link is null ? look.Color : "Accent");
        Set(inline, "weight", look.IsBold || run.Style == SpanStyle.Bold ? "Bolder" : null);
        Set(inline, "fontType", run.Style == SpanStyle.Code ? "Monospace" : null);
        if (look.IsSubtle)
        {
            inline["isSubtle"] = true;
        }

        if (run.Style == SpanStyle.Italic)
        {
            inline["italic"] = true;
        }

        if (run.Link is { } link)
        {
            inline["selectAction"] = new JsonObject { ["type"] = "Action.OpenUrl", ["url"] = link.AbsoluteUri };
        }

        return inline;
    }

    private static void Set(JsonObject element, string name, string? value)
    {
        if (value is not null)
        {
            element[name] = value;
        }
    }
}
