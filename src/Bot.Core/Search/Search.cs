namespace Bot.Core.Search;

/// <summary>Runs a query: chooses documents by the query's rarest words, compares them, and keeps the best.</summary>
internal static class Search
{
    public static IReadOnlyList<SearchHit> Run(SearchQuery query, TermTable terms, DocumentTable documents)
    {
        var wanted = QueryTerms.Of(query, terms, documents);
        if (wanted.Words.Count == 0 || query.Take <= 0)
        {
            return [];
        }

        var scoring = new DocumentScoring(wanted, documents);
        var best = new BestMatches(query, documents);
        var least = Math.Min(query.LeastWords, wanted.Words.Count);
        var kinds = documents.Wanted(query.Kinds);
        foreach (var number in Candidates(query, wanted, terms, documents.Count, least))
        {
            if (documents.IsAlive(number) && documents.IsOfKind(number, kinds) && !IsExcepted(query, documents, number))
            {
                var match = scoring.Score(number);
                if (match.WordCount >= least)
                {
                    best.Add(match);
                }
            }
        }

        return [.. best.InOrder().Select(match => Hit(match, scoring, documents))];
    }

    private static bool IsExcepted(SearchQuery query, DocumentTable documents, int number) =>
        query.Except is { } except && documents.Id(number) == except.Id && documents.Kind(number) == except.Kind;

    // A document with enough of the words has one of the rarest: the most common ones need not be looked at.
    private static IEnumerable<int> Candidates(
        SearchQuery query,
        QueryTerms wanted,
        TermTable terms,
        int count,
        int least
    )
    {
        var looked = wanted.Words.OrderBy(word => word.Frequency).Take(wanted.Words.Count - least + 1).ToList();
        var seen = new ulong[(count / 64) + 1];
        var left = query.MostCompared;
        foreach (
            var term in looked.SelectMany(word =>
                word.Terms.Concat(word.Phrases.SelectMany(phrase => phrase.Rarest.Terms))
            )
        )
        {
            // From the end: the newest first.
            for (var i = terms.Documents(term.Term).Length - 1; i >= 0 && left > 0; i--)
            {
                var number = terms.Documents(term.Term)[i];
                var bit = 1UL << (number & 63);
                if ((seen[number / 64] & bit) == 0)
                {
                    seen[number / 64] |= bit;
                    left--;
                    yield return number;
                }
            }
        }
    }

    private static SearchHit Hit(Match match, DocumentScoring scoring, DocumentTable documents)
    {
        var (coverage, inNames, words) = scoring.Explain(match.Number);
        return new SearchHit(
            documents.Kind(match.Number),
            documents.Id(match.Number),
            match.Score,
            coverage,
            inNames,
            words
        );
    }
}
