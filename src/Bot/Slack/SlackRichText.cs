using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Core.Chat;

namespace Bot.Slack;

/// <summary>
/// Renders runs as Slack's rich text. Its text elements are literal, so user input cannot create markup, mentions or
/// links.
/// </summary>
internal static class SlackRichText
{
    public static JsonObject Block(params IEnumerable<JsonObject> elements) =>
        new() { ["type"] = "rich_text", ["elements"] = Array(elements) };

    public static JsonObject Section(IReadOnlyList<TextRun> runs) => Container("rich_text_section", runs);

    public static JsonObject Quote(IReadOnlyList<TextRun> runs) => Container("rich_text_quote", runs);

    public static JsonObject Preformatted(string text) => Container("rich_text_preformatted", [new TextRun(text)]);

    public static JsonObject Bullets(IEnumerable<IReadOnlyList<TextRun>> items) =>
        new()
        {
            ["type"] = "rich_text_list",
            ["style"] = "bullet",
            ["elements"] = Array(items.Select(Section)),
        };

    /// <summary>A line of small print.</summary>
    public static JsonObject Context(string text) =>
        new() { ["type"] = "context", ["elements"] = Array([Plain(text, SlackLimits.ContextText)]) };

    /// <summary>
    /// A plain text object. Emoji codes are not converted: a person who typed ":x:" meant these characters.
    /// </summary>
    public static JsonObject Plain(string text, int limit) =>
        new()
        {
            ["type"] = "plain_text",
            ["text"] = Cut(text, limit),
            ["emoji"] = false,
        };

    public static JsonArray Array(IEnumerable<JsonNode?> nodes) => [.. nodes];

    /// <summary>The text, or a dash if it is blank.</summary>
    public static string OrDash(string text) => string.IsNullOrWhiteSpace(text) ? "–" : text;

    public static bool IsBlank(this IReadOnlyList<TextRun> runs) =>
        runs.All(run => string.IsNullOrWhiteSpace(run.Words));

    public static string Words(this IReadOnlyList<TextRun> runs) => string.Concat(runs.Select(run => run.Marked));

    public static bool HasLink(this IReadOnlyList<TextRun> runs) => runs.Any(run => run.Link is not null);

    /// <summary>
    /// Splits the runs into parts of at most <paramref name="limit"/> characters, between words where possible.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<TextRun>> Split(IReadOnlyList<TextRun> runs, int limit)
    {
        var parts = new List<IReadOnlyList<TextRun>>();
        var part = new List<TextRun>();
        var room = limit;
        foreach (var run in runs)
        {
            var words = run.Words;
            while (words.Length > room)
            {
                var taken = BreakPosition(words, room, part.Count > 0);
                part.Add(run.Part(words[..taken]));
                parts.Add(part);
                (part, room, words) = ([], limit, words[taken..]);
            }

            part.Add(run.Part(words));
            room -= words.Length;
        }

        parts.Add(part);
        return [.. parts.Where(runsOfPart => !runsOfPart.IsBlank())];
    }

    public static IReadOnlyList<TextRun> Cut(IReadOnlyList<TextRun> runs, int limit) =>
        runs.Words().Length <= limit ? runs : [.. Split(runs, limit - 1).FirstOrDefault([]), new TextRun("…")];

    public static string Cut(string text, int limit) =>
        text.Length <= limit ? text : text[..CharacterBoundary(text, limit - 1)] + "…";

    private static JsonObject Container(string type, IReadOnlyList<TextRun> runs)
    {
        var elements = Joined(runs).Select(Element).ToList();
        return new()
        {
            ["type"] = type,
            ["elements"] = Array(elements.Count > 0 ? elements : [Element(new TextRun(" "))]),
        };
    }

    // Adjacent runs with the same look become one element, because Slack limits the size of a message.
    private static List<TextRun> Joined(IReadOnlyList<TextRun> runs)
    {
        var joined = new List<TextRun>();
        foreach (var run in runs.Where(run => run.Words.Length > 0))
        {
            if (joined is [.., var last] && last.Style == run.Style && last.IsPlainWords && run.IsPlainWords)
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

    private static JsonObject Element(TextRun run) =>
        run switch
        {
            { State: { } tone } => Tag(run.Words, tone),
            { At: { Format: not "ago" } at } => Date(at, run.Words),
            _ => TextElement(run),
        };

    // docs.slack.dev/reference/block-kit/block-elements/tag-element
    private static JsonObject Tag(string words, Tone tone) =>
        new()
        {
            ["type"] = SlackFallback.Tag,
            ["text"] = words,
            ["color"] = tone switch
            {
                Tone.Good => "green",
                Tone.Caution => "yellow",
                Tone.Bad => "red",
                Tone.Open => "blue",
                _ => "gray",
            },
        };

    // Slack writes it in the zone and with the clock of each reader's device.
    private static JsonObject Date(InstantSpan at, string words) =>
        new()
        {
            ["type"] = "date",
            ["timestamp"] = at.Instant.ToUnixTimeSeconds(),
            ["format"] = at.Format switch
            {
                "d" => "{date_short}",
                "t" => "{time}",
                _ => "{date_short} {time}",
            },
            ["fallback"] = words,
        };

    private static JsonObject TextElement(TextRun run)
    {
        var isLink = run.Link is { AbsoluteUri.Length: <= SlackLimits.Url };
        var element = new JsonObject { ["type"] = isLink ? "link" : "text" };
        if (isLink)
        {
            element["url"] = run.Link!.AbsoluteUri;
        }

        element["text"] = run.Words;
        if (Style(run.Style) is { } style)
        {
            element["style"] = new JsonObject { [style] = true };
        }

        return element;
    }

    private static string? Style(SpanStyle style) =>
        style switch
        {
            SpanStyle.Plain or SpanStyle.Good or SpanStyle.Bad => null,
            SpanStyle.Bold or SpanStyle.Inserted => "bold",
            SpanStyle.Italic => "italic",
            SpanStyle.Code => "code",
            SpanStyle.Deleted => "strike",
            _ => throw new InvalidOperationException($"No Slack style for {style}"),
        };

    // Breaks after the last space or line break near the limit. Without one, a run that does not start the part moves
    // to the next part as a whole.
    private static int BreakPosition(string words, int room, bool mayTakeNothing)
    {
        var space = room > 0 ? words.LastIndexOfAny([' ', '\n'], room - 1, Math.Min(room, 200)) : -1;
        return space >= 0 ? space + 1
            : mayTakeNothing ? 0
            : CharacterBoundary(words, room);
    }

    // Does not split a character as people see it, unless that character alone exceeds the limit.
    private static int CharacterBoundary(string text, int end)
    {
        // A printable ASCII character always starts a new text element, so the scan can begin at the last one.
        var boundary = end;
        while (boundary > 0 && text[boundary] is < ' ' or > '~')
        {
            boundary--;
        }

        while (
            boundary < end && boundary + StringInfo.GetNextTextElementLength(text, boundary) is var next && next <= end
        )
        {
            boundary = next;
        }

        return boundary > 0 ? boundary
            : char.IsLowSurrogate(text[end]) && end > 1 ? end - 1
            : end;
    }
}
