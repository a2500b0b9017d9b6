using System.Text.RegularExpressions;
using Bot.Core.Chat;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Claims.ClaimChecking;

/// <summary>
/// A plan or region named in a sentence. Scope is <see cref="ScopeWords.Everything"/> for all of them.
/// </summary>
internal sealed record ScopeAt(string Scope, string What, int At, int Length)
{
    public string Key => $"{What}:{Scope}";
}

/// <summary>Finds the plans and regions that a sentence or a claim's field names.</summary>
internal static partial class ScopeWords
{
    /// <summary>All plans or all regions.</summary>
    public const string Everything = "*";

    /// <summary>All customers, and so all plans.</summary>
    public const string Everyone = "**";

    /// <summary>The plans above the named one.</summary>
    public const string Above = ">";

    /// <summary>
    /// The plans in a claim's field, separated by commas, "and" or "y". "Business and above" adds
    /// <see cref="Above"/>.
    /// </summary>
    public static IReadOnlySet<string> PlansOf(string? field) =>
        AndAbove()
            .Replace(Folding.Fold(field ?? ""), $", {Above}")
            .Split(
                [',', ';', '/', '\n', '|', '+', '&'],
                StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
            )
            .SelectMany(part =>
                part.Split(
                    [" and ", " y ", " e ", " or ", " o "],
                    StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
                )
            )
            .Select(part =>
                part.Replace("plan", "", StringComparison.Ordinal).Replace(" only", "", StringComparison.Ordinal).Trim()
            )
            .Where(part => part.Length > 0)
            .ToHashSet();

    /// <summary>The plans with those above them, if their order is known.</summary>
    public static IReadOnlySet<string> WithAbove(IReadOnlySet<string> plans, IReadOnlyList<string> order)
    {
        var lowest = order.Select((plan, i) => (plan, i)).Where(item => plans.Contains(item.plan)).ToList();
        return plans.Contains(Above) && lowest.Count > 0
            ? plans.Where(plan => plan != Above).Concat(order.Skip(lowest[0].i)).ToHashSet()
            : plans;
    }

    public static IReadOnlySet<string> RegionsOf(string? field) =>
        RegionsIn(Tokens.Of(field ?? "")).Select(region => region.Scope).ToHashSet() is { Count: > 0 } known
            ? known
            : PlansOf(field);

    /// <summary>
    /// The plans that a sentence names. Many plan names are common words ("business"), so they count with a capital
    /// letter or next to "plan", but not in "business days".
    /// </summary>
    public static IReadOnlyList<ScopeAt> PlansIn(IReadOnlyList<Token> tokens, IReadOnlySet<string> known)
    {
        var plans = FindAll(tokens, ScopeLists.EveryPlan, "plan", Everything);
        plans.AddRange(FindAll(tokens, ScopeLists.Everyone, "plan", Everyone));
        for (var at = 0; at < tokens.Count; at++)
        {
            if (
                tokens[at].Kind == TokenKind.Word
                && (known.Contains(tokens[at].Word) || ScopeLists.PlanNames.Contains(tokens[at].Word))
                && IsPlanName(tokens, at, known)
            )
            {
                plans.Add(new ScopeAt(CanonicalName(tokens[at].Word), "plan", at, 1));
            }
        }

        return plans;
    }

    public static IReadOnlyList<ScopeAt> RegionsIn(IReadOnlyList<Token> tokens)
    {
        var regions = FindAll(tokens, ScopeLists.EveryRegion, "region", Everything);
        for (var at = 0; at < tokens.Count; at++)
        {
            foreach (var (region, _, words) in ScopeLists.Regions)
            {
                // "us" is the pronoun unless it is in capitals.
                if (
                    words.Select(word => word.Split(' ')).FirstOrDefault(word => Matches(word, tokens, at)) is { } found
                    && !(found is ["us"] or ["usa"] && !tokens[at].IsAcronym)
                )
                {
                    regions.Add(new ScopeAt(region, "region", at, found.Length));
                }
            }
        }

        return regions;
    }

    /// <summary>
    /// "Outside the EU", "you don't need Enterprise", "not only on Business": the promise goes beyond the named scope.
    /// </summary>
    public static bool IsLeftOut(IReadOnlyList<Token> tokens, int at) =>
        tokens
            .Take(at)
            .TakeLast(3)
            .Any(token =>
                token.Word
                    is "outside"
                        or "fuera"
                        or "below"
                        or "beyond"
                        or "except"
                        or "unlike"
                        or "besides"
                        or "salvo"
                        or "excepto"
                || FunctionWords.IsNot(token.Word)
                || FunctionWords.IsWithout(token.Word)
            );

    /// <summary>Whether a claim for these regions also holds in that region.</summary>
    public static bool Holds(IReadOnlySet<string> claimed, string region) =>
        claimed.Contains(region)
        || ScopeLists.Regions.Any(known =>
            known.Region == region && known.In is not null && claimed.Contains(known.In)
        );

    private static List<ScopeAt> FindAll(
        IReadOnlyList<Token> tokens,
        string[] expressions,
        string what,
        string scope
    ) =>
        [
            .. from at in Enumerable.Range(0, tokens.Count)
            from words in expressions
            let parts = words.Split(' ')
            where Matches(parts, tokens, at)
            select new ScopeAt(scope, what, at, parts.Length),
        ];

    private static bool Matches(string[] words, IReadOnlyList<Token> tokens, int at) =>
        tokens[at].Word == words[0]
        && at + words.Length <= tokens.Count
        && words.Select((word, i) => tokens[at + i].Word == word).All(same => same);

    private static string CanonicalName(string plan) =>
        plan switch
        {
            "professional" or "profesional" => "pro",
            "estandar" => "standard",
            "basico" => "basic",
            "gratuito" => "free",
            "essentials" or "esencial" => "essential",
            _ => plan,
        };

    // "On business we answer", "included in team.": a known plan, also without a capital letter.
    private static bool IsPlace(IReadOnlyList<Token> tokens, int at) =>
        at > 0
        && tokens[at - 1].Word is "on" or "with" or "in" or "en" or "con"
        && (
            at == 1
            || at + 1 == tokens.Count
            || tokens[at + 1].Kind == TokenKind.Break
            || StopWords.Contains(tokens[at + 1].Word)
        );

    [GeneratedRegex(@",?\s*(and|y|or|o)\s+(above|up|higher|superiores?|mas)\b|\s+en adelante\b|\+$")]
    private static partial Regex AndAbove();

    // Every sentence starts with a capital letter, and "Free onboarding" names no plan.
    private static bool IsPlanName(IReadOnlyList<Token> tokens, int at, IReadOnlySet<string> known)
    {
        var (before, behind) = (at > 0 ? tokens[at - 1].Word : "", at + 1 < tokens.Count ? tokens[at + 1].Word : "");
        if (behind is "day" or "days" or "hour" or "hours" or "process" or "case" or "need" or "needs")
        {
            return false;
        }

        return (known.Contains(tokens[at].Word) && IsPlace(tokens, at))
            || before is "plan" or "planes" or "plans"
            || behind is "plan" or "plans" or "tier" or "edition" or "customers" or "accounts"
            || (
                char.IsUpper(tokens[at].Raw[0])
                && (at > 0 || (known.Contains(tokens[at].Word) && tokens[at].Word != "free"))
            )
            || (
                before is "and" or "or" or "y" or "o" or "," or "/"
                && at > 1
                && tokens.Take(at).Any(token => token.Word is "plan" or "planes" or "plans")
            );
    }
}
