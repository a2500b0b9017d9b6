using System.Text.RegularExpressions;
using Bot.Core.Chat;

namespace Bot.Core.Commitments;

/// <summary>
/// The words after "claim used": an account name or deal id, and the names of claims. Either may be missing. Examples:
/// <c>Acme "live in a week" "sso"</c>, <c>Acme: live in a week, sso</c>, <c>deal:D-12 live in a week</c>. Without
/// punctuation (<c>Acme live in a week</c>) the longest beginning that names a deal is the account.
/// </summary>
public sealed partial record UsageLine(string For, IReadOnlyList<string> Claims)
{
    // Counted in words.
    private const int LongestName = 8;

    public static UsageLine Parse(string words, WonDealSet deals)
    {
        var options = CommandLine.Parse(words);
        var (quoted, rest) = Quoted(WithoutOptions(words));
        if (options.Option("deal", "oportunidad", "trato") is { } deal)
        {
            return new UsageLine(deal, [.. quoted, .. Listed(rest)]);
        }

        if (options.Option("account", "cuenta") is { } account)
        {
            return new UsageLine(account, [.. quoted, .. Listed(rest)]);
        }

        var colon = rest.IndexOf(": ", StringComparison.Ordinal);
        var (target, claims) =
            colon > 0 ? (rest[..colon], rest[(colon + 2)..])
            : quoted.Count > 0 ? (rest, "")
            : Beginning(rest, deals);
        return new UsageLine(target.Trim().TrimEnd(':'), [.. quoted, .. Listed(claims)]);
    }

    private static string WithoutOptions(string words) => Options().Replace(words, " ");

    private static (IReadOnlyList<string> Quoted, string Others) Quoted(string words) =>
        (
            [
                .. Quotes()
                    .Matches(words)
                    .Select(match => match.Groups["words"].Value.Trim())
                    .Where(found => found.Length > 0),
            ],
            Quotes().Replace(words, " ").Trim().Trim(',', ' ')
        );

    private static string[] Listed(string words) =>
        words.Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    // The longest name wins, so that "Acme Foods" is not the account Acme with a claim "Foods".
    private static (string For, string Others) Beginning(string words, WonDealSet deals)
    {
        var ends = Enumerable
            .Range(1, words.Length)
            .Where(end => end == words.Length || char.IsWhiteSpace(words[end]))
            .Take(LongestName)
            .Reverse()
            .ToList();
        var found = ends.FirstOrDefault(end =>
            deals.Find(words[..end]) is not null || deals.Of(words[..end]).Count > 0
        );
        found =
            found > 0
                ? found
                : ends.FirstOrDefault(end =>
                    DealMatch.By(words[..end], deals)
                        is { Deal: not null }
                            or { IsAmbiguous: true }
                            or { StillOpen: not null }
                );
        return found > 0 ? (words[..found], words[found..]) : (words, "");
    }

    [GeneratedRegex("""(?<=^|\s)(?i:account|cuenta|deal|trato):(?:["“”«][^"“”»]*["“”»]|\S+)""")]
    private static partial Regex Options();

    [GeneratedRegex("""["“”«](?<words>[^"“”»]*)["“”»]""")]
    private static partial Regex Quotes();
}
