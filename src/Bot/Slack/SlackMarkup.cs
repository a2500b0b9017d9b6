using System.Text.RegularExpressions;

namespace Bot.Slack;

/// <summary>Slack's own markup in incoming words, and its escape in the outgoing top-level text.</summary>
internal static partial class SlackMarkup
{
    /// <summary>
    /// Words as the person typed them: mentions and links as they were seen, entities as characters. Slack escapes every
    /// &amp;, &lt; and &gt; that a person types; words with a bare one did not go through its escaping and stay as they are.
    /// </summary>
    public static string Decode(string words) =>
        Bare().IsMatch(Token().Replace(words, "")) ? words : Entities(Token().Replace(words, Seen));

    /// <summary>Without the mention of the bot itself (or, where its id is unknown, without the first mention).</summary>
    public static string WithoutMention(string words, string? bot) =>
        (
            bot is null ? Mention().Replace(words, " ", 1) : words.Replace($"<@{bot}>", " ", StringComparison.Ordinal)
        ).Trim();

    /// <summary>The three characters that Slack's text format reserves; escaped, nothing in it mentions anybody.</summary>
    public static string Escape(string words) =>
        words
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);

    private static string Seen(Match token)
    {
        var (kind, target, label) = (
            token.Groups["kind"].Value,
            token.Groups["target"].Value,
            token.Groups["label"].Value
        );
        return kind switch
        {
            "@" => "@" + Or(label, target),
            "#" => "#" + Or(label, target),
            "!" when target.Contains('^', StringComparison.Ordinal) => Or(label, "@" + target.Split('^')[0]),
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

    private static string Or(string first, string second) => first.Length > 0 ? first : second;

    private static string Entities(string words) =>
        words
            .Replace("&lt;", "<", StringComparison.Ordinal)
            .Replace("&gt;", ">", StringComparison.Ordinal)
            .Replace("&amp;", "&", StringComparison.Ordinal);

    [GeneratedRegex(
        @"<(?:(?<kind>@)(?<target>[UWB][A-Z0-9]+)|(?<kind>#)(?<target>[CGD][A-Z0-9]+)|(?<kind>!)(?<target>[a-z]+(?:\^[^|<>\s]+)*)|(?<kind>)(?<target>(?:https?://|mailto:|tel:)[^|<>\s]+))(?:\|(?<label>[^<>]*))?>"
    )]
    private static partial Regex Token();

    [GeneratedRegex("[<>]|&(?!amp;|lt;|gt;)")]
    private static partial Regex Bare();

    [GeneratedRegex(@"<@[UWB][A-Z0-9]+(?:\|[^<>]*)?>")]
    private static partial Regex Mention();
}
