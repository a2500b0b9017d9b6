using System.Collections.Frozen;
using Bot.Core.Chat;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Claims.ClaimChecking;

/// <summary>
/// The words of a sentence as they stand, for sentences that repeat signed words: without function words, numbers and
/// the company's own name, and with whose each of them is.
/// </summary>
internal static class FrameWords
{
    private const int MostBetween = 2;

    private static readonly FrozenDictionary<string, Owner> Owners = new Dictionary<string, Owner>
    {
        ["our"] = Owner.Us,
        ["nuestro"] = Owner.Us,
        ["nuestra"] = Owner.Us,
        ["nuestros"] = Owner.Us,
        ["nuestras"] = Owner.Us,
        ["your"] = Owner.You,
        ["tu"] = Owner.You,
        ["tus"] = Owner.You,
        ["vuestro"] = Owner.You,
        ["vuestra"] = Owner.You,
        ["vuestros"] = Owner.You,
        ["vuestras"] = Owner.You,
        ["their"] = Owner.Others,
        ["his"] = Owner.Others,
        ["her"] = Owner.Others,
        ["su"] = Owner.Polite,
        ["sus"] = Owner.Polite,
    }.ToFrozenDictionary();

    // Concepts of words that only carry others: auxiliary verbs, pronouns, quantifiers.
    private static readonly FrozenSet<string> ClosedConcepts =
    [
        "us",
        "you",
        "be",
        "can",
        "any",
        "small",
        "preposition",
        "pronoun",
    ];

    // "New machines" are not the standard ones.
    private static readonly FrozenSet<string> OtherKinds =
    [
        .. (
            "new old other special custom used nuevo nueva nuevos nuevas antiguo antigua otro otra otros otras "
            + "especial especiales usado usada"
        ).Split(' '),
    ];

    public static IReadOnlyList<FrameWord> Of(
        IReadOnlyList<Token> tokens,
        List<int> clauses,
        IReadOnlySet<int> numbers,
        IReadOnlyList<QualifierAt> marks,
        IReadOnlyList<ScopeAt> plans,
        Names names,
        Language language
    ) =>
        [
            .. from at in Enumerable.Range(0, tokens.Count)
            let token = tokens[at]
            where token.Kind is TokenKind.Word or TokenKind.Number && !numbers.Contains(at)
            where !IsFunctionWord(token.Word) && !names.Company.Contains(token.Word)
            where !plans.Any(plan => at >= plan.At - 1 && at < plan.At + plan.Length + 1 && IsPlan(tokens, at, plan))
            where !marks.Any(mark => IsElsewhere(mark.Mark) && mark.Covers(at))
            let concept = TokenConcepts.Of(tokens, at, language, names.Own)
            select new FrameWord(token.English, token.Spanish, at, clauses[at], OwnerOf(tokens, at))
            {
                Concept = concept is { Weight: >= 1, Beside.Count: 0, IsOpposite: false } ? concept.Name : null,
                IsFirst = at < MostBetween + 1 || clauses[at - MostBetween - 1] != clauses[at],
                IsThing = concept is { Name: "thing" } || OtherKinds.Contains(token.Word),
                IsCrew = concept is { Name: "us" },
                IsClosed = concept is { Weight: 0 } && ClosedConcepts.Contains(concept.Name),
            },
        ];

    // "Business", and "plan" beside it.
    private static bool IsPlan(IReadOnlyList<Token> tokens, int at, ScopeAt plan) =>
        (at >= plan.At && at < plan.At + plan.Length)
        || tokens[at].Word is "plan" or "plans" or "planes" or "tier" or "edition";

    // Read as a slot of its own.
    private static bool IsElsewhere(Qualifier mark) =>
        mark is Qualifier.Lead or Qualifier.Aside or Qualifier.Beta || Qualifiers.IsAbsolute(mark);

    private static bool IsFunctionWord(string word) =>
        StopWords.IsFunctionWord(word, Language.English)
        || StopWords.IsFunctionWord(word, Language.Spanish)
        || FunctionWords.IsNot(word);

    // "The customer's warehouse", "our own team".
    private static Owner OwnerOf(IReadOnlyList<Token> tokens, int at)
    {
        for (var before = at - 1; before >= Math.Max(0, at - MostBetween); before--)
        {
            if (Owners.TryGetValue(tokens[before].Word, out var owner))
            {
                return owner;
            }

            if (
                tokens[before].Raw.EndsWith("'s", StringComparison.Ordinal)
                || tokens[before].Raw.EndsWith("’s", StringComparison.Ordinal)
            )
            {
                return Owner.Others;
            }

            if (tokens[before].Kind != TokenKind.Word || IsFunctionWord(tokens[before].Word))
            {
                break;
            }
        }

        return Owner.None;
    }
}
