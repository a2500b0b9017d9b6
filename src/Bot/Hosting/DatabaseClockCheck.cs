using System.Globalization;
using Bot.Core.Data;
using Bot.Storage.Postgres;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bot.Hosting;

/// <summary>
/// Whether this node's clock agrees with PostgreSQL's. Nodes decide by their own clocks what is due, but a node whose
/// clock is wrong still answers, so it stays ready.
/// </summary>
internal sealed partial class DatabaseClockCheck(PostgresDatabase database, ILogger<DatabaseClockCheck> logger)
    : IHealthCheck
{
    private static readonly TimeSpan LargestDifference = TimeSpan.FromSeconds(5);

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            var difference = await database.ClockDifferenceAsync(cancellationToken);
            if (difference.Duration() <= LargestDifference)
            {
                return HealthCheckResult.Healthy();
            }

            Log.ClockDiffers(logger, difference);
            return HealthCheckResult.Degraded($"Storage: this node's clock is {Words(difference)} the database's");
        }
        catch (StorageUnavailableException)
        {
            // The check of the storage says so.
            return HealthCheckResult.Healthy();
        }
    }

    private static string Words(TimeSpan difference)
    {
        var seconds = difference.Duration().TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
        return $"{seconds} s {(difference > TimeSpan.Zero ? "ahead of" : "behind")}";
    }

    private static partial class Log
    {
        [LoggerMessage(
            Level = LogLevel.Warning,
            Message = "This node's clock differs from the database's by {Difference}; due work may be early or late"
        )]
        public static partial void ClockDiffers(ILogger logger, TimeSpan difference);
    }
}
