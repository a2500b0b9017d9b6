namespace Bot.Core.Claims.Requests;

/// <summary>Claim requests, those that are settled included.</summary>
public interface IClaimRequestStore
{
    Task<ClaimRequest?> GetAsync(string organization, int number, CancellationToken cancellationToken);

    /// <summary>All of an organization, by number.</summary>
    Task<IReadOnlyList<ClaimRequest>> ListAsync(string organization, CancellationToken cancellationToken);

    /// <summary>Of every organization: what is untold or waits for a proposal.</summary>
    Task<IReadOnlyList<ClaimRequest>> DueAsync(CancellationToken cancellationToken);

    /// <summary>Stores a new request as revision 0; false when its number is taken.</summary>
    Task<bool> AddAsync(ClaimRequest request, CancellationToken cancellationToken);

    /// <summary>Stores a change made on <c>request.Revision</c> as the next one; false when somebody was faster.</summary>
    Task<bool> ReplaceAsync(ClaimRequest request, CancellationToken cancellationToken);

    /// <summary>Deletes all of an organization's requests for good (resetting the sample).</summary>
    Task DeleteAllAsync(string organization, CancellationToken cancellationToken);
}
