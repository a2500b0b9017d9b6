using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Bot.Core.Chat;

namespace Bot.Playground;

/// <summary>Writes HTML and encodes everything that comes from outside, so that no markup gets in.</summary>
internal sealed class HtmlWriter(RenderContext context)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly HashSet<string> Inline =
    [
        "span",
        "a",
        "b",
        "i",
        "code",
        "ins",
        "del",
        "title",
        "desc",
        "text",
        "summary",
        "label",
        "option",
        "button",
    ];

    private readonly StringBuilder html = new();

    /// <summary>The class of the style sheet for a tone.</summary>
    public static string Name(Tone tone) => tone.ToString().ToLowerInvariant();

    public RenderContext Reader => context;

    /// <summary>
    /// Opens an element. Attributes with a null value are left out; an empty value makes a boolean attribute.
    /// </summary>
    public HtmlWriter Open(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        html.Append('<').Append(tag);
        foreach (var (name, value) in attributes)
        {
            if (value is not null)
            {
                html.Append(' ').Append(name).Append("=\"").Append(Encoder.Encode(value)).Append('"');
            }
        }

        html.Append('>');
        return this;
    }

    public HtmlWriter Close(string tag)
    {
        html.Append("</").Append(tag).Append('>');
        return Inline.Contains(tag) ? this : Line();
    }

    public HtmlWriter Line()
    {
        html.Append('\n');
        return this;
    }

    public HtmlWriter Words(string words)
    {
        html.Append(Encoder.Encode(words).Replace("&#xA;", "\n", StringComparison.Ordinal));
        return this;
    }

    /// <summary>An element with plain text.</summary>
    public HtmlWriter Words(string tag, string words, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        Open(tag, attributes).Words(words).Close(tag);

    /// <summary>
    /// An element with localized text. Its direction follows the text, so that right-to-left text is shown correctly.
    /// </summary>
    public HtmlWriter Phrase(
        string tag,
        LocalizedText text,
        params ReadOnlySpan<(string Name, string? Value)> attributes
    ) => Open(tag, [("dir", "auto"), .. attributes]).Runs(text).Close(tag);

    public HtmlWriter Runs(LocalizedText text)
    {
        foreach (var run in context.Runs(text))
        {
            Run(run);
        }

        return this;
    }

    public override string ToString() => html.ToString();

    private void Run(TextRun run)
    {
        var tag = run.Style switch
        {
            SpanStyle.Bold => "b",
            SpanStyle.Italic => "i",
            SpanStyle.Code => "code",
            SpanStyle.Good or SpanStyle.Bad => "span",
            SpanStyle.Inserted => "ins",
            SpanStyle.Deleted => "del",
            _ => null,
        };
        var tone = run.Style switch
        {
            SpanStyle.Good => Name(Tone.Good),
            SpanStyle.Bad => Name(Tone.Bad),
            _ => null,
        };
        if (run.Link is { } link)
        {
            Open("a", ("href", link.AbsoluteUri), ("rel", "noopener noreferrer"), ("target", "_blank"));
        }

        _ =
            run.State is { } state ? Words("span", run.Words, ("class", $"tag {Name(state)}"))
            : tag is null ? Words(run.Words)
            : Words(tag, run.Words, ("class", tone));
        if (run.Link is not null)
        {
            Close("a");
        }
    }
}
