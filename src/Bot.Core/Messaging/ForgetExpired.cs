using Bot.Core.Chat;
using Bot.Core.Data;

namespace Bot.Core.Messaging;

/// <summary>A set whose documents are deleted when they are due.</summary>
internal interface IExpiringSet
{
    Task ForgetAsync(IDocumentStore data, DateTimeOffset now, CancellationToken cancellationToken);
}

internal sealed class ExpiringSet<T>(DocumentSet<T> set) : IExpiringSet
    where T : class
{
    private const int AtOnce = 200;

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    public async Task ForgetAsync(IDocumentStore data, DateTimeOffset now, CancellationToken cancellationToken)
    {
        while (await data.ClaimDueAsync(set, now, Lease, AtOnce, cancellationToken) is { Count: > 0 } expired)
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

/// <summary>Deletes documents whose time is over.</summary>
internal sealed class ForgetExpired(IDocumentStore data, IEnumerable<IExpiringSet> sets) : IScheduledJob
{
    public async Task RunAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var set in sets)
        {
            await set.ForgetAsync(data, now, cancellationToken);
        }
    }
}
