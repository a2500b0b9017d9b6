using Bot.Core.Import;
using Bot.Storage;

namespace Bot.Hosting;

/// <summary>Reads and stores large files: when one was dropped or confirmed, and every few seconds for what had to wait.</summary>
internal sealed partial class ImportService(
    RunImportJobs jobs,
    ImportSignal signal,
    IStorageHealth storage,
    TimeProvider time,
    ILogger<ImportService> logger
) : BackgroundService
{
    private static readonly TimeSpan LooksAgain = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await storage.CanWriteAsync(stoppingToken))
                {
                    await jobs.RunAsync(stoppingToken);
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
        [LoggerMessage(1, LogLevel.Error, "Files could not be read or stored; it is tried again")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
