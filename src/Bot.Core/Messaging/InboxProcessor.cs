using Bot.Core.Data;
using Microsoft.Extensions.Logging;

namespace Bot.Core.Messaging;

/// <summary>
/// Works off what was stored: lanes side by side, within one in order. What fails is tried again, and holds back only its
/// own lane; after a day it is given up, which is logged.
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
    private static readonly TimeSpan GivesUpAfter = TimeSpan.FromDays(1);

    private readonly Dictionary<string, IInboxHandler> handlers = handlers.ToDictionary(handler => handler.Platform);
    private readonly SemaphoreSlim one = new(1);

    /// <summary>Handles events until none is due.</summary>
    public async Task ProcessAsync(CancellationToken cancellationToken)
    {
        await one.WaitAsync(cancellationToken);
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
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    // No more than are handled at once: none waits here while its lease runs.
    private ValueTask<IReadOnlyList<Claim<InboxItem>>> NextAsync(CancellationToken cancellationToken) =>
        inbox.ClaimAsync(time.GetUtcNow(), lease.Length, LanesAtOnce, cancellationToken);

    private async Task HandleAsync(Claim<InboxItem> claim, CancellationToken cancellationToken)
    {
        var item = claim.Document;
        var again = item.Done is null ? await TryAsync(item, cancellationToken) : null;
        var now = time.GetUtcNow();
        if (again is { } asked && now - item.Received < GivesUpAfter)
        {
            var after = item with { Attempts = item.Attempts + 1, NotBefore = now + Wait(item.Attempts, asked) };
            await inbox.RetryAsync(claim, after, cancellationToken);
            return;
        }

        if (again is not null)
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
        catch (Exception surprise) when (!cancellationToken.IsCancellationRequested)
        {
            Log.Failed(logger, surprise, item.Key);
            return TimeSpan.Zero;
        }
    }

    // Doubling from one second, and never before the platform wants to hear from us again.
    private static TimeSpan Wait(int attempts, TimeSpan asked)
    {
        var doubling = TimeSpan.FromSeconds(Math.Pow(2, Math.Min(attempts, 9)));
        var capped = doubling < LongestWait ? doubling : LongestWait;
        return capped > asked ? capped : asked;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Working off {Key} failed; it is tried again")]
        public static partial void Failed(ILogger logger, Exception exception, string key);

        [LoggerMessage(2, LogLevel.Error, "Gave up on {Key} after {Attempts} attempts in a day")]
        public static partial void GivenUp(ILogger logger, string key, int attempts);
    }
}
