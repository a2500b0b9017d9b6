using Bot.Core.Assets.Links;
using Bot.Storage;

namespace Bot.Links;

/// <summary>Looks at links that are due, every few minutes.</summary>
internal sealed partial class LinkCheckService(
    CheckLinks links,
    IStorageHealth storage,
    TimeProvider time,
    ILogger<LinkCheckService> logger
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Pause, time, stoppingToken);
            try
            {
                if (await storage.CanWriteAsync(stoppingToken))
                {
                    await links.RunAsync(time.GetUtcNow(), stoppingToken);
                }
            }
            catch (Exception surprise) when (!stoppingToken.IsCancellationRequested)
            {
                Log.Failed(logger, surprise);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Links could not be looked at; it is tried again")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
