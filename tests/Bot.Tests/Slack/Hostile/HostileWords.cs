using System.Collections.Concurrent;
using System.Globalization;

namespace Bot.Tests.Slack.Hostile;

/// <summary>What people may write and nobody expects, by name.</summary>
internal static class HostileWords
{
    private static readonly Dictionary<string, string> Alphabets = new()
    {
        ["plain"] = "x",
        ["markup"] =
            "<!channel> <@U1> <!here|all> <https://x.example|y> &amp; &lt;!channel&gt; *b* _i_ ~s~ `c` ```d``` :smile: @everyone <b>",
        ["emoji"] = "👩‍👩‍👧‍👦👍🏽🏳️‍🌈🇪🇸🧑🏿‍🚀",
        ["right to left"] = "\u202Eمرحبا بالعالم \u2067שלום עולם\u2069 <!channel>\u202C",
        ["zero width"] = "a\u200B\u200D\u2060\uFEFFb\u00AD\u200B ",
        ["marks"] = "Z" + string.Concat(Enumerable.Repeat("\u0301\u0334\u0489", 30)),
        ["controls"] = "a\u0001\u001B[31m\u2028\u2029\t\"\\\u0085",
    };

    private static readonly ConcurrentDictionary<(string Name, int Length), string> Made = new();

    public static IEnumerable<string> Names => Alphabets.Keys;

    /// <summary>The alphabet once: what somebody might really write.</summary>
    public static string Of(string name) => Alphabets[name];

    /// <summary>The alphabet again and again, as many whole characters as fit; nothing that a person sees as one is cut.</summary>
    public static string Of(string name, int length) => Made.GetOrAdd((name, length), _ => Make(Of(name), length));

    private static string Make(string alphabet, int length)
    {
        var again = string.Concat(Enumerable.Repeat(alphabet, length / alphabet.Length));
        var rest = StringInfo.ParseCombiningCharacters(alphabet).LastOrDefault(end => again.Length + end <= length);
        return again + alphabet[..rest];
    }
}
