using System.Runtime.CompilerServices;
using Bot.Core.Data;

namespace Bot.Storage;

/// <summary>Exports, imports, counts, rewrites and deletes an owner's documents of all sets, on any engine.</summary>
internal sealed class OrganizationData(RegisteredSets sets, IIndexedReader reader, IDocumentStore store)
{
    private const int PageSize = 200;

    public ValueTask<int> DeleteAsync(string organization, CancellationToken cancellationToken) =>
        store.CommitAsync(
            organization,
            async transaction =>
            {
                var deleted = 0;
                foreach (var set in sets.All)
                {
                    deleted += await ((IIndexedTransaction)transaction).DeleteAllAsync(set, organization);
                }

                return deleted;
            },
            cancellationToken
        );

    public ValueTask<int> DeleteContentAsync(string organization, CancellationToken cancellationToken) =>
        store.CommitAsync(
            organization,
            async transaction =>
            {
                var deleted = 0;
                foreach (var set in sets.All)
                {
                    deleted += await DeleteContentAsync(
                        (IIndexedTransaction)transaction,
                        set,
                        organization,
                        cancellationToken
                    );
                }

                return deleted;
            },
            cancellationToken
        );

    public async IAsyncEnumerable<RawDocument> ExportAsync(
        string organization,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        foreach (var set in sets.All)
        {
            await foreach (var document in ReadAsync(reader, set, organization, cancellationToken))
            {
                yield return new RawDocument(
                    set.Name,
                    document.Organization,
                    document.Id,
                    document.Json,
                    document.Revision
                );
            }
        }
    }

    public async ValueTask<int> ImportAsync(
        IAsyncEnumerable<RawDocument> documents,
        CancellationToken cancellationToken
    )
    {
        var count = 0;
        await foreach (var batch in documents.Chunk(PageSize).WithCancellation(cancellationToken))
        {
            foreach (var owned in batch.GroupBy(document => document.Organization))
            {
                await store.CommitAsync(
                    owned.Key,
                    transaction => PutAsync((IIndexedTransaction)transaction, owned),
                    cancellationToken
                );
            }

            count += batch.Length;
        }

        return count;
    }

    public async ValueTask<IReadOnlyDictionary<string, DocumentCount>> CountsAsync(
        string organization,
        CancellationToken cancellationToken
    )
    {
        var counts = new Dictionary<string, DocumentCount>();
        foreach (var set in sets.All)
        {
            counts[set.Name] = await CountAsync(set, organization, cancellationToken);
        }

        return counts;
    }

    /// <summary>Replaces a value in all sets, inside a transaction.</summary>
    public static async ValueTask<int> ReplaceEverywhereAsync(
        RegisteredSets sets,
        IIndexedTransaction transaction,
        string organization,
        Replacement replacement,
        CancellationToken cancellationToken
    )
    {
        var changed = 0;
        foreach (var set in sets.All)
        {
            changed += await ReplaceAsync(transaction, set, organization, replacement, cancellationToken);
        }

        return changed;
    }

    private async ValueTask<bool> PutAsync(IIndexedTransaction transaction, IEnumerable<RawDocument> documents)
    {
        foreach (var raw in documents)
        {
            var set = sets.Named(raw.Set);
            var document = set.Index(raw.Json);
            if (document.Organization != raw.Organization)
            {
                throw new InvalidOperationException($"A document of \"{raw.Set}\" belongs to another organization.");
            }

            await transaction.PutAsync(set, document);
        }

        return true;
    }

    private async ValueTask<DocumentCount> CountAsync(
        IDocumentSet set,
        string organization,
        CancellationToken cancellationToken
    )
    {
        using var tally = new DocumentTally();
        await foreach (var document in ReadAsync(reader, set, organization, cancellationToken))
        {
            tally.Add(document.Id, document.Json);
        }

        return tally.Total;
    }

    private static async ValueTask<int> DeleteContentAsync(
        IIndexedTransaction transaction,
        IDocumentSet set,
        string organization,
        CancellationToken cancellationToken
    )
    {
        if (!set.HasRemainder)
        {
            return await transaction.DeleteAllAsync(set, organization);
        }

        var changed = new List<IndexedDocument>();
        await foreach (var before in ReadAsync(transaction, set, organization, cancellationToken))
        {
            var remainder = set.IndexRemainder(before.Json);
            changed.AddRange(remainder.Json == before.Json ? [] : [remainder]);
        }

        foreach (var remainder in changed)
        {
            await transaction.PutAsync(set, remainder);
        }

        return 0;
    }

    private static async ValueTask<int> ReplaceAsync(
        IIndexedTransaction transaction,
        IDocumentSet set,
        string organization,
        Replacement replacement,
        CancellationToken cancellationToken
    )
    {
        // Reads all documents before it writes, so that a document with a new id is not read twice.
        var changed = new List<(IndexedDocument Before, IndexedDocument After)>();
        await foreach (var before in ReadAsync(transaction, set, organization, cancellationToken))
        {
            if (replacement.Apply(before.Json) is { } json)
            {
                changed.Add((before, set.Index(json)));
            }
        }

        foreach (var (before, _) in changed.Where(change => change.Before.Id != change.After.Id))
        {
            await transaction.DeleteAsync(set, organization, before.Id);
        }

        foreach (var (_, after) in changed)
        {
            await transaction.PutAsync(set, after);
        }

        return changed.Count;
    }

    private static async IAsyncEnumerable<IndexedDocument> ReadAsync(
        IIndexedReader reader,
        IDocumentSet set,
        string organization,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        string? after = null;
        IReadOnlyList<IndexedDocument> page;
        do
        {
            page = await reader.PageAsync(set, organization, after, PageSize, cancellationToken);
            foreach (var document in page)
            {
                yield return document;
            }

            after = page is [.., var last] ? last.Id : null;
        } while (page.Count == PageSize);
    }
}
