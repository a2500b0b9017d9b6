using System.Runtime.InteropServices;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Understanding;

/// <summary>
/// The features by which a sentence is classified: its words by stem, their meanings, short sequences of both, how it
/// begins and ends. Known names count as their kind, so that "what did Acme say" and "what did Redwood say" are alike.
/// </summary>
internal static class SentenceFeatures
{
    private static readonly string[] Names = [MentionKinds.Account, MentionKinds.Person, MentionKinds.Competitor];

    public static IReadOnlyList<string> Of(AnalyzedText text, IReadOnlyList<Mention> mentions)
    {
        var features = new HashSet<string>();
        var (words, meanings) = (new List<string>(), new List<string>());
        var at = 0;
        while (at < text.Tokens.Count)
        {
            at += Add(text, mentions, at, features, words, meanings);
        }

        AddSequences(features, "b", words, 2);
        AddSequences(features, "m", meanings, 2);
        AddSequences(features, "t", meanings, 3);
        AddBeginning(features, words, meanings);
        AddShape(features, text, words.Count);
        return [.. features];
    }

    // Adds the features of the token, name or phrase at a position, and returns its length.
    private static int Add(
        AnalyzedText text,
        IReadOnlyList<Mention> mentions,
        int at,
        HashSet<string> features,
        List<string> words,
        List<string> meanings
    )
    {
        var token = text.Tokens[at];
        var mention = mentions.FirstOrDefault(mention => mention.At == at && mention.Kind != MentionKinds.Objection);
        var kind = KindOf(mention) ?? (token.Raw[0] == '{' ? token.Raw.Trim('{', '}') : null);
        if (kind is not null)
        {
            AddName(features, words, meanings, kind);
            return mention?.Length ?? 1;
        }

        if (!token.IsWord && !token.IsNumber)
        {
            return 1;
        }

        if (token.IsNumber)
        {
            features.Add("#");
            words.Add("#");
            meanings.Add("#");
            return 1;
        }

        var concept = text.Concepts.FirstOrDefault(concept => concept.At == at);
        for (var i = at; i < at + (concept?.Length ?? 1); i++)
        {
            words.Add(text.Stems[i]);
            features.Add($"w:{text.Stems[i]}");
            AddPieces(features, text.Tokens[i].Word);
        }

        if (concept is not null)
        {
            features.Add($"c:{concept.Concept}");
            meanings.Add(concept.Concept);
            return concept.Length;
        }

        if (IsUnknownName(text, at))
        {
            features.Add("@name");
            meanings.Add("@name");
        }
        else
        {
            meanings.Add(text.Stems[at]);
        }

        return 1;
    }

    // The words of an objection say more than that it is one.
    private static string? KindOf(Mention? mention) =>
        mention?.Kind == MentionKinds.SignedCompetitor ? MentionKinds.Competitor : mention?.Kind;

    private static void AddName(HashSet<string> features, List<string> words, List<string> meanings, string kind)
    {
        features.Add($"@{kind}");
        var isName = Names.Contains(kind);
        if (isName)
        {
            features.Add("@name");
        }

        words.Add($"@{kind}");
        meanings.Add(isName ? "@name" : $"@{kind}");
    }

    // A capital letter inside a sentence. At its beginning every word has one.
    private static bool IsUnknownName(AnalyzedText text, int at) =>
        text.Tokens[at].IsCapitalized
        && at > 0
        && text.Tokens[at - 1].Raw is not ("." or "!" or "?" or "¿" or "¡" or "\n" or ":");

    // Pieces of four letters make typing errors and other forms of a word alike.
    private static void AddPieces(HashSet<string> features, string word)
    {
        if (word.Length < 5)
        {
            return;
        }

        for (var i = 0; i + 4 <= word.Length; i++)
        {
            features.Add($"p:{word.AsSpan(i, 4)}");
        }
    }

    private static void AddSequences(HashSet<string> features, string prefix, List<string> items, int length)
    {
        for (var i = 0; i + length <= items.Count; i++)
        {
            features.Add($"{prefix}:{string.Join('_', CollectionsMarshal.AsSpan(items).Slice(i, length)!)}");
        }
    }

    private static void AddBeginning(HashSet<string> features, List<string> words, List<string> meanings)
    {
        if (words.Count > 0)
        {
            features.Add($"^w:{words[0]}");
            features.Add($"^b:{string.Join('_', words.Take(2))}");
            features.Add($"^m:{meanings[0]}");
            features.Add($"^n:{string.Join('_', meanings.Take(2))}");
        }
    }

    private static void AddShape(HashSet<string> features, AnalyzedText text, int words)
    {
        var trimmed = text.Text.TrimEnd();
        if (trimmed.EndsWith('?'))
        {
            features.Add("ends?");
        }

        if (trimmed.StartsWith('¿'))
        {
            features.Add("begins?");
        }

        if (text.Tokens.Skip(1).Take(6).Any(token => token.Raw == ":"))
        {
            features.Add("colon");
        }

        features.Add(
            words switch
            {
                <= 1 => "length:1",
                2 => "length:2",
                3 => "length:3",
                <= 6 => "length:6",
                <= 10 => "length:10",
                <= 18 => "length:18",
                _ => "length:more",
            }
        );
    }
}
