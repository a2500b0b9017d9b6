using System.Text.RegularExpressions;
using Bot.Core.Chat;

namespace Bot.Slack;

/// <summary>Decodes Slack's markup in incoming text, and escapes outgoing top-level text.</summary>
internal static partial class SlackMarkup
{
    /// <summary>
    /// The text as the person typed it: mentions and links as they looked, entities as characters. Slack escapes every
    /// &amp;, &lt; and &gt; that a person types. Text with an unescaped one did not pass through Slack's escaping and
    /// stays as it is.
    /// </summary>
    public static string Decode(string words) =>
        UnescapedCharacter().IsMatch(Token().Replace(words, "")) ? words : Entities(Token().Replace(words, Readable));

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

    private static string Readable(Match token)
    {
        var (kind, target, label) = (
            token.Groups["kind"].Value,
            token.Groups["target"].Value,
            token.Groups["label"].Value
        );
        return kind switch
        {
            "@" => "@" + FirstNonEmpty(label, target),
            "#" => "#" + FirstNonEmpty(label, target),
            "!" when target.Contains('^', StringComparison.Ordinal) => FirstNonEmpty(label, "@" + target.Split('^')[0]),
            "!" => "@" + target,
            _ => Link(target, label),
        };
    }

    private static string Link(string target, string label)
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

    [GeneratedRegex("[<>]|&(?!amp;|lt;|gt;)")]
    private static partial Regex UnescapedCharacter();

    [GeneratedRegex(@"<@[UWB][A-Z0-9]+(?:\|[^<>]*)?>")]
    private static partial Regex Mention();
}
