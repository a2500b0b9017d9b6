using System.Text.RegularExpressions;

namespace Bot.Core.Chat;

/// <summary>
/// A line of arguments: quoted parts, <c>key:value</c>, hashtags, and the other words in order. Nothing is an error:
/// unrecognized parts stay words. Keys and tags are folded (lower case, no accents).
/// </summary>
public sealed partial record CommandLine(
    IReadOnlyList<string> Words,
    IReadOnlyDictionary<string, string> Options,
    IReadOnlyList<string> Tags
)
{
    /// <summary>The words as one string, without quotes.</summary>
    public string Rest => string.Join(' ', Words);

    /// <summary>
    /// The value of the first option that is present under one of these names (folded), otherwise null.
    /// </summary>
    public string? Option(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Options.TryGetValue(name, out var value))
            {
                return value;
            }
        }

        return null;
    }

    public static CommandLine Parse(string text)
    {
        var words = new List<string>();
        var options = new Dictionary<string, string>();
        var tags = new List<string>();
        foreach (Match match in Tokens().Matches(text))
        {
            if (match.Groups["key"].Success)
            {
                options.TryAdd(Folding.Fold(match.Groups["key"].Value), Unquote(match.Groups["value"].Value));
            }
            else if (match.Groups["tag"].Success)
            {
                tags.Add(Folding.Fold(match.Groups["tag"].Value));
            }
            else
            {
                words.Add(Unquote(match.Value));
            }
        }

        return new CommandLine(words, options, tags);
    }

    private static string Unquote(string value) =>
        value.Length >= 2 && IsQuote(value[0]) && IsQuote(value[^1]) ? value[1..^1] : value;

    private static bool IsQuote(char c) => c is '"' or '“' or '”' or '«' or '»';

    // A key is a short word right before its value ("stage:demo"). "https://…" and "12:30" are words. Phones type curly
    // quotes.
    [GeneratedRegex(
        """(?<=^|\s)(?<key>\p{L}{2,20}):(?!//)(?<value>["“”«][^"“”»]*["“”»]|[^\s"“”«]\S*)"""
            + @"|(?<=^|\s)#(?<tag>[\p{L}\p{N}_-]+)"
            + """|["“”«][^"“”»]*["“”»]|\S+"""
    )]
    private static partial Regex Tokens();
}
