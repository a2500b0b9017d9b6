using Bot.Core.Data;

namespace Bot.Core.Inquiries.Requests;

/// <summary>Stores requests of all types, open and closed.</summary>
public sealed class RequestStore(IDocumentStore data)
{
    /// <summary>
    /// Planned requests are always due, because their proposal may be decided at any time. The set is named after the
    /// first type.
    /// </summary>
    public static DocumentSet<Request> Set { get; } =
        new DocumentSet<Request>(
            "claimRequests",
            request => request.Organization,
            request => SortableKey.Of(request.Number)
        )
            .WithRevision(request => request.Revision, (request, revision) => request with { Revision = revision })
            .WithOrderedKey("number", request => SortableKey.Of(request.Number))
            .WithKey("open", request => request.IsOpen ? [request.Type] : [])
            .WithKey("key", request => request.Keys.Select(key => Key(request.Type, key)))
            .WithKey("owner", request => request is { IsOpen: true, Owner: { } owner } ? [owner] : [])
            .WithKey("delivery", request => request.Voices.Select(voice => voice.DeliveryKey))
            .WithDue(request => request.State == RequestState.Planned ? DateTimeOffset.UnixEpoch : null)
            .WithVersion(5);

    public async Task<Request?> GetAsync(string organization, int number, CancellationToken cancellationToken) =>
        await FindAsync(data, organization, number, cancellationToken);

    /// <summary>Like <see cref="GetAsync"/>, from a store or inside a transaction.</summary>
    public static ValueTask<Request?> FindAsync(
        IDocumentReader reader,
        string organization,
        int number,
        CancellationToken cancellationToken
    ) => reader.GetAsync(Set, organization, SortableKey.Of(number), cancellationToken);

    /// <summary>Open and planned requests of a type, by number.</summary>
    public async Task<IReadOnlyList<Request>> OpenAsync(
        string organization,
        string type,
        CancellationToken cancellationToken
    ) =>
        [
            .. (await data.FindAsync(Set, organization, "open", type, cancellationToken)).OrderBy(request =>
                request.Number
            ),
        ];

    /// <summary>Open requests of all types that a member takes care of, by number.</summary>
    public static async Task<IReadOnlyList<Request>> OwnedAsync(
        IDocumentReader reader,
        string organization,
        string owner,
        CancellationToken cancellationToken
    ) =>
        [
            .. (await reader.FindAsync(Set, organization, "owner", owner, cancellationToken)).OrderBy(request =>
                request.Number
            ),
        ];

    /// <summary>
    /// The request that has the delivery key, and requests of the type, in any state, that share one of the search keys
    /// (<see cref="Request.Keys"/>), by number. Reads no other requests.
    /// </summary>
    public static async ValueTask<IReadOnlyList<Request>> FindSimilarAsync(
        IDocumentReader reader,
        string organization,
        string type,
        string deliveryKey,
        IReadOnlyList<string> keys,
        CancellationToken cancellationToken
    )
    {
        var found = new List<Request>();
        found.AddRange(await reader.FindAsync(Set, organization, "delivery", deliveryKey, cancellationToken));
        foreach (var key in keys)
        {
            found.AddRange(await reader.FindAsync(Set, organization, "key", Key(type, key), cancellationToken));
        }

        return [.. found.DistinctBy(request => request.Number).OrderBy(request => request.Number)];
    }

    /// <summary>The number for a new request: one more than the last, or 1.</summary>
    public static async ValueTask<int> NextNumberAsync(
        IDocumentReader reader,
        string organization,
        CancellationToken cancellationToken
    )
    {
        var last = reader.RangeAsync(Set, organization, "number", null, null, descending: true, cancellationToken);
        await foreach (var request in last)
        {
            return request.Number + 1;
        }

        return 1;
    }

    private static string Key(string type, string key) => $"{type}/{key}";
}
