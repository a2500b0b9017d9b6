using Bot.Core.Understanding;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bot.Hosting;

/// <summary>Not ready until plain sentences can be read, a few seconds after the start at most.</summary>
internal sealed class SentencesHealthCheck(TimeProvider time) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) =>
        await SentenceReader.IsReadyAsync(TimeSpan.Zero, time)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("Sentences: Duet has just started and still learns to read them.");
}
