using System.Collections.Frozen;
using Bot.Core.Chat;
using Bot.Core.Personas.Matching;

namespace Bot.Core.Personas.Fit;

/// <summary>Tells from a person's part in the purchase whether they decide: "signs the contract", "just an end user".</summary>
internal static class BuyingRole
{
    private const string Decides = "decides";
    private const string HoldsBudget = "holds budget";

    private static readonly Lexicon Roles = new(
        """
        decides: decides, decide, decision maker, decision makers, makes decision, makes decisions, takes decision
        decides: final say, final word, last word, calls shots, signs, sign, signs off, signs contract, signatory, approves
        decides: approver, authorizes, authorises, economic buyer, full authority, has authority, authority
        decides: controls budget, holds budget, owns budget, manages budget, budget owner, budget holder, purse strings
        decides: firma, firman, aprueba, aprueban, autoriza, toma decision, toma decisiones, ultima palabra, decisor
        decides: poder decision, capacidad decision, tiene autoridad, autoridad, comprador economico
        decides: maneja presupuesto, lleva presupuesto, controla presupuesto, gestiona presupuesto, dueño presupuesto
        holds budget: has budget, have budget, got budget, tiene presupuesto, cuenta presupuesto
        does not: end user, end users, user, users, usuario, usuaria, usuarios, usuario final, usuaria final, no say
        does not: influencer, influences, recommends, evaluates, gatekeeper, needs approval, needs permission
        does not: has ask, influye, recomienda, evalua, pide permiso, necesita permiso, necesita aprobacion, tiene pedir
        does not: sin voz voto, ni pincha ni corta
        """
    );

    private static readonly FrozenSet<string> Negations =
    [
        "no",
        "not",
        "t",
        "never",
        "without",
        "cannot",
        "nobody",
        "sin",
        "ni",
        "nunca",
        "tampoco",
        "nadie",
        "lacks",
    ];

    // "Has the budget" is a role, and "has a budget of 20k" is not.
    private static readonly FrozenSet<string> Definite = ["the", "el", "his", "her", "their", "own", "su"];

    // Others who decide, and are no job titles.
    private static readonly FrozenSet<string> OtherDeciders =
    [
        "boss",
        "bosses",
        "board",
        "committee",
        "hq",
        "headquarters",
        "partner",
        "partners",
        "wife",
        "husband",
        "family",
        "somebody",
        "someone",
        "else",
        "comite",
        "consejo",
        "central",
        "matriz",
        "socio",
        "socios",
        "familia",
        "alguien",
        "otro",
        "otra",
        "otros",
    ];

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

        var isDenied = content.Take(start).Any(Negations.Contains);
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
