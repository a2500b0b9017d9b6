namespace Bot.Core.Commitments;

/// <summary>The commitments of won deals, and who was asked for them.</summary>
public interface ICommitmentStore
{
    /// <summary>Whether somebody was asked which claims that deal was won with.</summary>
    Task<bool> IsQuestionedAsync(string organization, string deal, CancellationToken cancellationToken);

    /// <summary>Remembers the question; the first for a deal stays.</summary>
    Task MarkQuestionedAsync(CommitmentPrompt question, CancellationToken cancellationToken);

    /// <summary>Stores the promise under the next number, unless its deal has one for its claim: gives that one then.</summary>
    Task<Commitment> AttachAsync(Commitment commitment, CancellationToken cancellationToken);

    Task<Commitment?> GetAsync(string organization, int number, CancellationToken cancellationToken);

    /// <summary>All of a deal, by number.</summary>
    Task<IReadOnlyList<Commitment>> OfDealAsync(string organization, string deal, CancellationToken cancellationToken);

    /// <summary>All of a claim in whatever version, by number.</summary>
    Task<IReadOnlyList<Commitment>> OfClaimAsync(
        string organization,
        string claim,
        CancellationToken cancellationToken
    );

    /// <summary>All, by number.</summary>
    Task<IReadOnlyList<Commitment>> ListAsync(string organization, CancellationToken cancellationToken);

    /// <summary>Those that the clock has to look at: a check to ask or to remind of by then, or an answer untold.</summary>
    Task<IReadOnlyList<Commitment>> DueAsync(
        string organization,
        DateTimeOffset until,
        CancellationToken cancellationToken
    );

    /// <summary>Stores a change made on <c>promise.Revision</c> as the next one; false when somebody was faster.</summary>
    Task<bool> ReplaceAsync(Commitment commitment, CancellationToken cancellationToken);

    /// <summary>Forgets the promise if it is still at that revision; false when somebody was faster.</summary>
    Task<bool> RemoveAsync(Commitment commitment, CancellationToken cancellationToken);

    /// <summary>Deletes everything of an organization (resetting the sample).</summary>
    Task DeleteAllAsync(string organization, CancellationToken cancellationToken);
}
