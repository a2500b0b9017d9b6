using Bot.Core.Messaging;
using Bot.Storage;

namespace Bot.Hosting;

/// <summary>Delivers what waits in the outbox: when something was stored, and every few seconds for what had to wait.</summary>
internal sealed partial class OutboxService(
    OutboxDispatcher dispatcher,
    OutboxSignal signal,
    IStorageHealth storage,
    TimeProvider time,
    ILogger<OutboxService> logger
) : BackgroundService
{
    private static readonly TimeSpan LooksAgain = TimeSpan.FromSeconds(2);

    // Budgets fill up meanwhile: looking more often would send no more.
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var looksAgain = LooksAgain;
            try
            {
                // What cannot be noted as sent would be sent again and again.
                if (await storage.CanWriteAsync(stoppingToken))
                {
                    looksAgain =
                        await dispatcher.DrainAsync(stoppingToken) is { } rest && rest < LooksAgain
                            ? rest > Shortest
                                ? rest
                                : Shortest
                            : LooksAgain;
                }
            }
            catch (Exception surprise) when (!stoppingToken.IsCancellationRequested)
            {
                Log.Failed(logger, surprise);
            }

            await signal.WaitAsync(looksAgain, time, stoppingToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The outbox could not be read or written; it is tried again")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
