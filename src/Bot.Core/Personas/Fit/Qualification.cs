using System.Collections.Frozen;
using Bot.Core.Chat;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Personas.Fit;

/// <summary>The answer on budget, authority, need or timing.</summary>
public enum Qualified
{
    NotSaid,
    NotSure,
    No,
    Yes,
}

/// <summary>Parses the answers on budget, authority, need and timing.</summary>
internal static class Qualification
{
    private static readonly FrozenSet<string> Yes = FitWords.Of("yes");
    private static readonly FrozenSet<string> No = FitWords.Of("no");
    private static readonly FrozenSet<string> Unsure = FitWords.Of("unsure");
    private static readonly FrozenSet<string> UnsureBeginnings = FitWords.Of("unsure_beginnings");

    /// <summary>
    /// Other words than yes and no are a positive answer (a budget of "20k", a timing of "Q1"). For authority they only
    /// say who decides (<see cref="BuyingRole"/>); if they name another decider or nobody, the question stays open.
    /// </summary>
    public static Qualified Read(FitKey key, string? words)
    {
        if (words is null)
        {
            return Qualified.NotSaid;
        }

        var folded = Folding.Words(words).ToList();
        return folded switch
        {
            _ when IsUnsure(folded) => Qualified.NotSure,
            [var first, ..] when IsNo(first) => Qualified.No,
            [var first, ..] when Yes.Contains(first) => Qualified.Yes,
            _ => key == FitKey.Authority ? BuyingRole.Read(words) ?? Qualified.NotSure : Qualified.Yes,
        };
    }

    /// <summary>Whether the words begin with a no or with doubt; null otherwise.</summary>
    public static Qualified? Opens(string words)
    {
        var folded = Folding.Words(words).ToList();
        return folded.Count == 0 ? null
            : IsUnsure(folded) ? Qualified.NotSure
            : IsNo(folded[0]) ? Qualified.No
            : null;
    }

    private static bool IsNo(string word) => No.Contains(word) || Negations.Denies(word);

    private static bool IsUnsure(List<string> folded)
    {
        var line = string.Join(' ', folded);
        return folded.Count == 0
            || Unsure.Contains(folded[0])
            || UnsureBeginnings.Any(start => line.StartsWith(start, StringComparison.Ordinal));
    }
}
