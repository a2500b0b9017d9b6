namespace Bot.Core.Search;

/// <summary>A compared document.</summary>
internal readonly record struct Match(int Number, double Score, int WordCount);

/// <summary>
/// Compares documents with one query by BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009). Of
/// the terms that stand for one word, the best counts.
/// </summary>
internal sealed class DocumentScoring(QueryTerms query, DocumentTable documents)
{
    private const double Saturation = 1.2;
    private const double LengthShare = 0.75;

    private readonly double[] best = new double[query.Words.Count];
    private readonly double averageLength = documents.AverageLength;

    public Match Score(int number)
    {
        var terms = documents.Terms(number);
        var length = Saturation * (1 - LengthShare + (LengthShare * terms.Length / averageLength));
        Array.Clear(best);
        var words = 0;
        foreach (var packed in terms)
        {
            foreach (var (word, weight) in query.Uses(PackedTerm.Term(packed)))
            {
                var count = PackedTerm.Weight(packed);
                var score = weight * count * (Saturation + 1) / (count + length);
                words += best[word] == 0 ? 1 : 0;
                best[word] = Math.Max(best[word], score);
            }
        }

        return new Match(number, best.Sum(), words);
    }

    /// <summary>How much of the query a document has, and which words.</summary>
    public (double Coverage, double InNames, IReadOnlyList<string> Words) Explain(int number)
    {
        var (all, inNames) = (new double[query.Words.Count], new double[query.Words.Count]);
        foreach (var packed in documents.Terms(number))
        {
            foreach (var (word, weight) in query.Uses(PackedTerm.Term(packed)))
            {
                all[word] = Math.Max(all[word], weight);
                inNames[word] = PackedTerm.IsInName(packed) ? Math.Max(inNames[word], weight) : inNames[word];
            }
        }

        return (Share(all), Share(inNames), [.. query.Words.Where((_, i) => all[i] > 0).Select(word => word.Word)]);
    }

    private double Share(double[] weights) => query.Weight == 0 ? 0 : Math.Min(1, weights.Sum() / query.Weight);
}
