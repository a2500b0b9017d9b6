using System.Collections.Frozen;
using Bot.Core.Chat;

namespace Bot.Core.TextAnalysis;

/// <summary>
/// Maps words and phrases in both languages to meanings, from a word file (<see cref="WordTable"/>). It knows other
/// forms of a word (gender, plural) by the rules of the word's language, and corrects typing errors on request.
/// </summary>
internal sealed class Lexicon
{
    private const int LongestPhrase = 4;

    // Function words vary too much between phrases to count ("Director of IT", "Directora de la TI").
    private static readonly FrozenSet<string> FunctionWords =
        "of the for to in at on a an de del la el los las lo en para por al o s and y e with con its their our su sus"
            .Split(' ')
            .ToFrozenSet();

    private readonly Forms english;
    private readonly Forms spanish;
    private readonly FrozenSet<string> words;
    private readonly FrozenSet<string> wordStems;
    private readonly ILookup<char, string> longWords;
    private readonly Cached<string?> lookups = new();
    private readonly Cached<string> corrections = new();
    private readonly Cached<bool> parts = new();

    private Lexicon(IReadOnlyList<WordRow> rows)
    {
        english = new Forms(Language.English, rows.SelectMany(row => row.English.Select(words => (words, row.Name))));
        spanish = new Forms(Language.Spanish, rows.SelectMany(row => row.Spanish.Select(words => (words, row.Name))));
        words = [.. rows.SelectMany(row => row.Words).SelectMany(Content)];
        wordStems =
        [
            .. words.SelectMany(word => new[] { Stems.Of(word, Language.English), Stems.Of(word, Language.Spanish) }),
        ];
        longWords = words.Where(word => word.Length > 4).ToLookup(word => word[0]);
    }

    /// <summary>Reads a word file that is embedded in this assembly.</summary>
    public static Lexicon Of(string resource) => new(WordTable.Rows(resource));

    /// <summary>The words of a text that carry meaning, folded.</summary>
    public static IReadOnlyList<string> Content(string text) =>
        [.. Folding.Words(text).Where(word => !FunctionWords.Contains(word))];

    /// <summary>
    /// The meanings of the words, longest phrases first, and the words without a known meaning. Corrects typing errors.
    /// </summary>
    public (IReadOnlyList<string> Meanings, IReadOnlyList<string> Unknown) Read(IReadOnlyList<string> typed)
    {
        var read = Split([.. typed.Select(Corrected)], language: null).ToList();
        return (
            [.. read.Select(part => part.Meaning).OfType<string>()],
            [.. read.Where(part => part.Meaning is null).Select(part => typed[part.At])]
        );
    }

    /// <summary>
    /// The words as phrases with a meaning, longest first, and single words without one (null). Of the two languages,
    /// the given one comes first: "van" is a truck in English only.
    /// </summary>
    public IEnumerable<(int At, int Length, string? Meaning)> Split(IReadOnlyList<string> content, Language? language)
    {
        var at = 0;
        while (at < content.Count)
        {
            var length = Math.Min(LongestPhrase, content.Count - at);
            string? meaning;
            while ((meaning = Find(Joined(content, at, length), language)) is null && length > 1)
            {
                length--;
            }

            yield return (at, length, meaning);
            at += length;
        }
    }

    /// <summary>The word without a typing error, if it then has a meaning; else the word itself.</summary>
    public string Corrected(string word) => corrections.Get(word, Correct);

    /// <summary>
    /// The meaning of a phrase; null if it is unknown. Unlike <see cref="Read"/>, it accepts no typing errors, and other
    /// forms of a word only in the given language (null for both).
    /// </summary>
    public string? Exact(IReadOnlyList<string> phrase, Language? language)
    {
        var joined = Joined(phrase, 0, phrase.Count);
        return english.Exact(joined)
            ?? spanish.Exact(joined)
            ?? (language is Language.Spanish ? null : english.ByStem(joined))
            ?? (language is Language.English ? null : spanish.ByStem(joined));
    }

    /// <summary>Whether a known phrase may have the word. If not, <see cref="Read"/> returns it as unknown.</summary>
    public bool MayKnow(string word) => parts.Get(word, IsPart);

    private bool IsPart(string word)
    {
        var corrected = Corrected(word);
        return words.Contains(corrected)
            || wordStems.Contains(Stems.Of(corrected, Language.English))
            || wordStems.Contains(Stems.Of(corrected, Language.Spanish));
    }

    private static string Joined(IReadOnlyList<string> words, int at, int length) =>
        length == 1 ? words[at] : string.Join(' ', words.Skip(at).Take(length));

    private string? Find(string phrase, Language? language) =>
        lookups.Get(
            $"{language}:{phrase}",
            _ =>
                language switch
                {
                    Language.English => english.Find(phrase) ?? spanish.Find(phrase),
                    Language.Spanish => spanish.Find(phrase) ?? english.Find(phrase),
                    _ => english.Exact(phrase)
                        ?? spanish.Exact(phrase)
                        ?? english.ByStem(phrase)
                        ?? spanish.ByStem(phrase),
                }
        );

    // Allows one typing error from five letters, two from nine. The first letter must match: it is seldom wrong.
    private string Correct(string word)
    {
        if (word.Length < 5 || words.Contains(word) || Find(word, null) is not null)
        {
            return word;
        }

        var most = word.Length >= 9 ? 2 : 1;
        return longWords[word[0]]
            .Where(other => Math.Abs(other.Length - word.Length) <= most)
            .Select(other => (Word: other, Slips: Folding.Distance(word, other)))
            .Where(candidate => candidate.Slips <= most)
            .OrderBy(candidate => candidate.Slips)
            .ThenBy(candidate => candidate.Word, StringComparer.Ordinal)
            .Select(candidate => candidate.Word)
            .FirstOrDefault(word);
    }

    /// <summary>The phrases of one language. Of equal phrases the first counts.</summary>
    private sealed class Forms
    {
        private readonly Language language;
        private readonly Cached<string> stems = new();
        private readonly FrozenDictionary<string, string> meanings;
        private readonly FrozenDictionary<string, string> byStem;

        public Forms(Language language, IEnumerable<(string Words, string Meaning)> phrases)
        {
            this.language = language;
            var all = phrases
                .Select(phrase => (Words: string.Join(' ', Content(phrase.Words)), phrase.Meaning))
                .ToList();
            meanings = all.DistinctBy(phrase => phrase.Words)
                .ToFrozenDictionary(phrase => phrase.Words, phrase => phrase.Meaning);
            byStem = all.DistinctBy(phrase => Stem(phrase.Words))
                .ToFrozenDictionary(phrase => Stem(phrase.Words), phrase => phrase.Meaning);
        }

        public string? Exact(string phrase) => meanings.GetValueOrDefault(phrase);

        public string? ByStem(string phrase) => byStem.GetValueOrDefault(stems.Get(phrase, Stem));

        public string? Find(string phrase) => Exact(phrase) ?? ByStem(phrase);

        private string Stem(string phrase) => string.Join(' ', Stems.Of(phrase.Split(' '), language));
    }
}
