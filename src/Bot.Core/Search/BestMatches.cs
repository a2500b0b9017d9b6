namespace Bot.Core.Search;

/// <summary>Keeps the best of many matches.</summary>
internal sealed class BestMatches(SearchQuery query, DocumentTable documents)
{
    private readonly SortedSet<Match> kept = new(new Order(query.NewestFirst, documents));

    public void Add(Match match)
    {
        if (kept.Count < query.Take)
        {
            kept.Add(match);
        }
        else if (kept.Comparer.Compare(match, kept.Max) < 0)
        {
            kept.Remove(kept.Max);
            kept.Add(match);
        }
    }

    public IEnumerable<Match> InOrder() => kept;

    private sealed class Order(bool newestFirst, DocumentTable documents) : IComparer<Match>
    {
        public int Compare(Match x, Match y)
        {
            var byScore = newestFirst ? 0 : y.Score.CompareTo(x.Score);
            var byTime = byScore != 0 ? byScore : documents.At(y.Number).CompareTo(documents.At(x.Number));
            var byId = byTime != 0 ? byTime : string.CompareOrdinal(documents.Id(y.Number), documents.Id(x.Number));
            return byId != 0 ? byId : x.Number.CompareTo(y.Number);
        }
    }
}
