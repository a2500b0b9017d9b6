using System.Collections.Concurrent;

namespace Bot.Storage.LiteDb;

/// <summary>
/// Which documents are claimed, in memory: one process has the file, and its claims die with it. Only the writer changes
/// claims; a transaction that is undone undoes its changes.
/// </summary>
internal sealed class LiteDbClaims
{
    private readonly ConcurrentDictionary<ClaimedDocument, Lease> leases = [];
    private readonly Stack<(ClaimedDocument Document, Lease? Before)> changes = [];
    private readonly TimeProvider time;

    public LiteDbClaims(LiteDbFile file, TimeProvider time)
    {
        this.time = time;
        file.TransactionEnded += End;
    }

    public Guid Take(ClaimedDocument document, TimeSpan length)
    {
        var lease = new Lease(Guid.NewGuid(), time.GetUtcNow() + length);
        Set(document, lease);
        return lease.Token;
    }

    /// <summary>When the lease of a claimed document ends; null when nobody holds it.</summary>
    public DateTimeOffset? HeldUntil(ClaimedDocument document) =>
        leases.TryGetValue(document, out var lease) && lease.Until > time.GetUtcNow() ? lease.Until : null;

    public bool Holds(ClaimedDocument document, Guid token) =>
        HeldUntil(document) is not null && leases[document].Token == token;

    public void Remove(ClaimedDocument document)
    {
        if (leases.ContainsKey(document))
        {
            Set(document, null);
        }
    }

    public void RemoveAll(string set, string organization)
    {
        foreach (var document in leases.Keys.Where(key => key.Set == set && key.Organization == organization))
        {
            Set(document, null);
        }
    }

    private void Set(ClaimedDocument document, Lease? lease)
    {
        changes.Push((document, leases.GetValueOrDefault(document)));
        Write(document, lease);
    }

    private void Write(ClaimedDocument document, Lease? lease)
    {
        if (lease is null)
        {
            leases.TryRemove(document, out _);
        }
        else
        {
            leases[document] = lease;
        }
    }

    private void End(bool isStored)
    {
        while (changes.TryPop(out var change))
        {
            if (!isStored)
            {
                Write(change.Document, change.Before);
            }
        }
    }

    private sealed record Lease(Guid Token, DateTimeOffset Until);
}

internal readonly record struct ClaimedDocument(string Set, string Organization, string Id);
