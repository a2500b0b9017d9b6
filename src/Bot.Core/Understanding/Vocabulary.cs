using System.Collections.Frozen;
using Bot.Core.Chat;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Understanding;

/// <summary>Finds the names of one kind that a text mentions.</summary>
public interface IMentionReader
{
    IEnumerable<Mention> Find(AnalyzedText text);
}

/// <summary>The names that an organization uses. Mentions do not overlap; the longest wins.</summary>
public sealed class Vocabulary(IReadOnlyList<IMentionReader> readers)
{
    public static readonly Vocabulary Empty = new([]);

    public IReadOnlyList<Mention> Find(AnalyzedText text)
    {
        var found = new List<Mention>();
        foreach (
            var mention in readers
                .SelectMany(reader => reader.Find(text))
                .OrderByDescending(mention => mention.Length)
                .ThenBy(mention => mention.At)
        )
        {
            if (!found.Exists(other => mention.At < other.End && other.At < mention.End))
            {
                found.Add(mention);
            }
        }

        return [.. found.OrderBy(mention => mention.At)];
    }
}

/// <summary>
/// Finds names by their words: the whole name, or one word of it that no other name has, if it is no ordinary word.
/// Allows one typing error in a word of six letters or more.
/// </summary>
public sealed class NameReader : IMentionReader
{
    private const int LongestName = 6;
    private const int ShortestPart = 4;
    private const int ShortestMistyped = 6;

    private readonly string kind;
    private readonly FrozenDictionary<string, string> whole;
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
        parts = all.SelectMany(name => Folding.Words(name.Name).Distinct().Select(word => (word, name.Name)))
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

        for (var length = Math.Min(LongestName, text.Tokens.Count - at); length > 0; length--)
        {
            var key = string.Join(
                ' ',
                text.Tokens.Skip(at).Take(length).SelectMany(token => Folding.Words(Bare(token.Word)))
            );
            if (whole.TryGetValue(key, out var name))
            {
                return new Mention(kind, name, at, length);
            }
        }

        return Part(text, at) is { } part ? new Mention(kind, part, at, 1) : null;
    }

    private string? Part(AnalyzedText text, int at)
    {
        var token = text.Tokens[at];
        var word = Bare(token.Word);
        if (IsPartOfAnotherName(text, at))
        {
            return null;
        }

        if (parts.TryGetValue(word, out var name))
        {
            return IsDistinctive(text, at) ? name : null;
        }

        return token.IsCapitalized && word.Length >= ShortestMistyped && !IsOrdinary(text, at)
            ? byLetter[word[0]]
                .Where(part => Folding.IsWithin(part, word, 1))
                .Select(part => parts[part])
                .FirstOrDefault()
            : null;
    }

    // "Duff Beverages" is not "Bluefield Beverages".
    private static bool IsPartOfAnotherName(AnalyzedText text, int at) =>
        (at > 0 && IsUnknownName(text, at - 1)) || (at + 1 < text.Tokens.Count && IsUnknownName(text, at + 1));

    private static bool IsUnknownName(AnalyzedText text, int at) =>
        text.Tokens[at] is { IsWord: true, IsCapitalized: true } && !IsOrdinary(text, at);

    // "Acme's" is Acme.
    private static string Bare(string word) =>
        word.IndexOf('\'', StringComparison.Ordinal) is var at and > 0 ? word[..at] : word;

    // An ordinary word ("delta", "summit") is a name only with a capital letter inside the sentence.
    private static bool IsDistinctive(AnalyzedText text, int at) =>
        !IsOrdinary(text, at) || (text.Tokens[at].IsCapitalized && at > 0 && text.Tokens[at - 1].IsWord);

    private static bool IsOrdinary(AnalyzedText text, int at) => OrdinaryWords.Contains(text.Tokens[at].Word);

    private static string Key(string name) => string.Join(' ', Folding.Words(name));
}
