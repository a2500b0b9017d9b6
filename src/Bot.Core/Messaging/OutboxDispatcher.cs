using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Bot.Core.Chat;
using Bot.Core.Members;
using Microsoft.Extensions.Logging;

namespace Bot.Core.Messaging;

/// <summary>
/// Delivers what waits: conversations side by side, within one in the order in which it was stored. An outage delays
/// only the conversations that it concerns. A process that dies between the platform's answer and ours being stored
/// posts that one message again; a platform that knows messages by our own ids shows it once.
/// </summary>
public sealed partial class OutboxDispatcher(
    IOutboxStore store,
    IMemberStore members,
    IEnumerable<IChatPoster> posters,
    TimeProvider time,
    ILogger<OutboxDispatcher> logger
) : IDisposable
{
    private const int ConversationsAtOnce = 4;

    /// <summary>What was begun is finished while Duet is being stopped: whose answer nobody waits for would go out again.</summary>
    private static readonly CancellationToken Always = CancellationToken.None;
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan GivesUpAfter = TimeSpan.FromDays(3);

    // Conversations whose platform wants a pause, until when. Lost with the process: then the platform is asked once too often.
    private readonly ConcurrentDictionary<Address, DateTimeOffset> resting = new();
    private readonly Dictionary<string, IChatPoster> posters = posters.ToDictionary(poster => poster.Platform);
    private readonly SemaphoreSlim one = new(1);

    /// <summary>Delivers until nothing is due or all that is rests; gives how long the first of them still rests, if any does.</summary>
    public async Task<TimeSpan?> DrainAsync(CancellationToken cancellationToken)
    {
        await one.WaitAsync(cancellationToken);
        try
        {
            while (await AwakeAsync(cancellationToken) is { Count: > 0 } due)
            {
                await Parallel.ForEachAsync(
                    due,
                    new ParallelOptions
                    {
                        MaxDegreeOfParallelism = ConversationsAtOnce,
                        CancellationToken = cancellationToken,
                    },
                    async (item, stopping) => await DeliverAsync(item, stopping)
                );
            }

            return resting.IsEmpty ? null : resting.Values.Min() - time.GetUtcNow();
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    private async Task<IReadOnlyList<OutboxItem>> AwakeAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        foreach (var (place, until) in resting)
        {
            if (until <= now)
            {
                resting.TryRemove(place, out _);
            }
        }

        var due = await store.DueAsync(now, cancellationToken);
        return resting.IsEmpty ? due : [.. due.Where(item => !resting.ContainsKey(Place(item)))];
    }

    private async Task DeliverAsync(OutboxItem item, CancellationToken stopping)
    {
        var result = await TryAsync(item, stopping);
        if (result is DeliveryResult.Paced paced)
        {
            resting[Place(item)] = time.GetUtcNow() + paced.After;
            return;
        }

        await store.MarkAsync(After(item, result), Always);
        if (result is DeliveryResult.Refused refused)
        {
            Log.Refused(logger, item.Posting.Key, item.Posting.To.Platform);
            await TellAsync(item.Posting, refused);
        }
    }

    private static Address Place(OutboxItem item) => item.Posting.To with { Thread = null };

    private async Task<DeliveryResult> TryAsync(OutboxItem item, CancellationToken stopping)
    {
        var posting = item.Posting;
        if (!posters.TryGetValue(posting.To.Platform, out var poster))
        {
            return new DeliveryResult.Refused(OutboxTexts.PlatformOff(posting.To.Platform));
        }

        try
        {
            // It was stored when the workspace was still linked.
            if (
                await members.FindOrganizationAsync(posting.To.Platform, posting.To.Workspace, Always) is { } now
                && now.Id != posting.Organization
            )
            {
                return new DeliveryResult.Refused(OutboxTexts.WorkspaceLeft);
            }

            if (posting.Replaces is not { } replaced)
            {
                return await poster.PostAsync(posting, Always);
            }

            // Stored earlier, in the same conversation: delivered or refused by now.
            var original = await store.GetAsync(posting.Organization, replaced, Always);
            return original?.Message is { } message
                ? await poster.UpdateAsync(message, posting, Always)
                : new DeliveryResult.Refused(original?.Reason ?? OutboxTexts.NeverPosted);
        }
        catch (Exception surprise) when (!stopping.IsCancellationRequested)
        {
            Log.Failed(logger, surprise, posting.Key, posting.To.Platform);
            return new DeliveryResult.TryLater(null, surprise.GetType().Name);
        }
    }

    private OutboxItem After(OutboxItem item, DeliveryResult result)
    {
        var now = time.GetUtcNow();
        return result switch
        {
            DeliveryResult.Posted posted => item with
            {
                State = OutboxState.Posted,
                Attempts = item.Attempts + 1,
                Message = posted.Message,
            },
            DeliveryResult.Refused refused => item with
            {
                State = OutboxState.Refused,
                Attempts = item.Attempts + 1,
                Reason = refused.Reason,
            },
            DeliveryResult.TryLater when now - item.Posting.Created > GivesUpAfter => item with
            {
                State = OutboxState.Refused,
                Attempts = item.Attempts + 1,
                Reason = OutboxTexts.Unreachable,
            },
            DeliveryResult.TryLater later => item with
            {
                Attempts = item.Attempts + 1,
                NotBefore = now + (later.After ?? Wait(item)),
            },
            _ => throw new InvalidOperationException($"No outcome {result.GetType().Name}"),
        };
    }

    // Doubled each time, and somewhere in the second half of it: what failed together does not come again together. Where in it
    // is drawn from the posting's key, so that a test sees what will happen too.
    private static TimeSpan Wait(OutboxItem item)
    {
        var doubled = TimeSpan.FromSeconds(Math.Pow(2, Math.Min(item.Attempts + 1, 10)));
        var lot =
            BitConverter.ToUInt32(SHA256.HashData(Encoding.UTF8.GetBytes($"{item.Posting.Key}/{item.Attempts}")))
            / (uint.MaxValue + 1.0);
        return (doubled < LongestWait ? doubled : LongestWait) * ((1 + lot) / 2);
    }

    // To who wanted it; to the admins where only they can act, or nobody wanted it.
    private async Task TellAsync(OutboundMessage posting, DeliveryResult.Refused refused)
    {
        var owner =
            posting.OwnerMember is { } id && !refused.IsForAdmins
                ? await members.GetAsync(posting.Organization, id, Always)
                : null;
        var told =
            owner is not null ? [owner]
            : refused.IsForAdmins
                ? (await members.ListAsync(posting.Organization, Always)).Where(member => member.IsAdmin)
            : [];
        var notices =
            from member in told
            where member.Identities.Count > 0
            let to = member.Identities[^1].Direct()
            where to != posting.To
            select new OutboundMessage(
                posting.Organization,
                $"refused/{posting.Key}/{member.Id}",
                to,
                OutboxTexts.Undelivered(posting.Card.Summary, refused.Reason),
                member.Language,
                member.Zone,
                time.GetUtcNow()
            );
        await store.AddAsync([.. notices], Always);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Posting {Key} to {Platform} failed; it is tried again")]
        public static partial void Failed(ILogger logger, Exception exception, string key, string platform);

        [LoggerMessage(2, LogLevel.Warning, "Posting {Key} was refused by {Platform}")]
        public static partial void Refused(ILogger logger, string key, string platform);
    }
}
