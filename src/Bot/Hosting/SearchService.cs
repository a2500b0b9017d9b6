using Bot.Core.Search;

namespace Bot.Hosting;

/// <summary>
/// Fills the search index in the background after the start, and keeps it up with other nodes. Nothing waits for it:
/// until it is done, searches find a part.
/// </summary>
internal sealed partial class SearchService(
    SearchIndex index,
    SearchFeed feed,
    TimeProvider time,
    ILogger<SearchService> logger
) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private bool isLoaded;
    private bool isFailing;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // On a thread of its own: LiteDB reads where it is called, and the start would wait.
        await Task.Yield();
        using var timer = new PeriodicTimer(Interval, time);
        do
        {
            await TryAsync(stoppingToken);
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task TryAsync(CancellationToken stoppingToken)
    {
        try
        {
            var began = time.GetTimestamp();
            await feed.PollAsync(stoppingToken);
            if (!isLoaded)
            {
                Log.Loaded(logger, index.Count(), (int)time.GetElapsedTime(began).TotalMilliseconds);
            }

            (isLoaded, isFailing) = (true, false);
        }
        catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
        {
            // Once, and not every second while the store does not answer.
            if (!isFailing)
            {
                Log.Failed(logger, failure);
            }

            isFailing = true;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "The search index holds {Count} documents, read in {Milliseconds} ms")]
        public static partial void Loaded(ILogger logger, int count, int milliseconds);

        [LoggerMessage(2, LogLevel.Warning, "The search index could not be read from the store; it is tried again")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
