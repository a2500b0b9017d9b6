using Bot.Core.Chat;
using Bot.Core.Data;

namespace Bot.Core.Messaging;

/// <summary>A document set whose documents expire when they are due.</summary>
internal interface IExpiringSet
{
    Task DeleteExpiredAsync(IDocumentStore data, DateTimeOffset now, CancellationToken cancellationToken);
}

/// <summary>Deletes the expired documents of a set in batches, with one commit for each owner.</summary>
internal sealed class ExpiringSet<T>(DocumentSet<T> set) : IExpiringSet
    where T : class
{
    private const int BatchSize = 200;

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    public async Task DeleteExpiredAsync(IDocumentStore data, DateTimeOffset now, CancellationToken cancellationToken)
    {
        while (await data.ClaimDueAsync(set, now, Lease, BatchSize, cancellationToken) is { Count: > 0 } expired)
        {
            foreach (var owner in expired.GroupBy(claim => set.Organization(claim.Document)))
            {
                await data.CommitAsync(
                    owner.Key,
                    async transaction =>
                    {
                        foreach (var claim in owner)
                        {
                            await transaction.DeleteAsync(set, owner.Key, set.Id(claim.Document));
                        }

                        return true;
                    },
                    cancellationToken
                );
            }
        }
    }
}

/// <summary>Scheduled job: deletes the expired documents of all expiring sets.</summary>
internal sealed class DeleteExpired(IDocumentStore data, IEnumerable<IExpiringSet> sets) : IScheduledJob
{
    public async Task RunAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var set in sets)
        {
            await set.DeleteExpiredAsync(data, now, cancellationToken);
        }
    }
}
