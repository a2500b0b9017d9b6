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

    private readonly double[] best = new double[query.Slots];
    private readonly double averageLength = documents.AverageLength;

    public Match Score(int number)
    {
        var terms = documents.Terms(number);
        var length = Saturation * (1 - LengthShare + (LengthShare * terms.Length / averageLength));
        Array.Clear(best);
        foreach (var packed in terms)
        {
            foreach (var (word, weight) in query.Uses(PackedTerm.Term(packed)))
            {
                var count = PackedTerm.Weight(packed);
                var score = weight * count * (Saturation + 1) / (count + length);
                best[word] = Math.Max(best[word], score);
            }
        }

        AddPhrases(best);
        var (sum, words) = (0.0, 0);
        foreach (var score in best.AsSpan(0, query.Words.Count))
        {
            (sum, words) = (sum + score, words + (score > 0 ? 1 : 0));
        }

        return new Match(number, sum, words);
    }

    /// <summary>How much of the query a document has, and which words.</summary>
    public (double Coverage, double InNames, IReadOnlyList<string> Words) Explain(int number)
    {
        var (all, inNames) = (new double[query.Slots], new double[query.Slots]);
        foreach (var packed in documents.Terms(number))
        {
            foreach (var (word, weight) in query.Uses(PackedTerm.Term(packed)))
            {
                all[word] = Math.Max(all[word], weight);
                inNames[word] = PackedTerm.IsInName(packed) ? Math.Max(inNames[word], weight) : inNames[word];
            }
        }

        AddPhrases(all);
        AddPhrases(inNames);
        return (Share(all), Share(inNames), [.. query.Words.Where((_, i) => all[i] > 0).Select(word => word.Word)]);
    }

    // A phrase counts as much as the least of its words, which the document must have all.
    private void AddPhrases(double[] slots)
    {
        for (var i = 0; i < query.Words.Count; i++)
        {
            foreach (var phrase in query.Words[i].Phrases)
            {
                var least = double.MaxValue;
                for (var part = 0; part < phrase.Words.Count; part++)
                {
                    least = Math.Min(least, slots[phrase.First + part]);
                }

                slots[i] = Math.Max(slots[i], least);
            }
        }
    }

    private double Share(double[] slots) =>
        query.Weight == 0 ? 0 : Math.Min(1, slots.Take(query.Words.Count).Sum() / query.Weight);
}
