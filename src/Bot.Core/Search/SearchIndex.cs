using System.Collections.Concurrent;
using Bot.Core.Data;

namespace Bot.Core.Search;

/// <summary>
/// Finds what an organization has stored by its words. It is in memory: <see cref="SearchFeed"/> fills it from the store,
/// and each commit updates it. Until it is filled, searches find what is there already.
/// </summary>
public sealed class SearchIndex : IDocumentFollower, IDisposable
{
    private readonly Dictionary<string, SearchSource> bySet;
    private readonly IReadOnlyList<SearchDocument> fixedDocuments;
    private readonly ConcurrentDictionary<string, OrganizationIndex> organizations = new();
    private readonly OrganizationIndex empty;

    internal SearchIndex(IEnumerable<SearchSource> sources)
    {
        var all = sources.ToList();
        bySet = all.Where(source => source.Set is not null).ToDictionary(source => source.Set!.Name);
        fixedDocuments = [.. all.SelectMany(source => source.Fixed)];
        empty = new OrganizationIndex(fixedDocuments);
    }

    public IReadOnlyList<IDocumentSet> Sets => [.. bySet.Values.Select(source => source.Set!)];

    /// <summary>The best matches, best first. Of equal ones the newest first, then by id, descending.</summary>
    public IReadOnlyList<SearchHit> Find(
        string organization,
        string text,
        IReadOnlyCollection<string>? kinds,
        int take
    ) => Find(new SearchQuery(organization, text) { Kinds = kinds, Take = take });

    /// <summary>The best matches, best first. Of equal ones the newest first, then by id, descending.</summary>
    public IReadOnlyList<SearchHit> Find(SearchQuery query) => Of(query.Organization).Find(query);

    /// <summary>
    /// What the words name: in full, shortened ("ops" for "operations") or mistyped. Best first; several with the same
    /// score are equally good.
    /// </summary>
    public IReadOnlyList<NameHit> FindName(
        string organization,
        string words,
        IReadOnlyCollection<string>? kinds,
        int take
    ) => Of(organization).FindName(words, kinds, take);

    /// <summary>
    /// What has a name that begins with the words, whose last one may be cut short. The score is 0 if the words are the
    /// whole name, else 1.
    /// </summary>
    public IReadOnlyList<NameHit> FindBeginning(
        string organization,
        string words,
        IReadOnlyCollection<string>? kinds
    ) => Of(organization).FindBeginning(words, kinds);

    /// <summary>How many documents the index holds, without the fixed ones.</summary>
    public int Count() => organizations.Values.Sum(organization => organization.Count - fixedDocuments.Count);

    public void Dispose()
    {
        empty.Dispose();
        organizations.Values.ToList().ForEach(organization => organization.Dispose());
    }

    void IDocumentObserver.Apply(IReadOnlyList<DocumentChange> changes) => Apply(changes);

    internal void Apply(IReadOnlyList<DocumentChange> changes)
    {
        foreach (var change in changes)
        {
            if (bySet.TryGetValue(change.Set.Name, out var source))
            {
                organizations
                    .GetOrAdd(change.Organization, _ => new OrganizationIndex(fixedDocuments))
                    .Apply(source, change);
            }
        }
    }

    /// <summary>Forgets everything, before the index is filled anew. Searches may still use what is forgotten.</summary>
    public void Clear() => organizations.Clear();

    void IDocumentFollower.Filled() { }

    private OrganizationIndex Of(string organization) => organizations.GetValueOrDefault(organization, empty);
}
