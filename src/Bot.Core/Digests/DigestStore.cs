using System.Globalization;
using Bot.Core.Data;

namespace Bot.Core.Digests;

/// <summary>Digest subscriptions, and the digests that were posted.</summary>
public sealed class DigestStore(IDocumentStore data)
{
    private const string ByAge = "created";

    public static DocumentSet<DigestSubscription> Subscriptions { get; } =
        new DocumentSet<DigestSubscription>(
            "digestSubscriptions",
            subscription => subscription.Organization,
            subscription => subscription.Id
        )
            .WithDue(subscription => DigestSchedule.Next(subscription.When, subscription.From))
            .WithVersion(2);

    public static DocumentSet<DigestIssue> Issues { get; } =
        new DocumentSet<DigestIssue>(
            "digestIssues",
            issue => issue.Organization,
            issue => IssueId(issue.Subscription, issue.Occurrence)
        ).WithOrderedKey(ByAge, issue => issue.Created.UtcTicks.ToString("D19", CultureInfo.InvariantCulture));

    /// <summary>All subscriptions of an organization, by id.</summary>
    public Task<IReadOnlyList<DigestSubscription>> ListAsync(
        string organization,
        CancellationToken cancellationToken
    ) => data.ListAsync(Subscriptions, organization, cancellationToken).AsTask();

    public Task<DigestSubscription?> GetAsync(string organization, string id, CancellationToken cancellationToken) =>
        data.GetAsync(Subscriptions, organization, id, cancellationToken).AsTask();

    /// <summary>Adds the subscription, or overwrites the one with its id.</summary>
    public Task PutAsync(DigestSubscription subscription, CancellationToken cancellationToken) =>
        data.PutAsync(Subscriptions, subscription, cancellationToken);

    /// <summary>False when there was none.</summary>
    public Task<bool> RemoveAsync(string organization, string id, CancellationToken cancellationToken) =>
        data.DeleteAsync(Subscriptions, organization, id, cancellationToken);

    public Task<DigestIssue?> GetIssueAsync(
        string organization,
        string subscription,
        string occurrence,
        CancellationToken cancellationToken
    ) => data.GetAsync(Issues, organization, IssueId(subscription, occurrence), cancellationToken).AsTask();

    /// <summary>
    /// Stores the issue unless its occurrence has one, and returns the stored one: of two nodes one wins, and both go on
    /// with the winner's.
    /// </summary>
    public static async ValueTask<DigestIssue> ClaimAsync(IDocumentTransaction transaction, DigestIssue issue)
    {
        var id = IssueId(issue.Subscription, issue.Occurrence);
        if (await transaction.GetAsync(Issues, issue.Organization, id, CancellationToken.None) is { } stored)
        {
            return stored;
        }

        await transaction.PutAsync(Issues, issue);
        return issue;
    }

    /// <summary>Issues of an organization, newest first.</summary>
    public async Task<IReadOnlyList<DigestIssue>> IssuesAsync(
        string organization,
        int take,
        CancellationToken cancellationToken
    ) =>
        await data.RangeAsync(Issues, organization, ByAge, from: null, to: null, descending: true, cancellationToken)
            .Take(take)
            .ToListAsync(cancellationToken);

    private static string IssueId(string subscription, string occurrence) => $"{subscription}/{occurrence}";
}
