using Bot.Core.Data;
using Microsoft.Extensions.Logging;

namespace Bot.Core.Messaging;

/// <summary>
/// Handles stored events: lanes in parallel, and the events of one lane in order. A failed event is retried and blocks
/// only its lane. After a day it is abandoned and logged.
/// </summary>
public sealed partial class InboxProcessor(
    Inbox inbox,
    IEnumerable<IInboxHandler> handlers,
    ClaimLease lease,
    TimeProvider time,
    ILogger<InboxProcessor> logger
) : IDisposable
{
    private const int LanesAtOnce = 8;
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan RetryPeriod = TimeSpan.FromDays(1);

    private readonly Dictionary<string, IInboxHandler> handlers = handlers.ToDictionary(handler => handler.Platform);
    private readonly SemaphoreSlim gate = new(1);

    /// <summary>Handles events until none is due.</summary>
    public async Task ProcessAsync(CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            while (await NextAsync(cancellationToken) is { Count: > 0 } due)
            {
                await Parallel.ForEachAsync(
                    due,
                    new ParallelOptions { MaxDegreeOfParallelism = LanesAtOnce, CancellationToken = cancellationToken },
                    async (claim, token) => await HandleAsync(claim, token)
                );
            }
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();

    // Claims no more events than it handles in parallel, so that no lease runs while its event waits.
    private ValueTask<IReadOnlyList<Claim<InboxItem>>> NextAsync(CancellationToken cancellationToken) =>
        inbox.ClaimAsync(time.GetUtcNow(), lease.Length, LanesAtOnce, cancellationToken);

    private async Task HandleAsync(Claim<InboxItem> claim, CancellationToken cancellationToken)
    {
        var item = claim.Document;
        var retryAfter = item.Done is null ? await TryAsync(item, cancellationToken) : null;
        var now = time.GetUtcNow();
        if (retryAfter is { } delay && now - item.Received < RetryPeriod)
        {
            var after = item with { Attempts = item.Attempts + 1, NotBefore = now + Backoff(item.Attempts, delay) };
            await inbox.RetryAsync(claim, after, cancellationToken);
            return;
        }

        if (retryAfter is not null)
        {
            Log.GivenUp(logger, item.Key, item.Attempts + 1);
        }

        await inbox.FinishAsync(claim, now, cancellationToken);
    }

    private async Task<TimeSpan?> TryAsync(InboxItem item, CancellationToken cancellationToken)
    {
        if (!handlers.TryGetValue(item.Platform, out var handler))
        {
            return LongestWait;
        }

        try
        {
            return await handler.HandleAsync(item, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Log.Failed(logger, exception, item.Key);
            return TimeSpan.Zero;
        }
    }

    // Doubles from one second, and is never shorter than the delay that the platform asks for.
    private static TimeSpan Backoff(int attempts, TimeSpan least)
    {
        var doubling = TimeSpan.FromSeconds(Math.Pow(2, Math.Min(attempts, 9)));
        var capped = doubling < LongestWait ? doubling : LongestWait;
        return capped > least ? capped : least;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Working off {Key} failed; it is tried again")]
        public static partial void Failed(ILogger logger, Exception exception, string key);

        [LoggerMessage(2, LogLevel.Error, "Gave up on {Key} after {Attempts} attempts in a day")]
        public static partial void GivenUp(ILogger logger, string key, int attempts);
    }
}
