using System.Collections.Frozen;

namespace Bot.Core.Claims.Guard;

/// <summary>What a small expression does to a promise.</summary>
internal enum Mark
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
internal sealed record MarkAt(Mark Mark, int At, int Length)
{
    public bool Covers(int at) => at >= At && at < At + Length;
}

/// <summary>Finds the expressions of marks.txt; where several begin at one word the longest stands.</summary>
internal static class Marks
{
    private static readonly FrozenDictionary<string, (Mark Mark, string[] Words)[]> ByFirstWord = Load();

    /// <summary>Nothing signed may be promised with one of these that it does not say itself.</summary>
    public static bool IsAbsolute(Mark mark) => mark >= Mark.Everything;

    /// <summary>What an absolute weighs among the terms: much where it is what is promised ("24/7", "unlimited"), less where it only stresses.</summary>
    public static decimal WeightOf(Mark mark) =>
        mark switch
        {
            Mark.AroundTheClock or Mark.Unlimited or Mark.Forever => 1,
            Mark.Always or Mark.Instantly => 0.5m,
            _ => 0,
        };

    /// <summary>Whether a wording with these says as much as the mark: who says "all" says "everything".</summary>
    public static bool Says(IReadOnlyDictionary<Mark, string> wording, Mark mark) =>
        wording.ContainsKey(mark) || (mark == Mark.Everything && wording.ContainsKey(Mark.All));

    public static IReadOnlyList<MarkAt> In(IReadOnlyList<Token> tokens)
    {
        var marks = new List<MarkAt>();
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

    private static MarkAt? Longest(IReadOnlyList<Token> tokens, int at)
    {
        foreach (var (mark, words) in ByFirstWord.GetValueOrDefault(tokens[at].Word) ?? [])
        {
            if (
                at + words.Length <= tokens.Count
                && words.Select((word, i) => tokens[at + i].Word == word).All(same => same)
            )
            {
                return new MarkAt(mark, at, words.Length);
            }
        }

        return null;
    }

    private static FrozenDictionary<string, (Mark, string[])[]> Load()
    {
        using var stream = typeof(Marks).Assembly.GetManifestResourceStream("claims/marks.txt")!;
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
                            Mark: Enum.Parse<Mark>(
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
