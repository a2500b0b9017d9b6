using Bot.Core.Members;
using Bot.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bot.Hosting;

/// <summary>Ready means that the data can be read and written. A store that does not answer at all is a problem too.</summary>
internal sealed class StorageHealthCheck(IStorageHealth storage, MemberStore members, TimeProvider time) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) =>
        await FindProblemAsync(cancellationToken) is { } problem
            ? HealthCheckResult.Unhealthy($"Storage: {problem}")
            : HealthCheckResult.Healthy();

    // On a thread of its own: a disk that hangs blocks the thread that asks it.
    private async Task<string?> FindProblemAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await Task.Run(() => TryAsync(cancellationToken), cancellationToken)
                .WaitAsync(Patience, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            return $"it has not answered for {Patience.TotalSeconds:0} seconds.";
        }
        catch (Exception unreadable) when (!cancellationToken.IsCancellationRequested)
        {
            return $"it cannot be read: {unreadable.Message}";
        }
    }

    private async Task<string?> TryAsync(CancellationToken cancellationToken)
    {
        if (await storage.FindProblemAsync(cancellationToken) is { } problem)
        {
            return problem;
        }

        await members.GetOrganizationAsync("", cancellationToken);
        return null;
    }
}
