namespace Bot.Core.Claims.Requests;

/// <summary>Claim requests, those that are settled included.</summary>
public interface IClaimRequestStore
{
    Task<ClaimRequest?> GetAsync(string organization, int number, CancellationToken cancellationToken);

    /// <summary>Those that nobody has settled, by number.</summary>
    Task<IReadOnlyList<ClaimRequest>> OpenAsync(string organization, CancellationToken cancellationToken);

    /// <summary>
    /// By number: the one that a delivery asked, if it is known, and those, settled or not, that have one of the keys
    /// (<see cref="ClaimRequest.Keys"/>). Nothing else is read, however many there are.
    /// </summary>
    Task<IReadOnlyList<ClaimRequest>> NearAsync(
        string organization,
        string deliveryKey,
        IReadOnlyList<string> keys,
        CancellationToken cancellationToken
    );

    /// <summary>The number behind the last one; 1 while there is none.</summary>
    Task<int> NextNumberAsync(string organization, CancellationToken cancellationToken);

    /// <summary>Of every organization: what is untold or waits for a proposal.</summary>
    Task<IReadOnlyList<ClaimRequest>> DueAsync(CancellationToken cancellationToken);

    /// <summary>Stores a new request as revision 0; false when its number is taken.</summary>
    Task<bool> AddAsync(ClaimRequest request, CancellationToken cancellationToken);

    /// <summary>Stores a change made on <c>request.Revision</c> as the next one; false when somebody was faster.</summary>
    Task<bool> ReplaceAsync(ClaimRequest request, CancellationToken cancellationToken);

    /// <summary>Deletes all of an organization's requests for good (resetting the sample).</summary>
    Task DeleteAllAsync(string organization, CancellationToken cancellationToken);
}
