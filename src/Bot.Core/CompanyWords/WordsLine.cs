using System.Text.RegularExpressions;
using Bot.Core.Chat;
using Bot.Core.TextAnalysis;

namespace Bot.Core.CompanyWords;

/// <summary>Reads a group as people write it: "truck = lorry = camión", also with commas or line ends.</summary>
internal static partial class WordsLine
{
    public const int MostGroups = 200;
    public const int MostWords = 20;
    public const int LongestPhrase = 5;
    public const int LongestWord = 60;

    public static IReadOnlyList<string> Read(string line) =>
        [
            .. Separators()
                .Split(line)
                .Select(word => Spaces().Replace(word.Trim().Trim('"', '“', '”', '«', '»', '.'), " "))
                .Where(word => word.Any(char.IsLetterOrDigit))
                .DistinctBy(word => string.Join(' ', Folding.Words(word))),
        ];

    public static bool IsGroup(string line) => line.Contains('=', StringComparison.Ordinal);

    /// <summary>Why the words cannot be stored as the group of this number (0: a new one); null if they can.</summary>
    public static LocalizedText? Problem(CompanyVocabulary vocabulary, int id, IReadOnlyList<string> words)
    {
        if (words.Count < 2)
        {
            return CompanyWordsTexts.TwoWords;
        }

        if (words.Count > MostWords)
        {
            return CompanyWordsTexts.TooManyWords(MostWords);
        }

        if (id == 0 && vocabulary.Groups.Count >= MostGroups)
        {
            return CompanyWordsTexts.TooManyGroups(MostGroups);
        }

        if (words.FirstOrDefault(IsTooLong) is { } tooLong)
        {
            return CompanyWordsTexts.TooLong(Truncate.ToLine(tooLong, LongestWord), LongestPhrase);
        }

        if (words.FirstOrDefault(IsEveryday) is { } everyday)
        {
            return CompanyWordsTexts.Everyday(everyday);
        }

        return words
            .Select(word => (word, Group: vocabulary.FindWord(word, id)))
            .Where(taken => taken.Group is not null)
            .Select(taken => CompanyWordsTexts.Taken(taken.word, taken.Group!))
            .FirstOrDefault();
    }

    private static bool IsTooLong(string word) =>
        word.Length > LongestWord || Folding.Words(word).Count() > LongestPhrase;

    // "Van" is a vehicle, and in Spanish "they go": as one word of a group it would make too much the same.
    private static bool IsEveryday(string word) =>
        Folding.Words(word).ToList() is var folded && folded.TrueForAll(StopWords.Contains);

    [GeneratedRegex(@"[=,;|\r\n]+")]
    private static partial Regex Separators();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
