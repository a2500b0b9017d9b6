using System.Collections.Frozen;

namespace Bot.Core.Claims.ClaimChecking;

/// <summary>What a small expression does to a promise.</summary>
internal enum Qualifier
{
    NoNegation,
    NotNeeded,
    Planned,
    Date,
    Beta,
    Released,
    Elsewhere,
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

/// <summary>A mark where it stands in a sentence: the token that it begins with, and how many.</summary>
internal sealed record QualifierAt(Qualifier Mark, int At, int Length)
{
    public bool Covers(int at) => at >= At && at < At + Length;
}

/// <summary>Finds the expressions of marks.txt; where several begin at one word the longest stands.</summary>
internal static class Qualifiers
{
    private static readonly FrozenDictionary<string, (Qualifier Mark, string[] Words)[]> ByFirstWord = Load();

    /// <summary>Nothing signed may be promised with one of these that it does not say itself.</summary>
    public static bool IsAbsolute(Qualifier mark) => mark >= Qualifier.Everything;

    /// <summary>What an absolute weighs among the terms: much where it is what is promised ("24/7", "unlimited"), less where it only stresses.</summary>
    public static decimal WeightOf(Qualifier mark) =>
        mark switch
        {
            Qualifier.AroundTheClock or Qualifier.Unlimited or Qualifier.Forever => 1,
            Qualifier.Always or Qualifier.Instantly => 0.5m,
            _ => 0,
        };

    /// <summary>Whether a wording with these says as much as the mark: who says "all" says "everything".</summary>
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

    private static FrozenDictionary<string, (Qualifier, string[])[]> Load()
    {
        using var stream = typeof(Qualifiers).Assembly.GetManifestResourceStream("claims/marks.txt")!;
        using var reader = new StreamReader(stream);
        return reader
            .ReadToEnd()
            .Split('\n')
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split(':'))
            .Where(line => line.Length == 2)
            .SelectMany(line =>
                line[1]
                    .Split(',')
                    .Select(words =>
                        (
                            Mark: Enum.Parse<Qualifier>(
                                line[0].Replace("-", "", StringComparison.Ordinal),
                                ignoreCase: true
                            ),
                            Words: words.Trim().Split(' ')
                        )
                    )
            )
            .GroupBy(entry => entry.Words[0])
            .ToFrozenDictionary(
                group => group.Key,
                group => group.OrderByDescending(entry => entry.Words.Length).ToArray()
            );
    }
}
