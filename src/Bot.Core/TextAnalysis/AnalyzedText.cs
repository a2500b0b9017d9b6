using System.Text.RegularExpressions;
using Bot.Core.Chat;

namespace Bot.Core.TextAnalysis;

/// <summary>
/// A text split into tokens, with its language and the meaning of its words. Pure: the same text always gives the same
/// result.
/// </summary>
public sealed partial class AnalyzedText
{
    // A question is short. Reading a page of text word by word would be slow and add nothing.
    private const int MaxTokens = 600;

    private string[][]? nameWords;

    private AnalyzedText(string text, IReadOnlyList<TextToken> tokens, Language language)
    {
        (Text, Tokens, Language) = (text, tokens, language);
        Stems = [.. tokens.Select(token => TextAnalysis.Stems.Of(token.Word, language))];
        Concepts = Thesaurus.Read(tokens, language);
    }

    public string Text { get; }

    public IReadOnlyList<TextToken> Tokens { get; }

    /// <summary>The language of most function words in the text.</summary>
    public Language Language { get; }

    /// <summary>The stem of each token, in the text's language.</summary>
    public IReadOnlyList<string> Stems { get; }

    /// <summary>The meanings that the thesaurus knows, in order of their position.</summary>
    public IReadOnlyList<ConceptAt> Concepts { get; }

    /// <summary>The folded words of a token by which names are compared: "Acme's" is Acme.</summary>
    public IReadOnlyList<string> NameWords(int token) =>
        (nameWords ??= [.. Tokens.Select(one => Folding.Words(one.WithoutPossessive).ToArray())])[token];

    /// <param name="text">The text as typed.</param>
    /// <param name="otherwise">The language if the function words do not show it.</param>
    public static AnalyzedText Of(string text, Language otherwise)
    {
        var tokens = Split(text);
        return new AnalyzedText(text, tokens, SpokenLanguage.Of([.. tokens.Select(token => token.Word)], otherwise));
    }

    /// <summary>The tokens of a text, without their meaning.</summary>
    public static IReadOnlyList<TextToken> Split(string text) =>
        [
            .. Pieces()
                .Matches(text)
                .Take(MaxTokens)
                .Select(match => new TextToken(match.Value, Folding.Fold(match.Value).Replace('’', '\''), match.Index)),
        ];

    // Words keep an apostrophe, a dot or a hyphen inside ("don't", "node.js"); a placeholder in braces is one token.
    [GeneratedRegex(
        @"\{[a-z]+\}|\d[\d.,:/]*\d%?|\d%?|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{M}]+)*"
            + @"|[?¿!¡%$€£:;,.()""“”«»\n]|\p{So}|[\uD83C-\uDBFF][\uDC00-\uDFFF]"
    )]
    private static partial Regex Pieces();
}
