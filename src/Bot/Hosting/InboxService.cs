using Bot.Core.Messaging;
using Bot.Storage;

namespace Bot.Hosting;

/// <summary>Works off what waits in the inbox: when something was stored, and every few seconds for what had to wait.</summary>
internal sealed partial class InboxService(
    InboxProcessor processor,
    InboxSignal signal,
    IStorageHealth storage,
    TimeProvider time,
    ILogger<InboxService> logger
) : BackgroundService
{
    private static readonly TimeSpan LooksAgain = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                // What cannot be noted as done would be done again and again.
                if (await storage.CanWriteAsync(stoppingToken))
                {
                    await processor.ProcessAsync(stoppingToken);
                }
            }
            catch (Exception surprise) when (!stoppingToken.IsCancellationRequested)
            {
                Log.Failed(logger, surprise);
            }

            await signal.WaitAsync(LooksAgain, time, stoppingToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The inbox could not be read or written; it is tried again")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
