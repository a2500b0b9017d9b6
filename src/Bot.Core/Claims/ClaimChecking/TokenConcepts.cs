using Bot.Core.Chat;

namespace Bot.Core.Claims.ClaimChecking;

/// <summary>Looks up the concepts of tokens.</summary>
internal static class TokenConcepts
{
    /// <summary>
    /// The concept of this many tokens from a position; null if they are not all words or have no concept.
    /// </summary>
    public static Concept? At(IReadOnlyList<Token> tokens, int at, int count, Language language, OwnConcepts own)
    {
        var words = tokens.Skip(at).Take(count).ToList();
        return words.Count == count && words.All(token => token.Kind is TokenKind.Word or TokenKind.Number)
            ? OwnOver(
                Concepts.Find(
                    string.Join(' ', words.Select(token => token.English)),
                    string.Join(' ', words.Select(token => token.Spanish)),
                    language
                ),
                words,
                language,
                own
            )
            : null;
    }

    // What says nothing in general ("machine") is what a company that lists it sells.
    private static Concept? OwnOver(Concept? general, List<Token> words, Language language, OwnConcepts own) =>
        general is { Weight: > 0 } ? general : own.Find([.. words.Select(token => token.Word)], language) ?? general;

    /// <summary>The concept of one word, also if misspelled.</summary>
    public static Concept? Of(IReadOnlyList<Token> tokens, int at, Language language, OwnConcepts own) =>
        At(tokens, at, 1, language, own) ?? OfMisspelled(tokens[at]);

    /// <summary>The concept of a word with a missing accent, an attached pronoun or a typing error.</summary>
    public static Concept? OfMisspelled(Token token) =>
        token.Kind == TokenKind.Word
            ? Concepts.FindUnaccented(token.Word)
                ?? Concepts.FindWithPronoun(token.Word)
                ?? Concepts.FindMistyped(token.Word)
            : null;
}
