using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Slack.Reading;

/// <summary>
/// Emoji as characters. Slack names them (":sob:"); emoji.txt lists the names (iamcal/emoji-data, MIT). A company's own
/// emoji have no character and keep their name.
/// </summary>
internal static partial class SlackEmoji
{
    private static readonly FrozenDictionary<string, string> Named = Load();

    /// <summary>The emoji of a rich text element: by its code points ("1f44d-1f3fb"), otherwise by its name.</summary>
    public static string Of(string? unicode, string name) => Characters(unicode) ?? Of(name) ?? $":{name}:";

    /// <summary>The text with the emoji that it names as characters.</summary>
    public static string Replace(string words) =>
        words.Contains(':', StringComparison.Ordinal)
            ? Code().Replace(words, code => Of(code.Groups["name"].Value) ?? code.Value)
            : words;

    private static string? Of(string name) => Named.GetValueOrDefault(name.Split("::")[0]);

    private static string? Characters(string? unicode)
    {
        if (string.IsNullOrEmpty(unicode))
        {
            return null;
        }

        var characters = "";
        foreach (var point in unicode.Split('-'))
        {
            if (
                !int.TryParse(point, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
                || code is < 0 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF)
            )
            {
                return null;
            }

            characters += char.ConvertFromUtf32(code);
        }

        return characters;
    }

    private static FrozenDictionary<string, string> Load()
    {
        using var stream = typeof(SlackEmoji).Assembly.GetManifestResourceStream("slack/emoji.txt")!;
        using var reader = new StreamReader(stream);
        return reader
            .ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' '))
            .SelectMany(line => line.Skip(1).Select(name => KeyValuePair.Create(name, line[0])))
            .DistinctBy(pair => pair.Key)
            .ToFrozenDictionary();
    }

    // A skin tone follows its emoji as a code of its own.
    [GeneratedRegex(@":(?<name>[a-z0-9_+'-]+(?:::skin-tone-[2-6])?):(?::skin-tone-[2-6]:)?", RegexOptions.IgnoreCase)]
    private static partial Regex Code();
}
