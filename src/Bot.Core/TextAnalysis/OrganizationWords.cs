using System.Collections.Frozen;
using Bot.Core.Chat;

namespace Bot.Core.TextAnalysis;

/// <summary>A group of an organization's words, and how many words of the text name it.</summary>
public sealed record WordGroupAt(WordGroup Group, int Length);

/// <summary>
/// The words of one organization that mean the same, beside the <see cref="Thesaurus"/> of all. Words are compared by
/// their stems, first in the language of the text. A word belongs to the first group that has it.
/// </summary>
public sealed class OrganizationWords
{
    public static readonly OrganizationWords None = new([]);

    private const int Shortest = 3;

    private readonly ByLanguage english;
    private readonly ByLanguage spanish;

    public OrganizationWords(IReadOnlyList<WordGroup> groups)
    {
        Groups = groups;
        (english, spanish) = (ByLanguage.Of(groups, Language.English), ByLanguage.Of(groups, Language.Spanish));
    }

    public IReadOnlyList<WordGroup> Groups { get; }

    /// <summary>The group of exactly these folded words; null if they are in none.</summary>
    public WordGroup? Find(IReadOnlyList<string> words, Language language) =>
        words.Count == 0 || words.Count > Longest(words[0]) ? null
        : language == Language.English ? english.Find(words) ?? spanish.Find(words)
        : spanish.Find(words) ?? english.Find(words);

    /// <summary>The group that the words at a position name, longest first; null if they name none.</summary>
    public WordGroupAt? At(IReadOnlyList<string> words, int at, Language language)
    {
        for (var length = Math.Min(Longest(words[at]), words.Count - at); length > 0; length--)
        {
            if (Find([.. words.Skip(at).Take(length)], language) is { } group)
            {
                return new WordGroupAt(group, length);
            }
        }

        return null;
    }

    /// <summary>Whether these are its groups.</summary>
    public bool Has(IReadOnlyList<WordGroup> groups) =>
        Groups.Count == groups.Count
        && Groups
            .Zip(groups)
            .All(pair =>
                pair.First.IsLearned == pair.Second.IsLearned && pair.First.Words.SequenceEqual(pair.Second.Words)
            );

    private int Longest(string first) =>
        Groups.Count == 0 ? 0 : Math.Max(english.Longest(first), spanish.Longest(first));

    /// <summary>The groups by the stems of their words in one language.</summary>
    private sealed record ByLanguage(
        Language Language,
        FrozenDictionary<string, WordGroup> Groups,
        FrozenDictionary<string, int> LongestByFirst
    )
    {
        public static ByLanguage Of(IReadOnlyList<WordGroup> groups, Language language)
        {
            var (known, longest) = (new Dictionary<string, WordGroup>(), new Dictionary<string, int>());
            foreach (var (group, word) in groups.SelectMany(group => group.Words.Select(word => (group, word))))
            {
                string[] keys = [.. Folding.Words(word).Select(one => Key(one, language))];
                if (keys.Length > 0)
                {
                    known.TryAdd(string.Join(' ', keys), group);
                    longest[keys[0]] = Math.Max(longest.GetValueOrDefault(keys[0]), keys.Length);
                }
            }

            return new ByLanguage(language, known.ToFrozenDictionary(), longest.ToFrozenDictionary());
        }

        public WordGroup? Find(IReadOnlyList<string> words) =>
            Groups.GetValueOrDefault(string.Join(' ', words.Select(word => Key(word, Language))));

        /// <summary>The length of the longest phrase that begins with this word; 0 for most words.</summary>
        public int Longest(string first) => LongestByFirst.GetValueOrDefault(Key(first, Language));

        // The stem of a short word is often that of others too: "POD" is not "podemos". Only its plural is the same.
        private static string Key(string word, Language language) =>
            word.Length <= Shortest ? $"!{word}"
            : word.Length == Shortest + 1 && word[^1] == 's' ? $"!{word[..^1]}"
            : Stems.Of(word, language);
    }
}
