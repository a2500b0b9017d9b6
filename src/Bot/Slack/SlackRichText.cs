using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Core.Chat;

namespace Bot.Slack;

/// <summary>Runs as Slack's rich text, whose text elements are literal: nothing in them is markup, mentions or links anybody.</summary>
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

    /// <summary>A plain text object. Colons stay colons: a person who typed ":x:" meant it.</summary>
    public static JsonObject Plain(string text, int limit) =>
        new()
        {
            ["type"] = "plain_text",
            ["text"] = Cut(text, limit),
            ["emoji"] = false,
        };

    public static JsonArray Array(IEnumerable<JsonNode?> nodes) => [.. nodes];

    public static bool IsBlank(this IReadOnlyList<TextRun> runs) =>
        runs.All(run => string.IsNullOrWhiteSpace(run.Words));

    public static string Words(this IReadOnlyList<TextRun> runs) => string.Concat(runs.Select(run => run.Words));

    public static bool HasLink(this IReadOnlyList<TextRun> runs) => runs.Any(run => run.Link is not null);

    /// <summary>The runs in parts of at most that many characters, broken between words where there are any.</summary>
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
                var taken = Break(words, room, part.Count > 0);
                part.Add(run with { Words = words[..taken] });
                parts.Add(part);
                (part, room, words) = ([], limit, words[taken..]);
            }

            part.Add(run with { Words = words });
            room -= words.Length;
        }

        parts.Add(part);
        return [.. parts.Where(runsOfPart => !runsOfPart.IsBlank())];
    }

    public static IReadOnlyList<TextRun> Cut(IReadOnlyList<TextRun> runs, int limit) =>
        runs.Words().Length <= limit ? runs : [.. Split(runs, limit - 1).FirstOrDefault([]), new TextRun("…")];

    public static string Cut(string text, int limit) =>
        text.Length <= limit ? text : text[..Whole(text, limit - 1)] + "…";

    private static JsonObject Container(string type, IReadOnlyList<TextRun> runs)
    {
        var elements = Joined(runs).Select(Element).ToList();
        return new()
        {
            ["type"] = type,
            ["elements"] = Array(elements.Count > 0 ? elements : [Element(new TextRun(" "))]),
        };
    }

    // Neighbours that look the same are one element: a message holds only so much.
    private static List<TextRun> Joined(IReadOnlyList<TextRun> runs)
    {
        var joined = new List<TextRun>();
        foreach (var run in runs.Where(run => run.Words.Length > 0))
        {
            if (joined is [.., var last] && last.Style == run.Style && last.Link is null && run.Link is null)
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

    private static JsonObject Element(TextRun run)
    {
        var isLink = run.Link is { AbsoluteUri.Length: <= SlackLimits.Url };
        var element = new JsonObject { ["type"] = isLink ? "link" : "text" };
        if (isLink)
        {
            element["url"] = run.Link!.AbsoluteUri;
        }

        element["text"] = run.Words;
        if (run.Style != SpanStyle.Plain)
        {
            element["style"] = new JsonObject { [run.Style.ToString().ToLowerInvariant()] = true };
        }

        return element;
    }

    // Between words if one ends in the last stretch; nothing of a run that is not the first of its part if it has no break at all.
    private static int Break(string words, int room, bool mayBeNothing)
    {
        var space = room > 0 ? words.LastIndexOfAny([' ', '\n'], room - 1, Math.Min(room, 200)) : -1;
        return space >= 0 ? space + 1
            : mayBeNothing ? 0
            : Whole(words, room);
    }

    // Not within what a person sees as one character, unless that alone is longer than there is room.
    private static int Whole(string text, int end)
    {
        // A plain letter, sign or space begins a character of its own: nothing before the last of them has to be looked at.
        var whole = end;
        while (whole > 0 && text[whole] is < ' ' or > '~')
        {
            whole--;
        }

        while (whole < end && whole + StringInfo.GetNextTextElementLength(text, whole) is var next && next <= end)
        {
            whole = next;
        }

        return whole > 0 ? whole
            : char.IsLowSurrogate(text[end]) && end > 1 ? end - 1
            : end;
    }
}
