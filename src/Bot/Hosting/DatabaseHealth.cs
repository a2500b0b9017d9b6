using System.Globalization;
using Bot.Core.Data;
using Bot.Storage.Postgres;

namespace Bot.Hosting;

/// <summary>Whether the PostgreSQL database answers, and whether this node's clock agrees with its clock.</summary>
internal sealed partial class DatabaseHealth(PostgresDatabase database, ILogger<DatabaseHealth> logger)
{
    // Nodes decide by their own clocks what is due.
    private static readonly TimeSpan LargestDifference = TimeSpan.FromSeconds(5);

    /// <summary>Whether it answers, and a line if something is wrong.</summary>
    public async Task<(bool IsReady, string? Line)> LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            var difference = await database.ClockDifferenceAsync(cancellationToken);
            if (difference.Duration() <= LargestDifference)
            {
                return (true, null);
            }

            Log.ClockDiffers(logger, difference);
            var direction = difference > TimeSpan.Zero ? "ahead of" : "behind";
            var seconds = difference.Duration().TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
            return (true, $"storage: this node's clock is {seconds} s {direction} the database's");
        }
        catch (StorageUnavailableException away)
        {
            return (false, $"storage: {away.Message}");
        }
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
