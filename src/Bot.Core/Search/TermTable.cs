using System.Runtime.InteropServices;

namespace Bot.Core.Search;

/// <summary>
/// Terms by number, each with the numbers of the documents that have it, in ascending order. A removed document stays in
/// the lists until they are built anew; <see cref="Frequency"/> does not count it.
/// </summary>
internal sealed class TermTable
{
    private readonly Dictionary<string, int> numbers = [];
    private readonly WordTable words = new();
    private readonly List<int> scratch = [];
    private Postings[] postings = new Postings[64];

    /// <summary>Adds a document, and returns its packed terms. The span is valid until the next call.</summary>
    public ReadOnlySpan<int> Add(DocumentWords document, int number)
    {
        scratch.Clear();
        foreach (var (word, weight, isInName) in document.Words)
        {
            foreach (var text in word.Terms)
            {
                var term = NumberOf(text);
                words.Add(word.Word, term);
                if (!MergeInto(term, weight, isInName))
                {
                    scratch.Add(PackedTerm.Of(term, weight, isInName));
                    postings[term].Add(number);
                }
            }
        }

        return CollectionsMarshal.AsSpan(scratch);
    }

    /// <summary>Adds a document whose packed terms are known.</summary>
    public void AddAgain(ReadOnlySpan<int> packed, int number)
    {
        foreach (var term in packed)
        {
            postings[PackedTerm.Term(term)].Add(number);
        }
    }

    /// <summary>Counts a removed document out.</summary>
    public void Forget(ReadOnlySpan<int> packed)
    {
        foreach (var term in packed)
        {
            postings[PackedTerm.Term(term)].Alive--;
        }
    }

    /// <summary>Empties the lists of documents; terms keep their numbers.</summary>
    public void Clear() => postings.AsSpan().Clear();

    public int? Find(string term) => numbers.TryGetValue(term, out var number) ? number : null;

    /// <summary>The terms of words that begin with this.</summary>
    public IEnumerable<int> Beginning(string prefix) => words.Beginning(prefix);

    /// <summary>The terms of words that differ from this by one letter.</summary>
    public IEnumerable<int> Near(string word) => words.Near(word);

    /// <summary>How many documents have the term.</summary>
    public int Frequency(int term) => postings[term].Alive;

    public ReadOnlySpan<int> Documents(int term) => postings[term].Documents;

    // Two words of a document may have one stem.
    private bool MergeInto(int term, int weight, bool isInName)
    {
        for (var i = 0; i < scratch.Count; i++)
        {
            if (PackedTerm.Term(scratch[i]) == term)
            {
                scratch[i] = PackedTerm.Of(
                    term,
                    PackedTerm.Weight(scratch[i]) + weight,
                    isInName || PackedTerm.IsInName(scratch[i])
                );
                return true;
            }
        }

        return false;
    }

    private int NumberOf(string term)
    {
        if (numbers.TryGetValue(term, out var known))
        {
            return known;
        }

        var number = numbers.Count;
        numbers[term] = number;
        if (number == postings.Length)
        {
            Array.Resize(ref postings, number * 2);
        }

        return number;
    }

    private struct Postings
    {
        private int[]? documents;
        private int count;

        public int Alive { get; set; }

        public readonly ReadOnlySpan<int> Documents => documents.AsSpan(0, count);

        public void Add(int document)
        {
            documents ??= new int[1];
            if (count == documents.Length)
            {
                Array.Resize(ref documents, Math.Max(4, count + (count / 2)));
            }

            documents[count++] = document;
            Alive++;
        }
    }
}
