using System.Collections.Frozen;
using Bot.Core.Chat;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Inquiries.Requests;

/// <summary>What single words do to a question, read from question-words.txt.</summary>
internal static class QuestionWords
{
    private static readonly ILookup<string, string> Known = WordFile.ByKind("requests/question-words.txt", ' ');
    private static readonly FrozenSet<string> Framing = [.. Known["framing"]];
    private static readonly FrozenSet<string> Directions = [.. Stemmed("direction")];
    private static readonly FrozenSet<string> Decisive = [.. Directions, .. Stemmed("decisive")];

    /// <summary>Whether the folded word says nothing about what is asked.</summary>
    public static bool IsEmpty(string word, Language language) =>
        Framing.Contains(word) || StopWords.IsFunctionWord(word, language);

    /// <summary>Whether one such word more or less makes it another question.</summary>
    public static bool IsDecisive(string stem) => Decisive.Contains(stem);

    /// <summary>Whether the order of the words around this stem matters.</summary>
    public static bool IsDirection(string stem) => Directions.Contains(stem);

    private static IEnumerable<string> Stemmed(string kind) =>
        Known[kind].SelectMany(word => Enum.GetValues<Language>().Select(language => Stems.Of(word, language)));
}
