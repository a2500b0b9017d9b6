namespace Bot.Core.Digests;

/// <summary>Subscriptions and the digests that were posted.</summary>
public interface IDigestStore
{
    /// <summary>All of an organization, by id.</summary>
    Task<IReadOnlyList<DigestSubscription>> ListAsync(string organization, CancellationToken cancellationToken);

    Task<DigestSubscription?> GetAsync(string organization, string id, CancellationToken cancellationToken);

    /// <summary>Adds the subscription or changes the one with its id.</summary>
    Task PutAsync(DigestSubscription subscription, CancellationToken cancellationToken);

    /// <summary>False when there was none.</summary>
    Task<bool> RemoveAsync(string organization, string id, CancellationToken cancellationToken);

    Task<DigestIssue?> GetIssueAsync(
        string organization,
        string subscription,
        string occurrence,
        CancellationToken cancellationToken
    );

    /// <summary>Stores the issue unless its occurrence has one: of two nodes one wins, and both get the winner's.</summary>
    Task<DigestIssue> ClaimAsync(DigestIssue issue, CancellationToken cancellationToken);

    Task MarkQueuedAsync(DigestIssue issue, CancellationToken cancellationToken);

    /// <summary>Newest first.</summary>
    Task<IReadOnlyList<DigestIssue>> IssuesAsync(string organization, int take, CancellationToken cancellationToken);

    /// <summary>Deletes everything of an organization (resetting the sample).</summary>
    Task DeleteAllAsync(string organization, CancellationToken cancellationToken);
}
