using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Understanding;

/// <summary>Recognizes texts that cannot be read as a sentence: code, a bare link, another language.</summary>
internal static partial class NoSentence
{
    private const int FewestSigns = 4;
    private const double MostSigns = 0.06;
    private const int SignsOfCommand = 2;

    // Spanish and English have no such letters but in names.
    private static readonly SearchValues<char> ForeignLetters = SearchValues.Create(
        "ãõçàèìòùâêîôûäößœæåøłńśźżčřšžýğışőűëï"
    );

    private const int ForeignWords = 2;
    private const int LargestPart = 4;

    // Small words that Spanish shares with its neighbours say nothing about the language.
    private static readonly FrozenSet<string> Shared =
    [
        "a",
        "o",
        "e",
        "que",
        "de",
        "se",
        "la",
        "le",
        "un",
        "me",
        "te",
        "con",
        "por",
        "para",
        "como",
        "tu",
        "es",
        "si",
    ];

    private static readonly FrozenSet<string> OtherLanguages = WordTable.List("understanding/other-languages.txt");

    /// <summary>Program text, a query, markup, or nothing but a link.</summary>
    public static bool IsCode(string text) =>
        text.TrimStart().StartsWith("```", StringComparison.Ordinal)
        || Query().IsMatch(text)
        || Markup().IsMatch(text)
        || Link().Replace(text, "").Trim().Length == 0
        || IsFullOfSigns(text);

    /// <summary>Whether function words and letters show that the text is neither English nor Spanish.</summary>
    public static bool IsOtherLanguage(AnalyzedText text)
    {
        var words = text.Tokens.Where(token => token.IsWord).DistinctBy(token => token.Word).ToList();
        var foreign = words.Count(IsForeign);
        var known = words.Count(token => SpokenLanguage.IsFunctionWord(token.Word) && !Shared.Contains(token.Word));
        return foreign >= ForeignWords && foreign >= known
            || (foreign >= 1 && foreign * LargestPart >= words.Count && known <= 1);
    }

    private static bool IsForeign(TextToken token) =>
        OtherLanguages.Contains(token.Word) || (!token.IsCapitalized && token.Raw.AsSpan().ContainsAny(ForeignLetters));

    private static bool IsFullOfSigns(string text)
    {
        var signs = text.Count(letter => "{}[]();=<>\\&|$".Contains(letter, StringComparison.Ordinal));
        return Call().IsMatch(text)
            || (signs >= FewestSigns && signs > MostSigns * text.Length && Statement().IsMatch(text))
            || (signs >= SignsOfCommand && Keyword().IsMatch(text));
    }

    [GeneratedRegex(
        @"^\s*(select\s.+\sfrom\s|insert\s+into\s|delete\s+from\s|update\s+\w+\s+set\s|(drop|create|alter|truncate)\s+table\s)",
        RegexOptions.IgnoreCase | RegexOptions.Singleline
    )]
    private static partial Regex Query();

    // An element with a closing tag, but not one that only marks words; or a text that begins with one.
    [GeneratedRegex(
        @"</(?!(?:b|i|u|s|a|em|strong|code)>)[a-z]+\d?>|^\s*<(\?xml|!doctype|html|div|span|p|script|table)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Markup();

    [GeneratedRegex(@"<?\bhttps?://[^\s|>]+(\|[^>]*)?>?", RegexOptions.IgnoreCase)]
    private static partial Regex Link();

    [GeneratedRegex(@"[;{}]\s*$|\w\s*\([^)]*\)\s*[;{]|=>|==|\+=|:=|\w=\w", RegexOptions.Multiline)]
    private static partial Regex Statement();

    // "revenue()", "range(10): print(i)", or an object in braces.
    [GeneratedRegex(@"\w\(\)|\w\(\w+\)\s*:?\s+\w+\(\w+\)|^\s*\{\s*""[^{}]*\}\s*$")]
    private static partial Regex Call();

    [GeneratedRegex(
        @"^\s*(?:def|class|function|import|const|let|var|public|npm|npx|pip|curl|wget|git|docker|sudo|apt|cd|rm)\s+\S"
    )]
    private static partial Regex Keyword();
}
