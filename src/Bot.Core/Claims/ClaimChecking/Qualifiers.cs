using System.Collections.Frozen;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Claims.ClaimChecking;

/// <summary>How an expression changes a promise.</summary>
internal enum Qualifier
{
    NoNegation,
    NotNeeded,
    Planned,
    Date,
    Beta,
    Released,
    Harmless,
    Others,
    Reported,
    Wanted,
    Past,
    Wished,
    Hoped,
    Possible,
    Usual,
    Nearly,
    Denial,
    Lead,
    Courtesy,
    Aside,
    All,
    Everything,
    Anytime,
    Always,
    Guaranteed,
    Instantly,
    Forever,
    AroundTheClock,
    Unlimited,
}

/// <summary>A qualifier in a sentence: its first token and its length in tokens.</summary>
internal sealed record QualifierAt(Qualifier Mark, int At, int Length)
{
    public bool Covers(int at) => at >= At && at < At + Length;
}

/// <summary>Finds the expressions of frames.txt. If several start at one word, the longest wins.</summary>
internal static class Qualifiers
{
    private static readonly FrozenDictionary<string, (Qualifier Mark, string[] Words)[]> ByFirstWord = Load();

    /// <summary>Whether the qualifier is absolute. A sentence may use it only if the claim does.</summary>
    public static bool IsAbsolute(Qualifier mark) => mark >= Qualifier.Everything;

    /// <summary>Whether the qualifier puts what its clause says in doubt, or what the whole sentence says.</summary>
    public static bool IsDoubt(Qualifier mark) => mark is >= Qualifier.Others and <= Qualifier.Nearly;

    /// <summary>Whether the doubt reaches the other clauses of the sentence too: "Maybe, and we hope so, …".</summary>
    public static bool IsOfSentence(Qualifier mark) => mark is >= Qualifier.Wished and <= Qualifier.Nearly;

    /// <summary>
    /// Weight of an absolute qualifier among the terms: high if it is the promise itself ("24/7", "unlimited"), lower
    /// if it only stresses it.
    /// </summary>
    public static decimal WeightOf(Qualifier mark) =>
        mark switch
        {
            Qualifier.AroundTheClock or Qualifier.Unlimited or Qualifier.Forever => 1,
            Qualifier.Always or Qualifier.Instantly => 0.5m,
            _ => 0,
        };

    /// <summary>Whether a wording with these qualifiers covers this one: "all" covers "everything".</summary>
    public static bool Says(IReadOnlyDictionary<Qualifier, string> wording, Qualifier mark) =>
        wording.ContainsKey(mark) || (mark == Qualifier.Everything && wording.ContainsKey(Qualifier.All));

    public static IReadOnlyList<QualifierAt> In(IReadOnlyList<Token> tokens)
    {
        var marks = new List<QualifierAt>();
        for (var at = 0; at < tokens.Count; at++)
        {
            if (Longest(tokens, at) is { } mark)
            {
                marks.Add(mark);
                at += mark.Length - 1;
            }
        }

        return marks;
    }

    private static QualifierAt? Longest(IReadOnlyList<Token> tokens, int at)
    {
        foreach (var (mark, words) in ByFirstWord.GetValueOrDefault(tokens[at].Word) ?? [])
        {
            if (
                at + words.Length <= tokens.Count
                && words.Select((word, i) => tokens[at + i].Word == word).All(same => same)
            )
            {
                return new QualifierAt(mark, at, words.Length);
            }
        }

        return null;
    }

    private static FrozenDictionary<string, (Qualifier, string[])[]> Load() =>
        WordFile
            .ByKind("claims/frames.txt", ',')
            .SelectMany(kind =>
                kind.Select(expression =>
                    (
                        Mark: Enum.Parse<Qualifier>(
                            kind.Key.Replace("-", "", StringComparison.Ordinal),
                            ignoreCase: true
                        ),
                        Words: expression.Split(' ')
                    )
                )
            )
            .GroupBy(entry => entry.Words[0])
            .ToFrozenDictionary(
                group => group.Key,
                group => group.OrderByDescending(entry => entry.Words.Length).ToArray()
            );
}
