using System.Collections.Frozen;
using Bot.Core.Chat;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Understanding;

/// <summary>
/// Words of everyday business talk in both languages, from the example sentences and the thesaurus. They are no names.
/// </summary>
internal static class OrdinaryWords
{
    private static readonly Lazy<FrozenSet<string>> Known = new(() =>
        SentenceModel
            .Examples()
            .SelectMany(example => AnalyzedText.Split(example.Text))
            .Where(token => token.IsWord && !token.IsCapitalized && token.Raw[0] != '{')
            .Select(token => token.Word)
            .ToFrozenSet()
    );

    /// <summary>Reads the words now instead of at the first use.</summary>
    public static void Prepare() => _ = Known.Value;

    /// <summary>Whether the folded word is an ordinary one.</summary>
    public static bool Contains(string word) =>
        StopWords.Contains(word) || Known.Value.Contains(word) || Thesaurus.Find(word, Language.English) is not null;
}
