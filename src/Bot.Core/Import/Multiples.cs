using System.Text.RegularExpressions;
using Bot.Core.Chat;

namespace Bot.Core.Import;

/// <summary>Words such as "k", "million" or "miles" beside an amount or in a header.</summary>
internal static partial class Multiples
{
    private static readonly Dictionary<string, decimal> ByWord = new()
    {
        ["k"] = 1_000,
        ["000"] = 1_000,
        ["000s"] = 1_000,
        ["thousand"] = 1_000,
        ["thousands"] = 1_000,
        ["mil"] = 1_000,
        ["miles"] = 1_000,
        ["m"] = 1_000_000,
        ["mm"] = 1_000_000,
        ["mn"] = 1_000_000,
        ["mio"] = 1_000_000,
        ["mill"] = 1_000_000,
        ["million"] = 1_000_000,
        ["millions"] = 1_000_000,
        ["millon"] = 1_000_000,
        ["millones"] = 1_000_000,
        ["bn"] = 1_000_000_000,
        ["billion"] = 1_000_000_000,
    };

    private static readonly string[] Fillers = ["in", "en", "de", "of"];

    /// <summary>The factor, 1 if the words name none, and the other words.</summary>
    public static (decimal Factor, string Others) Read(string words)
    {
        var (factor, rest) = (1m, new List<string>());
        foreach (var part in Parts().Matches(words).Select(match => match.Value))
        {
            var word = Folding.Fold(part);
            if (factor == 1 && ByWord.TryGetValue(word, out var multiple))
            {
                factor = multiple;
            }
            else if (!Fillers.Contains(word))
            {
                rest.Add(part);
            }
        }

        return factor == 1 ? (1, words.Trim()) : (factor, string.Join(' ', rest));
    }

    // "k€" is two parts; "US$" is one.
    [GeneratedRegex(
        @"[km](?=\p{Sc}+(?:\s|$))|k(?=(?:eur|usd|gbp)\b)|\p{Sc}+(?=[km](?:\s|$))|[^\s,;]+",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Parts();
}
