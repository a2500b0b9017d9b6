using Bot.Core.TextAnalysis;

namespace Bot.Core.Claims.ClaimChecking;

/// <summary>Reads how the words around a number limit it: "at most", "menos de", "or more", "on average".</summary>
internal sealed class LimitReader(IReadOnlyList<Token> tokens)
{
    private const int MostBefore = 9;

    // What may stand between the limit and its number.
    private static readonly HashSet<string> Between =
    [
        "the",
        "first",
        "los",
        "las",
        "el",
        "primeros",
        "primeras",
        "only",
        "just",
        "in",
        "en",
        "within",
        "for",
        "durante",
    ];

    private static readonly (Limit Limit, string[] Before)[] Before =
    [
        (Limit.AtLeast, ["at least", "al menos", "por lo menos", "como minimo", "minimum", "minimum of", "minimo de"]),
        (Limit.AtMost, ["at most", "como maximo", "como mucho", "maximum", "maximum of", "maximo de", "max"]),
        (Limit.Above, ["more than", "longer than", "greater than", "over", "above", "beyond", "exceeding", "mas de"]),
        (Limit.Above, ["superior a", "mas del"]),
        (Limit.Below, ["less than", "fewer than", "under", "below", "menos de", "menos del", "inferior a"]),
        (Limit.Below, ["shorter than", "quieter than", "lower than", "smaller than", "cheaper than", "faster than"]),
        (Limit.UpTo, ["up to", "hasta", "hasta un", "hasta el"]),
        (
            Limit.Rough,
            ["nearly", "almost", "about", "around", "roughly", "approximately", "close to", "casi", "casi el"]
        ),
        (Limit.Rough, ["unos", "unas", "aproximadamente", "alrededor de", "cerca de", "practicamente", "some"]),
        (Limit.Rough, ["casi un", "cerca del"]),
    ];

    private static readonly (Limit Limit, string[] After)[] After =
    [
        (Limit.AtMost, ["or less", "or fewer", "o menos", "at most", "como maximo", "como mucho", "max", "maximum"]),
        (Limit.AtLeast, ["or more", "o mas", "at least", "como minimo", "minimum"]),
        (Limit.Above, ["and longer", "and more", "y mas"]),
        (Limit.Average, ["on average", "de media", "de promedio", "en promedio"]),
    ];

    private readonly bool isAverage = Enumerable
        .Range(0, tokens.Count)
        .Any(at =>
            tokens[at].Word is "average" or "promedio"
            || (tokens[at].Word == "media" && at > 0 && tokens[at - 1].Word == "de")
        );

    /// <summary>The limit of the number in these tokens.</summary>
    public Limit Read(int from, int to, Measure measure)
    {
        var before = WordsBefore(from);
        var trimmed = before.ToList();
        while (trimmed.Count > 0 && Between.Contains(trimmed[^1]))
        {
            trimmed.RemoveAt(trimmed.Count - 1);
        }

        var after = string.Join(' ', tokens.Skip(to).Take(2).Select(token => token.Word)) + " ";
        return tokens.Skip(from).Take(to - from).Any(token => token.Word == "+") || WordAt(to) == "+" ? Limit.Above
            : Found(Before, phrase => EndsWith(trimmed, phrase)) is { } limit ? Turned(limit, trimmed)
            : Found(After, phrase => after.StartsWith(phrase + " ", StringComparison.Ordinal)) is { } behind ? behind
            : isAverage ? Limit.Average
            : measure == Measure.Money && trimmed is [.., "from" or "desde"] ? Limit.From
            : before is [.., "in" or "en" or "within"] or [.., "dentro", "de"] ? Limit.Within
            : Limit.None;
    }

    /// <summary>1 for "12 % more", -1 for "12 % less", 0 if neither stands behind the number.</summary>
    public int Change(int to) =>
        WordAt(to) switch
        {
            "less" or "fewer" or "lower" or "menos" => -1,
            "more" or "higher" or "mas" => 1,
            _ => 0,
        };

    // "Never more than", "no tarda más de": at most.
    private static Limit Turned(Limit limit, List<string> before) =>
        limit is Limit.Above or Limit.Below && before.Exists(Negations.Contains)
            ? limit == Limit.Above
                ? Limit.AtMost
                : Limit.AtLeast
            : limit;

    private static Limit? Found((Limit Limit, string[] Phrases)[] limits, Func<string, bool> isThere) =>
        limits.Where(limit => limit.Phrases.Any(isThere)).Select(limit => (Limit?)limit.Limit).FirstOrDefault();

    private static bool EndsWith(List<string> words, string phrase)
    {
        var parts = phrase.Split(' ');
        return words.Count >= parts.Length && words[^parts.Length..].SequenceEqual(parts);
    }

    private string WordAt(int at) => at < tokens.Count ? tokens[at].Word : "";

    private List<string> WordsBefore(int from)
    {
        var words = new List<string>();
        for (var at = from - 1; at >= 0 && words.Count < MostBefore; at--)
        {
            if (tokens[at].Kind == TokenKind.Break)
            {
                break;
            }

            words.Insert(0, tokens[at].Word);
        }

        return words;
    }
}
