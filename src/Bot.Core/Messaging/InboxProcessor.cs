using Bot.Core.Chat;
using Microsoft.Extensions.Logging;

namespace Bot.Core.Messaging;

/// <summary>
/// Works off what was stored: lanes side by side, within one in order. What fails is tried again, and holds back only its
/// own lane; after a day it is given up, which is logged.
/// </summary>
public sealed partial class InboxProcessor(
    IInboxStore store,
    IEnumerable<IInboxHandler> works,
    TimeProvider time,
    ILogger<InboxProcessor> logger
) : IScheduledJob, IDisposable
{
    private const int LanesAtOnce = 8;
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan GivesUpAfter = TimeSpan.FromDays(1);
    private static readonly TimeSpan KeepsKeys = TimeSpan.FromDays(2);

    private readonly Dictionary<string, IInboxHandler> works = works.ToDictionary(work => work.Platform);
    private readonly SemaphoreSlim one = new(1);

    /// <summary>Works until nothing is due.</summary>
    public async Task ProcessAsync(CancellationToken cancellationToken)
    {
        await one.WaitAsync(cancellationToken);
        try
        {
            while (await store.DueAsync(time.GetUtcNow(), cancellationToken) is { Count: > 0 } due)
            {
                await Parallel.ForEachAsync(
                    due,
                    new ParallelOptions { MaxDegreeOfParallelism = LanesAtOnce, CancellationToken = cancellationToken },
                    async (item, token) => await store.MarkAsync(After(item, await TryAsync(item, token)), token)
                );
            }
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>Forgets old keys.</summary>
    public Task RunAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        store.ForgetAsync(now - KeepsKeys, cancellationToken);

    public void Dispose() => one.Dispose();

    private async Task<TimeSpan?> TryAsync(InboxItem item, CancellationToken cancellationToken)
    {
        if (!works.TryGetValue(item.Platform, out var work))
        {
            return LongestWait;
        }

        try
        {
            return await work.HandleAsync(item, cancellationToken);
        }
        catch (Exception surprise) when (!cancellationToken.IsCancellationRequested)
        {
            Log.Failed(logger, surprise, item.Key);
            return TimeSpan.Zero;
        }
    }

    private InboxItem After(InboxItem item, TimeSpan? again)
    {
        var now = time.GetUtcNow();
        var tried = item with { Attempts = item.Attempts + 1 };
        if (again is { } asked && now - item.Received < GivesUpAfter)
        {
            return tried with { NotBefore = now + Wait(item.Attempts, asked) };
        }

        if (again is not null)
        {
            Log.GivenUp(logger, item.Key, item.Attempts + 1);
        }

        return tried with
        {
            Done = now,
            Body = "",
        };
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
