using Bot.Core.Chat;

namespace Bot.Core.Feedback;

/// <summary>The words to search and compare feedback by: folded, without punctuation and stop words.</summary>
public static class FeedbackWords
{
    private static readonly HashSet<string> StopWords =
    [
        .. (
            "the a an and or of to in on for with is are it that this they we our their too very not no be "
            + "as at by from has have was were will would"
        ).Split(' '),
        .. (
            "el la los las un una unos unas y o de del al en con por para que se es son no muy mas lo le "
            + "les su sus como pero ya"
        ).Split(' '),
    ];

    /// <summary>
    /// Distinct words in order, at most 200, so that a text of 40,000 characters does not weigh more than a page.
    /// </summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var words = new List<string>();
        var seen = new HashSet<string>();
        foreach (var word in Folding.Words(text))
        {
            if (word.Length is > 1 and <= 40 && !StopWords.Contains(word) && seen.Add(word) && words.Count < 200)
            {
                words.Add(word);
            }
        }

        return words;
    }

    /// <summary>The words that index an entry.</summary>
    public static IReadOnlyList<string> Of(FeedbackDetails details) =>
        Of(string.Join(' ', [details.Account ?? "", details.Persona ?? "", .. details.Tags, details.Text]));

    /// <summary>Equal for reports of the same thing: case, accents, punctuation and spaces do not matter.</summary>
    public static string DeduplicationKey(FeedbackDetails details) =>
        $"{Folding.Fold(details.Account ?? "").Trim()}|{string.Join(' ', Folding.Words(details.Text))}";
}
