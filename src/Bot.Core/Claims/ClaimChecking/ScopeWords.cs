using Bot.Core.Chat;

namespace Bot.Core.Claims.ClaimChecking;

/// <summary>A plan or a region where a sentence names it; Scope is <see cref="ScopeWords.Everything"/> for all of them.</summary>
internal sealed record ScopeAt(string Scope, string What, int At, int Length)
{
    public string Key => $"{What}:{Scope}";
}

/// <summary>The plans and regions that a sentence or a claim's own field names.</summary>
internal static class ScopeWords
{
    /// <summary>All plans, all regions.</summary>
    public const string Everything = "*";

    private static readonly string[] PlanNames =
    [
        "starter",
        "basic",
        "free",
        "pro",
        "professional",
        "profesional",
        "business",
        "enterprise",
        "premium",
        "team",
        "growth",
        "essential",
        "essentials",
        "standard",
        "estandar",
        "basico",
        "advanced",
        "plus",
        "scale",
        "gratuito",
        "empresa",
        "esencial",
    ];

    private static readonly string[] EveryPlan =
    [
        "all plans",
        "every plan",
        "any plan",
        "each plan",
        "all our plans",
        "whatever plan",
        "whichever plan",
        "all editions",
        "all tiers",
        "every tier",
        "todos los planes",
        "cualquier plan",
        "cada plan",
        "todos nuestros planes",
        "sea cual sea el plan",
        "all customers",
        "every customer",
        "all our customers",
        "any customer",
        "all clients",
        "every client",
        "everybody",
        "everyone",
        "todos los clientes",
        "cualquier cliente",
        "todos nuestros clientes",
        "todo el mundo",
        "all users",
        "regardless of plan",
        "regardless of the plan",
        "independientemente del plan",
        "sea del plan que sea",
        "sea cual sea su plan",
        "sea cual sea vuestro plan",
    ];

    private static readonly string[] EveryRegion =
    [
        "worldwide",
        "everywhere",
        "all regions",
        "any region",
        "every region",
        "all countries",
        "any country",
        "every country",
        "globally",
        "around the world",
        "anywhere",
        "en todo el mundo",
        "a nivel mundial",
        "mundialmente",
        "todas las regiones",
        "cualquier region",
        "todos los paises",
        "cualquier pais",
        "en todas partes",
        "en cualquier lugar",
        "en cualquier parte",
    ];

    // Each region, the one that it lies in, and the words for it.
    private static readonly (string Region, string? In, string[] Words)[] Regions =
    [
        (
            "eu",
            null,
            [
                "eu",
                "ue",
                "european union",
                "union europea",
                "europe",
                "europa",
                "eea",
                "european",
                "europeo",
                "europea",
                "europeos",
                "europeas",
            ]
        ),
        ("es", "eu", ["spain", "espana"]),
        ("de", "eu", ["germany", "alemania", "frankfurt", "francfort"]),
        ("fr", "eu", ["france", "francia", "paris"]),
        ("it", "eu", ["italy", "italia"]),
        ("pt", "eu", ["portugal"]),
        ("ie", "eu", ["ireland", "irlanda", "dublin"]),
        ("nl", "eu", ["netherlands", "paises bajos", "holanda", "amsterdam"]),
        (
            "uk",
            null,
            [
                "uk",
                "united kingdom",
                "britain",
                "great britain",
                "reino unido",
                "england",
                "inglaterra",
                "london",
                "londres",
            ]
        ),
        ("ch", null, ["switzerland", "suiza"]),
        ("us", null, ["us", "usa", "united states", "america", "ee uu", "eeuu", "estados unidos", "american"]),
        ("ca", null, ["canada"]),
        ("latam", null, ["latam", "latin america", "latinoamerica", "america latina", "south america", "sudamerica"]),
        ("mx", "latam", ["mexico"]),
        ("co", "latam", ["colombia"]),
        ("ar", "latam", ["argentina"]),
        ("cl", "latam", ["chile"]),
        ("br", "latam", ["brazil", "brasil"]),
        ("pe", "latam", ["peru"]),
        (
            "apac",
            null,
            ["apac", "asia", "asia pacific", "australia", "japan", "japon", "india", "singapore", "singapur", "china"]
        ),
    ];

    /// <summary>Plans that a claim's field names: what stands between commas, "and" and "y".</summary>
    public static IReadOnlySet<string> PlansOf(string? field) =>
        Folding
            .Fold(field ?? "")
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

    public static IReadOnlySet<string> RegionsOf(string? field) =>
        RegionsIn(Tokens.Of(field ?? "")).Select(region => region.Scope).ToHashSet() is { Count: > 0 } known
            ? known
            : PlansOf(field);

    /// <summary>
    /// Plans that a sentence names. The name of a plan is often a word of its own ("business"), so it counts with a capital
    /// or beside "plan", and not in "business days".
    /// </summary>
    public static IReadOnlyList<ScopeAt> PlansIn(IReadOnlyList<Token> tokens, IReadOnlySet<string> known)
    {
        var plans = Everywhere(tokens, EveryPlan, "plan");
        for (var at = 0; at < tokens.Count; at++)
        {
            if (
                tokens[at].Kind == TokenKind.Word
                && (known.Contains(tokens[at].Word) || PlanNames.Contains(tokens[at].Word))
                && IsPlanName(tokens, at, known)
            )
            {
                plans.Add(new ScopeAt(Known(tokens[at].Word), "plan", at, 1));
            }
        }

        return plans;
    }

    public static IReadOnlyList<ScopeAt> RegionsIn(IReadOnlyList<Token> tokens)
    {
        var regions = Everywhere(tokens, EveryRegion, "region");
        for (var at = 0; at < tokens.Count; at++)
        {
            foreach (var (region, _, words) in Regions)
            {
                // "us" is the pronoun unless it is written in capitals.
                if (
                    words.Select(word => word.Split(' ')).FirstOrDefault(word => Stands(word, tokens, at)) is { } found
                    && !(found is ["us"] or ["usa"] && !tokens[at].IsAcronym)
                )
                {
                    regions.Add(new ScopeAt(region, "region", at, found.Length));
                }
            }
        }

        return regions;
    }

    /// <summary>"Outside the EU", "you don't need Enterprise", "not only on Business": the promise goes beyond what is named.</summary>
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

    /// <summary>Whether a claim that holds in these regions holds in that one.</summary>
    public static bool Holds(IReadOnlySet<string> claimed, string region) =>
        claimed.Contains(region)
        || Regions.Any(known => known.Region == region && known.In is not null && claimed.Contains(known.In));

    private static List<ScopeAt> Everywhere(IReadOnlyList<Token> tokens, string[] expressions, string what) =>
        [
            .. from at in Enumerable.Range(0, tokens.Count)
            from words in expressions
            let parts = words.Split(' ')
            where Stands(parts, tokens, at)
            select new ScopeAt(Everything, what, at, parts.Length),
        ];

    private static bool Stands(string[] words, IReadOnlyList<Token> tokens, int at) =>
        tokens[at].Word == words[0]
        && at + words.Length <= tokens.Count
        && words.Select((word, i) => tokens[at + i].Word == word).All(same => same);

    private static string Known(string plan) =>
        plan switch
        {
            "professional" or "profesional" => "pro",
            "estandar" => "standard",
            "basico" => "basic",
            "gratuito" => "free",
            "essentials" or "esencial" => "essential",
            _ => plan,
        };

    // Any sentence begins with a capital, and "Free onboarding" is no plan.
    private static bool IsPlanName(IReadOnlyList<Token> tokens, int at, IReadOnlySet<string> known)
    {
        var (before, behind) = (at > 0 ? tokens[at - 1].Word : "", at + 1 < tokens.Count ? tokens[at + 1].Word : "");
        if (behind is "day" or "days" or "hour" or "hours" or "process" or "case" or "need" or "needs")
        {
            return false;
        }

        return before is "plan" or "planes" or "plans"
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
