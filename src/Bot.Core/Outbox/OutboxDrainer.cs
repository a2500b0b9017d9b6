using Bot.Core.Chat;
using Bot.Core.Members;
using Microsoft.Extensions.Logging;

namespace Bot.Core.Outbox;

/// <summary>
/// Delivers what waits: conversations side by side, within one in the order in which it was stored. An outage delays
/// only the conversations that it concerns. A process that dies between the platform's answer and ours being stored
/// posts that one message again: no platform offers a way to ask first.
/// </summary>
public sealed partial class OutboxDrainer(
    IOutboxStore store, IMemberStore members, IEnumerable<IChatPoster> posters, TimeProvider time, ILogger<OutboxDrainer> logger) : IDisposable
{
    private const int ConversationsAtOnce = 4;
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan GivesUpAfter = TimeSpan.FromDays(3);

    private readonly Dictionary<string, IChatPoster> posters = posters.ToDictionary(poster => poster.Platform);
    private readonly SemaphoreSlim one = new(1);

    /// <summary>Delivers until nothing is due.</summary>
    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        await one.WaitAsync(cancellationToken);
        try
        {
            while (await store.DueAsync(time.GetUtcNow(), cancellationToken) is { Count: > 0 } due)
            {
                await Parallel.ForEachAsync(
                    due, new ParallelOptions { MaxDegreeOfParallelism = ConversationsAtOnce, CancellationToken = cancellationToken },
                    async (item, token) => await DeliverAsync(item, token));
            }
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    private async Task DeliverAsync(OutboxItem item, CancellationToken cancellationToken)
    {
        var after = After(item, await TryAsync(item, cancellationToken));
        await store.MarkAsync(after, cancellationToken);
        if (after is { State: OutboxState.Refused, Reason: { } reason })
        {
            Log.Refused(logger, item.Posting.Key, item.Posting.To.Platform);
            await TellOwnerAsync(item.Posting, reason, cancellationToken);
        }
    }

    private async Task<PostOutcome> TryAsync(OutboxItem item, CancellationToken cancellationToken)
    {
        var posting = item.Posting;
        if (!posters.TryGetValue(posting.To.Platform, out var poster))
        {
            return new PostOutcome.Refused(OutboxTexts.PlatformOff(posting.To.Platform));
        }

        try
        {
            if (posting.Replaces is not { } replaced)
            {
                return await poster.PostAsync(posting, cancellationToken);
            }

            // Stored earlier, in the same conversation: delivered or refused by now.
            var original = await store.GetAsync(posting.Organization, replaced, cancellationToken);
            return original?.Message is { } message
                ? await poster.UpdateAsync(message, posting, cancellationToken)
                : new PostOutcome.Refused(original?.Reason ?? OutboxTexts.NeverPosted);
        }
        catch (Exception surprise) when (!cancellationToken.IsCancellationRequested)
        {
            Log.Failed(logger, surprise, posting.Key, posting.To.Platform);
            return new PostOutcome.TryLater(TimeSpan.Zero, surprise.GetType().Name);
        }
    }

    private OutboxItem After(OutboxItem item, PostOutcome outcome)
    {
        var now = time.GetUtcNow();
        return outcome switch
        {
            PostOutcome.Posted posted => item with { State = OutboxState.Posted, Attempts = item.Attempts + 1, Message = posted.Message },
            PostOutcome.Refused refused => item with { State = OutboxState.Refused, Attempts = item.Attempts + 1, Reason = refused.Reason },
            PostOutcome.TryLater when now - item.Posting.Created > GivesUpAfter => item with { State = OutboxState.Refused, Attempts = item.Attempts + 1, Reason = OutboxTexts.Unreachable },
            PostOutcome.TryLater later => item with { Attempts = item.Attempts + 1, NotBefore = now + Wait(item.Attempts, later.After) },
            _ => throw new InvalidOperationException($"No outcome {outcome.GetType().Name}"),
        };
    }

    // Doubling from two seconds, and never before the platform wants to hear from us again.
    private static TimeSpan Wait(int attempts, TimeSpan asked)
    {
        var doubling = TimeSpan.FromSeconds(Math.Pow(2, Math.Min(attempts + 1, 10)));
        var capped = doubling < LongestWait ? doubling : LongestWait;
        return capped > asked ? capped : asked;
    }

    private async Task TellOwnerAsync(Posting posting, Phrase reason, CancellationToken cancellationToken)
    {
        var owner = posting.OwnerMember is { } id ? await members.GetAsync(posting.Organization, id, cancellationToken) : null;
        if (owner is null || owner.Identities is not [.., var identity] || posting.To == identity.Direct())
        {
            return;
        }

        var notice = new Posting(
            posting.Organization, $"refused/{posting.Key}", identity.Direct(), OutboxTexts.Undelivered(posting.Card.Summary, reason),
            owner.Language, owner.Zone, time.GetUtcNow());
        await store.AddAsync([notice], cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Posting {Key} to {Platform} failed; it is tried again")]
        public static partial void Failed(ILogger logger, Exception exception, string key, string platform);

        [LoggerMessage(2, LogLevel.Warning, "Posting {Key} was refused by {Platform}")]
        public static partial void Refused(ILogger logger, string key, string platform);
    }
}
