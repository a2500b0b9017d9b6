using Bot.Core.TextAnalysis;

namespace Bot.Core.Search;

/// <summary>The names of documents that have some.</summary>
internal sealed class NameTable
{
    private Dictionary<int, IReadOnlyList<SplitName>> byDocument = [];
    private Dictionary<int, IReadOnlyList<SplitName>> moved = [];

    public void Add(int document, IReadOnlyList<string> names)
    {
        if (names.Count > 0)
        {
            byDocument[document] = [.. names.Distinct().Select(name => new SplitName(name, NameMatch.Split(name)))];
        }
    }

    public void Remove(int document) => byDocument.Remove(document);

    /// <summary>Gives a document another number, valid after <see cref="Moved"/>.</summary>
    public void Move(int document, int number)
    {
        if (byDocument.TryGetValue(document, out var names))
        {
            moved[number] = names;
        }
    }

    public void Moved() => (byDocument, moved) = (moved, []);

    public IReadOnlyList<NameHit> Find(
        string words,
        DocumentTable documents,
        IReadOnlyCollection<string>? kinds,
        int take
    )
    {
        var (typed, wanted) = (new NameMatch(words), documents.Wanted(kinds));
        return
        [
            .. byDocument
                .Where(named => documents.IsOfKind(named.Key, wanted))
                .Select(named => Best(typed, documents, named.Key, named.Value))
                .OfType<NameHit>()
                .OrderBy(hit => hit.Score)
                .ThenBy(hit => hit.Name, StringComparer.Ordinal)
                .ThenBy(hit => hit.Kind, StringComparer.Ordinal)
                .ThenBy(hit => hit.Id, StringComparer.Ordinal)
                .Take(take),
        ];
    }

    public IReadOnlyList<NameHit> FindBeginning(
        string words,
        DocumentTable documents,
        IReadOnlyCollection<string>? kinds
    )
    {
        var (typed, wanted) = (NameMatch.Split(words), documents.Wanted(kinds));
        if (typed.Length == 0)
        {
            return [];
        }

        return
        [
            .. from named in byDocument
            where documents.IsOfKind(named.Key, wanted)
            from name in named.Value
            where NameMatch.IsBeginning(typed, name.Words)
            select new NameHit(
                documents.Kind(named.Key),
                documents.Id(named.Key),
                name.Name,
                typed.AsSpan().SequenceEqual(name.Words) ? 0 : 1
            ),
        ];
    }

    private static NameHit? Best(NameMatch typed, DocumentTable documents, int document, IReadOnlyList<SplitName> names)
    {
        var best = names
            .Select((name, rank) => (name.Name, Score: typed.Score(name.Words, rank)))
            .MinBy(one => one.Score);
        return best.Score == NameMatch.None
            ? null
            : new NameHit(documents.Kind(document), documents.Id(document), best.Name, best.Score);
    }

    private sealed record SplitName(string Name, string[] Words);
}
