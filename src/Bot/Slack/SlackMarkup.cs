using System.Text.RegularExpressions;
using Bot.Core.Chat;
using Bot.Slack.Reading;

namespace Bot.Slack;

/// <summary>Decodes Slack's markup in incoming text, and escapes outgoing top-level text.</summary>
internal static partial class SlackMarkup
{
    /// <summary>
    /// The text as the person typed it: mentions and links as they looked, entities as characters. Slack escapes every
    /// &amp;, &lt; and &gt; that a person types. Text with an unescaped one did not pass through Slack's escaping and
    /// stays as it is.
    /// </summary>
    public static string Decode(string words) => Decode(words, names: null);

    /// <summary>The text with names instead of ids.</summary>
    public static string Decode(string words, SlackNames? names) =>
        UnescapedCharacter().IsMatch(Token().Replace(words, ""))
            ? words
            : Entities(Token().Replace(words, token => Readable(token, names)));

    /// <summary>Decoded text without the marks of Slack's formatting: emphasis, and emoji by their codes.</summary>
    public static string Plain(string words, SlackNames names) =>
        SlackEmoji.Replace(Emphasis().Replace(Decode(words, names), "${words}"));

    /// <summary>The names that a text carries along with ids of people, channels and groups.</summary>
    public static IEnumerable<(string Id, string Label)> Labels(string words) =>
        from token in Token().Matches(words)
        let target = token.Groups["target"].Value.Split('^')
        let label = token.Groups["label"].Value
        where label.Length > 0 && token.Groups["kind"].Value is "@" or "#" or "!"
        where target is [_] or ["subteam", _]
        select (target[^1], Entities(label));

    /// <summary>The id of the first person whom a text mentions; empty if there is none.</summary>
    public static string FirstMentioned(string words) =>
        Token().Matches(words).FirstOrDefault(token => token.Groups["kind"].Value == "@")?.Groups["target"].Value ?? "";

    /// <summary>
    /// The text without the mention of the bot, or without the first mention if the bot's id is unknown.
    /// </summary>
    public static string WithoutMention(string words, string? bot) =>
        Addressing.Without(words, [bot is null ? Mention().Match(words).Value : $"<@{bot}>"]);

    /// <summary>
    /// Escapes the three reserved characters of Slack's text format, so that the text cannot mention anyone.
    /// </summary>
    public static string Escape(string words) =>
        words
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>What a link says, with its address if that is something else.</summary>
    public static string Link(string target, string label)
    {
        var address =
            target.StartsWith("mailto:", StringComparison.Ordinal)
            || target.StartsWith("tel:", StringComparison.Ordinal)
                ? target[(target.IndexOf(':', StringComparison.Ordinal) + 1)..]
                : target;
        return label.Length == 0 ? address
            : address.TrimEnd('/').EndsWith(label.TrimEnd('/'), StringComparison.OrdinalIgnoreCase) ? label
            : $"{label} ({address})";
    }

    private static string Readable(Match token, SlackNames? names)
    {
        var (kind, target, label) = (
            token.Groups["kind"].Value,
            token.Groups["target"].Value,
            token.Groups["label"].Value
        );
        return kind switch
        {
            "@" when names is not null => names.Person(target),
            "#" when names is not null => names.Channel(target),
            "!" when names is not null && target.Split('^') is ["subteam", var group] => names.Group(group),
            "@" => "@" + FirstNonEmpty(label, target),
            "#" => "#" + FirstNonEmpty(label, target),
            "!" when target.Contains('^', StringComparison.Ordinal) => FirstNonEmpty(label, "@" + target.Split('^')[0]),
            "!" => "@" + target,
            _ => Link(target, label),
        };
    }

    private static string FirstNonEmpty(string first, string second) => first.Length > 0 ? first : second;

    private static string Entities(string words) =>
        words
            .Replace("&lt;", "<", StringComparison.Ordinal)
            .Replace("&gt;", ">", StringComparison.Ordinal)
            .Replace("&amp;", "&", StringComparison.Ordinal);

    [GeneratedRegex(
        "<(?:"
            + "(?<kind>@)(?<target>[UWB][A-Z0-9]+)"
            + "|(?<kind>#)(?<target>[CGD][A-Z0-9]+)"
            + @"|(?<kind>!)(?<target>[a-z]+(?:\^[^|<>\s]+)*)"
            + @"|(?<kind>)(?<target>(?:https?://|mailto:|tel:)[^|<>\s]+)"
            + @")(?:\|(?<label>[^<>]*))?>"
    )]
    private static partial Regex Token();

    // Marks count at the edges of words only: "2*3*4" and "snake_case_name" have none.
    [GeneratedRegex(
        @"(?<![\w*_~`])(?:```\n?(?<words>.+?)```|(?<mark>[*_~`])(?=\S)(?<words>[^\n]+?)(?<=\S)\k<mark>)(?![\w*_~`])",
        RegexOptions.Singleline
    )]
    private static partial Regex Emphasis();

    [GeneratedRegex("[<>]|&(?!amp;|lt;|gt;)")]
    private static partial Regex UnescapedCharacter();

    [GeneratedRegex(@"<@[UWB][A-Z0-9]+(?:\|[^<>]*)?>")]
    private static partial Regex Mention();
}
