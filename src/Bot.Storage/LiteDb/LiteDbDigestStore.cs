using System.Globalization;
using Bot.Core.Digests;

namespace Bot.Storage.LiteDb;

internal sealed class LiteDbDigestStore(LiteDbFile file) : IDigestStore
{
    private readonly LiteDbSet<DigestSubscription> subscriptions = new(
        file,
        "digestSubscriptions",
        subscription => subscription.Organization,
        subscription => subscription.Id
    );
    private readonly LiteDbSet<DigestIssue> issues = new(
        file,
        "digestIssues",
        issue => issue.Organization,
        issue => IssueId(issue.Subscription, issue.Occurrence),
        LiteDbIndex<DigestIssue>.Ordered(
            "created",
            issue => issue.Created.UtcTicks.ToString("D19", CultureInfo.InvariantCulture)
        )
    );

    public Task<IReadOnlyList<DigestSubscription>> ListAsync(
        string organization,
        CancellationToken cancellationToken
    ) => Task.FromResult(subscriptions.All(organization));

    public Task<DigestSubscription?> GetAsync(string organization, string id, CancellationToken cancellationToken) =>
        Task.FromResult(subscriptions.Get(organization, id));

    public Task PutAsync(DigestSubscription subscription, CancellationToken cancellationToken) =>
        file.WriteAsync(
            () =>
            {
                subscriptions.Put(subscription);
                return true;
            },
            cancellationToken
        );

    public Task<bool> RemoveAsync(string organization, string id, CancellationToken cancellationToken) =>
        file.WriteAsync(() => subscriptions.Delete(organization, id), cancellationToken);

    public Task<DigestIssue?> GetIssueAsync(
        string organization,
        string subscription,
        string occurrence,
        CancellationToken cancellationToken
    ) => Task.FromResult(issues.Get(organization, IssueId(subscription, occurrence)));

    public Task<DigestIssue> ClaimAsync(DigestIssue issue, CancellationToken cancellationToken) =>
        file.WriteAsync(
            () =>
                issues.TryInsert(issue)
                    ? issue
                    : issues.Get(issue.Organization, IssueId(issue.Subscription, issue.Occurrence))!,
            cancellationToken
        );

    public Task MarkQueuedAsync(DigestIssue issue, CancellationToken cancellationToken) =>
        file.WriteAsync(
            () =>
            {
                issues.Put(issue with { IsQueued = true });
                return true;
            },
            cancellationToken
        );

    public Task<IReadOnlyList<DigestIssue>> IssuesAsync(
        string organization,
        int take,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<IReadOnlyList<DigestIssue>>([
            .. issues.Range(organization, "created", descending: true).Take(take),
        ]);

    public Task DeleteAllAsync(string organization, CancellationToken cancellationToken) =>
        file.WriteAsync(
            () => subscriptions.DeleteAll(organization) + issues.DeleteAll(organization),
            cancellationToken
        );

    private static string IssueId(string subscription, string occurrence) => $"{subscription}/{occurrence}";
}
