using System.Collections.Frozen;
using Bot.Core.Chat;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Understanding;

/// <summary>Finds the names of one kind that a text mentions.</summary>
public interface IMentionReader
{
    /// <summary>Words that mean the same.</summary>
    IReadOnlyList<WordGroup> Groups => [];

    IEnumerable<Mention> Find(AnalyzedText text);
}

/// <summary>
/// The names that an organization uses, and its words that mean the same. Mentions do not overlap; the longest wins,
/// and what is known goes before what reports only name.
/// </summary>
public sealed class Vocabulary
{
    public static readonly Vocabulary Empty = new([]);

    private readonly IReadOnlyList<IMentionReader> readers;

    /// <param name="readers">Find the names.</param>
    public Vocabulary(IReadOnlyList<IMentionReader> readers)
        : this(readers, null) { }

    /// <param name="readers">Find the names.</param>
    /// <param name="before">
    /// The vocabulary that this one replaces. Words that stay the same stay one object, so that others can keep what
    /// they derived from them.
    /// </param>
    public Vocabulary(IReadOnlyList<IMentionReader> readers, Vocabulary? before)
    {
        this.readers = readers;
        List<WordGroup> groups = [.. readers.SelectMany(reader => reader.Groups).OrderBy(group => group.IsLearned)];
        Words = Of(groups, before?.Words);
        OwnWords = Of([.. groups.Where(group => !group.IsLearned)], before?.OwnWords);
    }

    /// <summary>All words that mean the same: what the organization said comes before what was learned.</summary>
    public OrganizationWords Words { get; }

    /// <summary>
    /// Only what the organization said. For decisions that must not depend on more, such as what may be promised.
    /// </summary>
    public OrganizationWords OwnWords { get; }

    public IReadOnlyList<Mention> Find(AnalyzedText text)
    {
        var found = new List<Mention>();
        foreach (
            var mention in readers
                .SelectMany(reader => reader.Find(text))
                .OrderByDescending(mention => mention.Length)
                .ThenBy(mention => mention.At)
                .ThenBy(mention => mention.Kind == MentionKinds.Competitor)
        )
        {
            if (!found.Exists(other => mention.At < other.End && other.At < mention.End))
            {
                found.Add(mention);
            }
        }

        return [.. found.OrderBy(mention => mention.At)];
    }

    private static OrganizationWords Of(IReadOnlyList<WordGroup> groups, OrganizationWords? before) =>
        before is not null && before.Has(groups) ? before : new OrganizationWords(groups);
}

/// <summary>
/// Finds names by their words: the whole name, or one word of it that no other name has, if it is no ordinary word.
/// Allows one typing error in a word of six letters or more. A name with a number is found only whole: others differ from
/// it by the number alone.
/// </summary>
public sealed class NameReader : IMentionReader
{
    private const int LongestName = 6;
    private const int ShortestPart = 4;
    private const int ShortestMistyped = 6;

    private readonly string kind;
    private readonly FrozenDictionary<string, string> whole;
    private readonly FrozenSet<string> firstWords;
    private readonly FrozenDictionary<string, string> parts;
    private readonly ILookup<char, string> byLetter;

    /// <param name="kind">The kind of the names (<see cref="MentionKinds"/>).</param>
    /// <param name="names">Each name with its other names.</param>
    public NameReader(string kind, IEnumerable<(string Name, IReadOnlyList<string> Others)> names)
    {
        this.kind = kind;
        var all = names.Where(name => name.Name.Length > 0).DistinctBy(name => name.Name).ToList();
        var wholes = new Dictionary<string, string>();
        foreach (
            var (name, alias) in all.SelectMany(name => name.Others.Prepend(name.Name).Select(one => (name.Name, one)))
        )
        {
            if (Key(alias) is { Length: > 1 } key)
            {
                wholes.TryAdd(key, name);
            }
        }

        whole = wholes.ToFrozenDictionary();
        firstWords = wholes.Keys.Select(key => key.Split(' ')[0]).ToFrozenSet();
        parts = all.Where(name => !name.Name.Any(char.IsDigit))
            .SelectMany(name => Folding.Words(name.Name).Distinct().Select(word => (word, name.Name)))
            .GroupBy(pair => pair.word)
            .Where(group =>
                group.Count() == 1
                && group.Key.Length >= ShortestPart
                && !StopWords.Contains(group.Key)
                && !WordList.OfCompanies.Contains(group.Key)
            )
            .ToFrozenDictionary(group => group.Key, group => group.Single().Name);
        byLetter = parts.Keys.Where(part => part.Length >= ShortestMistyped).ToLookup(part => part[0]);
    }

    public IEnumerable<Mention> Find(AnalyzedText text)
    {
        for (var at = 0; at < text.Tokens.Count; at++)
        {
            if (FindAt(text, at) is { } mention)
            {
                yield return mention;
                at = mention.End - 1;
            }
        }
    }

    private Mention? FindAt(AnalyzedText text, int at)
    {
        if (!text.Tokens[at].IsWord && !text.Tokens[at].IsNumber)
        {
            return null;
        }

        // Most words begin no name.
        var longest = text.NameWords(at) is [var first, ..] && !firstWords.Contains(first) ? 0 : LongestName;
        for (var length = Math.Min(longest, text.Tokens.Count - at); length > 0; length--)
        {
            var key = string.Join(' ', Enumerable.Range(at, length).SelectMany(text.NameWords));
            if (whole.TryGetValue(key, out var name))
            {
                return new Mention(kind, name, at, length);
            }
        }

        return Part(text, at) is { } part ? new Mention(kind, part, at, LengthOf(text, at, part)) : null;
    }

    // "Redwood Bakery" names Redwood Bakery Supply with both words.
    private static int LengthOf(AnalyzedText text, int at, string name)
    {
        var words = Folding.Words(name).ToHashSet();
        var end = at + 1;
        while (end < text.Tokens.Count && words.Contains(text.Tokens[end].WithoutPossessive))
        {
            end++;
        }

        return end - at;
    }

    private string? Part(AnalyzedText text, int at)
    {
        var token = text.Tokens[at];
        var word = token.WithoutPossessive;
        if (parts.TryGetValue(word, out var name))
        {
            return IsDistinctive(text, at) && !IsPartOfAnotherName(text, at, name) ? name : null;
        }

        return token.IsCapitalized && word.Length >= ShortestMistyped && !IsOrdinary(text, at)
            ? byLetter[word[0]]
                .Where(part => Folding.IsTypo(word, part, most: 1))
                .Select(part => parts[part])
                .FirstOrDefault(name => !IsPartOfAnotherName(text, at, name))
            : null;
    }

    // "Duff Beverages" is not "Bluefield Beverages", and "Maple Street Bakery" is not "Maple Ridge Florists".
    private static bool IsPartOfAnotherName(AnalyzedText text, int at, string name) =>
        (at > 0 && IsUnknownName(text, at - 1))
        || (at + 1 < text.Tokens.Count && IsUnknownName(text, at + 1))
        || CapitalizedAround(text, at).Except(Folding.Words(name)).Any(WordList.OfCompanies.Contains);

    // The capital letter of the first word says nothing.
    private static IEnumerable<string> CapitalizedAround(AnalyzedText text, int at)
    {
        var (first, last) = (at, at);
        while (first > 1 && IsCapitalized(text, first - 1))
        {
            first--;
        }

        while (last + 1 < text.Tokens.Count && IsCapitalized(text, last + 1))
        {
            last++;
        }

        return text.Tokens.Skip(first).Take(last - first + 1).Select(token => token.WithoutPossessive);
    }

    private static bool IsCapitalized(AnalyzedText text, int at) =>
        text.Tokens[at] is { IsWord: true, IsCapitalized: true };

    private static bool IsUnknownName(AnalyzedText text, int at) =>
        text.Tokens[at] is { IsWord: true, IsCapitalized: true } && !IsOrdinary(text, at);

    // An ordinary word ("delta", "summit") is a name only with a capital letter inside the sentence.
    private static bool IsDistinctive(AnalyzedText text, int at) =>
        !IsOrdinary(text, at) || (text.Tokens[at].IsCapitalized && at > 0 && text.Tokens[at - 1].IsWord);

    private static bool IsOrdinary(AnalyzedText text, int at) => OrdinaryWords.Contains(text.Tokens[at].Word);

    private static string Key(string name) => string.Join(' ', Folding.Words(name));
}
