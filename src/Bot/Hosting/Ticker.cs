using Bot.Storage;

namespace Bot.Hosting;

/// <summary>Looks what is due by the clock: at once after the start, then twice a minute.</summary>
internal sealed partial class Ticker(DueWork work, IStorageHealth storage, TimeProvider time, ILogger<Ticker> logger)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        do
        {
            if (await storage.FindProblemAsync(stoppingToken) is { } problem)
            {
                Log.Waits(logger, problem);
            }
            else
            {
                await work.TickAsync(stoppingToken);
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "{Problem} Scheduled work and messages wait; it is tried again")]
        public static partial void Waits(ILogger logger, string problem);
    }
}
