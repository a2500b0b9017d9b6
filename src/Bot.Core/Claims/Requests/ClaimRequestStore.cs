using Bot.Core.Data;

namespace Bot.Core.Claims.Requests;

/// <summary>Stores claim requests, open and closed.</summary>
public sealed class ClaimRequestStore(IDocumentStore data)
{
    /// <summary>
    /// Planned requests are always due, because their proposal may be signed or withdrawn at any time.
    /// </summary>
    public static DocumentSet<ClaimRequest> Set { get; } =
        new DocumentSet<ClaimRequest>(
            "claimRequests",
            request => request.Organization,
            request => SortableKey.Of(request.Number)
        )
            .WithRevision(request => request.Revision, (request, revision) => request with { Revision = revision })
            .WithOrderedKey("number", request => SortableKey.Of(request.Number))
            .WithKey("open", request => request.IsOpen ? ["yes"] : [])
            .WithKey("key", request => request.Keys)
            .WithKey("delivery", request => request.Voices.Select(voice => voice.DeliveryKey))
            .WithDue(request => request.State == RequestState.Planned ? DateTimeOffset.UnixEpoch : null)
            .WithVersion(2);

    public async Task<ClaimRequest?> GetAsync(string organization, int number, CancellationToken cancellationToken) =>
        await FindAsync(data, organization, number, cancellationToken);

    /// <summary>Like <see cref="GetAsync"/>, from a store or inside a transaction.</summary>
    public static ValueTask<ClaimRequest?> FindAsync(
        IDocumentReader reader,
        string organization,
        int number,
        CancellationToken cancellationToken
    ) => reader.GetAsync(Set, organization, SortableKey.Of(number), cancellationToken);

    /// <summary>Open and planned requests, by number.</summary>
    public async Task<IReadOnlyList<ClaimRequest>> OpenAsync(
        string organization,
        CancellationToken cancellationToken
    ) =>
        [
            .. (await data.FindAsync(Set, organization, "open", "yes", cancellationToken)).OrderBy(request =>
                request.Number
            ),
        ];

    /// <summary>
    /// The request that has the delivery key, and requests in any state that share one of the search keys
    /// (<see cref="ClaimRequest.Keys"/>), by number. Reads no other requests.
    /// </summary>
    public static async ValueTask<IReadOnlyList<ClaimRequest>> FindSimilarAsync(
        IDocumentReader reader,
        string organization,
        string deliveryKey,
        IReadOnlyList<string> keys,
        CancellationToken cancellationToken
    )
    {
        var found = new List<ClaimRequest>();
        found.AddRange(await reader.FindAsync(Set, organization, "delivery", deliveryKey, cancellationToken));
        foreach (var key in keys)
        {
            found.AddRange(await reader.FindAsync(Set, organization, "key", key, cancellationToken));
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

    /// <summary>Stores a new request as revision 0. False if its number is taken.</summary>
    public async Task<bool> AddAsync(ClaimRequest request, CancellationToken cancellationToken) =>
        await data.CommitAsync(
            request.Organization,
            transaction => transaction.InsertAsync(Set, request with { Revision = 0 }),
            cancellationToken
        );

    /// <summary>Stores a change to <c>request.Revision</c>. False if another change was stored first.</summary>
    public async Task<bool> ReplaceAsync(ClaimRequest request, CancellationToken cancellationToken) =>
        await data.CommitAsync(
            request.Organization,
            transaction => transaction.ReplaceAsync(Set, request),
            cancellationToken
        );

    /// <summary>Deletes all requests of an organization.</summary>
    public async Task DeleteAllAsync(string organization, CancellationToken cancellationToken) =>
        await data.CommitAsync(
            organization,
            transaction => transaction.DeleteAllAsync(Set, organization),
            cancellationToken
        );
}
