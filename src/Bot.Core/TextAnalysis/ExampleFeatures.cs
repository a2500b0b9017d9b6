using System.Runtime.InteropServices;
using Bot.Core.Chat;

namespace Bot.Core.TextAnalysis;

/// <summary>
/// The features of a text for <see cref="ExampleClassifier"/>, as hashes: its words by stem, pairs of them and their
/// meanings; and pieces of two to five letters, which make typing errors and other forms of a word alike.
/// </summary>
public sealed record ExampleFeatures(IReadOnlyList<ulong> Words, IReadOnlyList<ulong> Pieces)
{
    private const int ShortestPiece = 2;
    private const int LongestPiece = 5;

    // A page of text says no more about its subject than its first paragraphs.
    private const int MostWords = 200;

    public static ExampleFeatures Of(string text)
    {
        var analyzed = AnalyzedText.Of(text, Language.English);
        var (words, pieces) = (new HashSet<ulong>(), new HashSet<ulong>());
        ulong? before = null;
        foreach (var (i, token) in analyzed.Tokens.Index().Take(MostWords))
        {
            if (token.IsWord || token.IsNumber)
            {
                var word = Hash('w', token.IsNumber ? "#" : analyzed.Stems[i]);
                words.Add(word);
                if (before is { } previous)
                {
                    words.Add(unchecked((previous * 31) ^ word));
                }

                before = word;
            }
        }

        words.UnionWith(analyzed.Concepts.Select(concept => Hash('c', concept.Concept)));
        foreach (var word in Folding.Words(text).Take(MostWords))
        {
            AddPieces(pieces, $" {word} ");
        }

        return new ExampleFeatures([.. words], [.. pieces]);
    }

    private static void AddPieces(HashSet<ulong> pieces, string word)
    {
        for (var length = ShortestPiece; length <= LongestPiece; length++)
        {
            for (var at = 0; at + length <= word.Length; at++)
            {
                pieces.Add(Hash('p', word.AsSpan(at, length)));
            }
        }
    }

    // FNV-1a, because the hash of a string differs in each process.
    private static ulong Hash(char kind, ReadOnlySpan<char> text)
    {
        var hash = (14695981039346656037UL ^ kind) * 1099511628211UL;
        foreach (var letter in MemoryMarshal.Cast<char, ushort>(text))
        {
            hash = unchecked((hash ^ letter) * 1099511628211UL);
        }

        return hash;
    }
}
