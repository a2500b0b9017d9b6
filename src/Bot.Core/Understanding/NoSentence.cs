using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Understanding;

/// <summary>Recognizes texts that cannot be read as a sentence: code, a bare link, another language.</summary>
internal static partial class NoSentence
{
    private const int FewestSigns = 4;
    private const double MostSigns = 0.06;
    private const int ForeignWords = 2;

    private static readonly FrozenSet<string> OtherLanguages = WordTable.List("understanding/other-languages.txt");

    /// <summary>Program text, a query, markup, or nothing but a link.</summary>
    public static bool IsCode(string text) =>
        text.TrimStart().StartsWith("```", StringComparison.Ordinal)
        || Query().IsMatch(text)
        || Markup().IsMatch(text)
        || Link().Replace(text, "").Trim().Length == 0
        || IsFullOfSigns(text);

    /// <summary>Whether function words show that the text is neither English nor Spanish.</summary>
    public static bool IsOtherLanguage(AnalyzedText text)
    {
        var words = text.Tokens.Where(token => token.IsWord).Select(token => token.Word).ToHashSet();
        var foreign = words.Count(OtherLanguages.Contains);
        return foreign >= ForeignWords && foreign > words.Count(SpokenLanguage.IsFunctionWord)
            || (foreign >= 1 && foreign * 3 >= words.Count && !words.Any(SpokenLanguage.IsFunctionWord));
    }

    private static bool IsFullOfSigns(string text)
    {
        var signs = text.Count(letter => letter is '{' or '}' or '[' or ']' or ';' or '=' or '<' or '>' or '\\');
        return signs >= FewestSigns && signs > MostSigns * text.Length && Statement().IsMatch(text);
    }

    [GeneratedRegex(
        @"^\s*(select\s.+\sfrom\s|insert\s+into\s|delete\s+from\s|update\s+\w+\s+set\s|(drop|create|alter|truncate)\s+table\s)",
        RegexOptions.IgnoreCase | RegexOptions.Singleline
    )]
    private static partial Regex Query();

    // An element with a closing tag, or a text that begins with one.
    [GeneratedRegex(@"</[a-z]+\d?>|^\s*<(\?xml|!doctype|html|div|span|p|script|table)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Markup();

    [GeneratedRegex(@"<?\bhttps?://[^\s|>]+(\|[^>]*)?>?", RegexOptions.IgnoreCase)]
    private static partial Regex Link();

    [GeneratedRegex(@"[;{}]\s*$|\w\s*\([^)]*\)\s*[;{]|=>|==|\+=|:=", RegexOptions.Multiline)]
    private static partial Regex Statement();
}
