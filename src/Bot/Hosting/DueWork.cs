using Bot.Core.Chat;

namespace Bot.Hosting;

/// <summary>All that is due by the clock.</summary>
internal sealed partial class DueWork(IEnumerable<IScheduledJob> due, TimeProvider time, ILogger<DueWork> logger)
{
    /// <summary>One call to each; a surprise in one does not stop the others.</summary>
    public async Task TickAsync(CancellationToken cancellationToken)
    {
        foreach (var work in due)
        {
            try
            {
                await work.RunAsync(time.GetUtcNow(), cancellationToken);
            }
            catch (Exception surprise) when (!cancellationToken.IsCancellationRequested)
            {
                Log.Failed(logger, surprise, work.GetType().Name);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "{Work} failed; it is called again at the next tick")]
        public static partial void Failed(ILogger logger, Exception exception, string work);
    }
}
