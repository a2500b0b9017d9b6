using System.Collections.Frozen;
using Bot.Core.Chat;
using Bot.Core.Personas.Matching;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Personas.Fit;

/// <summary>Tells from a person's part in the purchase whether they decide: "signs the contract", "just an end user".</summary>
internal static class BuyingRole
{
    private const string Decides = "decides";
    private const string HoldsBudget = "holds budget";

    private static readonly Lexicon Roles = Lexicon.Of("fit/buying-roles.txt");

    // "Has the budget" is a role, and "has a budget of 20k" is not.
    private static readonly FrozenSet<string> Definite = FitWords.Of("definite");

    // Others who decide, and are no job titles.
    private static readonly FrozenSet<string> OtherDeciders = FitWords.Of("other_deciders");

    /// <summary>
    /// Whether the words say that the person decides; null if they name no role. If they name another decider ("the CEO
    /// decides"), it is not sure.
    /// </summary>
    public static Qualified? Read(string words)
    {
        var folded = Folding.Words(words).ToList();
        var content = Lexicon.Content(words);
        var (start, length, role) = Find(content);
        if (role is null || (role == HoldsBudget && !folded.Any(Definite.Contains)))
        {
            return null;
        }

        var rest = content.Where((_, at) => at < start || at >= start + length).ToList();
        if (rest.Any(IsOther))
        {
            return Qualified.NotSure;
        }

        var isDenied = content.Take(start).Any(Negations.Denies);
        return role is Decides or HoldsBudget && !isDenied ? Qualified.Yes : Qualified.No;
    }

    /// <summary>Whether the words say that the person holds the budget.</summary>
    public static bool HasBudget(string words) =>
        Find(Lexicon.Content(words)).Role == HoldsBudget && Read(words) == Qualified.Yes;

    private static (int Start, int Length, string? Role) Find(IReadOnlyList<string> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            for (var length = Math.Min(4, words.Count - at); length > 0; length--)
            {
                if (!IsPast(words[at], length) && Roles.Exact([.. words.Skip(at).Take(length)], null) is { } role)
                {
                    return (at, length, role);
                }
            }
        }

        return (0, 0, null);
    }

    // "Budget approved" says what happened and not who approves.
    private static bool IsPast(string word, int length) => length == 1 && word.EndsWith("ed", StringComparison.Ordinal);

    private static bool IsOther(string word) =>
        OtherDeciders.Contains(word)
        || (
            Roles.Exact([word], null) is null
            && Lexicon.Content(JobTitle.Expand(word)).Any(part => TitleWords.Levels.Exact([part], null) is not null)
        );
}
