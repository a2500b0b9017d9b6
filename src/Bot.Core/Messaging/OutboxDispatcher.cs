using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Members;
using Microsoft.Extensions.Logging;

namespace Bot.Core.Messaging;

/// <summary>
/// Delivers messages: conversations in parallel, and the messages of one conversation in order. An outage delays only
/// the affected conversations. If the process dies after the platform's answer and before Duet stores it, the message
/// is posted again; a platform that accepts Duet's message ids shows it once.
/// </summary>
public sealed partial class OutboxDispatcher(
    Outbox outbox,
    MemberStore members,
    IEnumerable<IChatPoster> posters,
    ClaimLease lease,
    TimeProvider time,
    ILogger<OutboxDispatcher> logger
) : IDisposable
{
    private const int ConversationsAtOnce = 4;
    private const int ClaimedAtOnce = 64;

    // Finishes a delivery that has started even while Duet stops; otherwise the message would be posted again.
    private static readonly CancellationToken NotCancelled = CancellationToken.None;
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan RetryPeriod = TimeSpan.FromDays(3);

    // Messages whose platform asks for a pause. They stay claimed; if the process dies, their leases end.
    private readonly ConcurrentDictionary<Address, Paused> paused = new();
    private readonly Dictionary<string, IChatPoster> posters = posters.ToDictionary(poster => poster.Platform);
    private readonly SemaphoreSlim gate = new(1);

    /// <summary>
    /// Delivers until no message is due, apart from those that wait for a platform's pause. Returns the rest of the
    /// shortest pause; null if there is none.
    /// </summary>
    public async Task<TimeSpan?> DrainAsync(CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            while (await NextAsync(cancellationToken) is { Count: > 0 } due)
            {
                await Parallel.ForEachAsync(
                    due,
                    new ParallelOptions
                    {
                        MaxDegreeOfParallelism = ConversationsAtOnce,
                        CancellationToken = cancellationToken,
                    },
                    async (claimed, stopping) => await DeliverAsync(claimed, stopping)
                );
            }

            return paused.IsEmpty ? null : paused.Values.Min(pause => pause.Until) - time.GetUtcNow();
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();

    // Messages whose pause is over, and newly claimed ones.
    private async Task<IReadOnlyList<Claimed>> NextAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var ready = new List<Claimed>();
        foreach (var (conversation, pause) in paused.Where(entry => entry.Value.Until <= now))
        {
            paused.TryRemove(conversation, out _);
            ready.Add(pause.Claimed);
        }

        // Claims no more than the platform lets go out well before the leases end.
        var room = ClaimedAtOnce - paused.Count - ready.Count;
        var claims = room > 0 ? await outbox.ClaimAsync(now, lease.Length, room, cancellationToken) : [];
        return [.. ready, .. claims.Select(claim => new Claimed(claim, now))];
    }

    private async Task DeliverAsync(Claimed claimed, CancellationToken stopping)
    {
        var (claim, item) = (claimed.Claim, claimed.Claim.Document);
        if (time.GetUtcNow() is var late && late > claimed.At + lease.Length / 2)
        {
            // The lease may end during the call, so the message is given back and claimed anew.
            await outbox.FinishAsync(claim, item with { NotBefore = late }, [], late, NotCancelled);
            return;
        }

        if (item.State != OutboxState.Waiting)
        {
            await outbox.FinishAsync(claim, item, [], time.GetUtcNow(), NotCancelled);
            return;
        }

        var result = await TryAsync(item, stopping);
        var now = time.GetUtcNow();
        if (result is DeliveryResult.Paced paced && paced.After < lease.Length / 2)
        {
            paused[Conversation(item)] = new Paused(claimed, now + paced.After);
            return;
        }

        var after = After(item, result);
        var notices = result is DeliveryResult.Refused refused ? await NoticesAsync(item.Posting, refused) : [];
        await outbox.FinishAsync(claim, after, notices, now, NotCancelled);
    }

    private static Address Conversation(OutboxItem item) => item.Posting.To with { Thread = null };

    private async Task<DeliveryResult> TryAsync(OutboxItem item, CancellationToken stopping)
    {
        var message = item.Posting;
        if (!posters.TryGetValue(message.To.Platform, out var poster))
        {
            return new DeliveryResult.Refused(OutboxTexts.PlatformOff(message.To.Platform));
        }

        try
        {
            // The workspace may have left the organization since the message was stored.
            if (
                await members.FindOrganizationAsync(message.To.Platform, message.To.Workspace, NotCancelled) is { } now
                && now.Id != message.Organization
            )
            {
                return new DeliveryResult.Refused(OutboxTexts.WorkspaceLeft);
            }

            if (message.Replaces is not { } replaced)
            {
                return await poster.PostAsync(message, NotCancelled);
            }

            // The original was stored earlier in the same conversation, so it has been delivered or refused.
            var original = await outbox.GetAsync(message.Organization, replaced, NotCancelled);
            return original?.Message is { } posted
                ? await poster.UpdateAsync(posted, message, NotCancelled)
                : new DeliveryResult.Refused(original?.Reason ?? OutboxTexts.NeverPosted);
        }
        catch (Exception exception) when (!stopping.IsCancellationRequested)
        {
            Log.Failed(logger, exception, message.Key, message.To.Platform);
            return new DeliveryResult.TryLater(null, exception.GetType().Name);
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
            DeliveryResult.TryLater when now - item.Posting.Created > RetryPeriod => item with
            {
                State = OutboxState.Refused,
                Attempts = item.Attempts + 1,
                Reason = OutboxTexts.Unreachable,
            },
            DeliveryResult.TryLater later => item with
            {
                Attempts = item.Attempts + 1,
                NotBefore = now + (later.After ?? Backoff(item)),
            },
            DeliveryResult.Paced later => item with { NotBefore = now + later.After },
            _ => throw new InvalidOperationException($"No outcome {result.GetType().Name}"),
        };
    }

    // Doubles with each attempt, and is a random point in the second half of that time, so that messages that failed
    // together do not retry together. The message's key determines the point, so that tests are repeatable.
    private static TimeSpan Backoff(OutboxItem item)
    {
        var doubled = TimeSpan.FromSeconds(Math.Pow(2, Math.Min(item.Attempts + 1, 10)));
        var fraction =
            BitConverter.ToUInt32(SHA256.HashData(Encoding.UTF8.GetBytes($"{item.Posting.Key}/{item.Attempts}")))
            / (uint.MaxValue + 1.0);
        return (doubled < LongestWait ? doubled : LongestWait) * ((1 + fraction) / 2);
    }

    // Notifies the owner, or the admins if only they can act.
    private async Task<IReadOnlyList<OutboundMessage>> NoticesAsync(
        OutboundMessage message,
        DeliveryResult.Refused refused
    )
    {
        Log.Refused(logger, message.Key, message.To.Platform);
        var owner =
            message.OwnerMember is { } id && !refused.IsForAdmins
                ? await members.GetAsync(message.Organization, id, NotCancelled)
                : null;
        var recipients =
            owner is not null ? [owner]
            : refused.IsForAdmins
                ? (await members.ListAsync(message.Organization, NotCancelled)).Where(member => member.IsAdmin)
            : [];
        return
        [
            .. from member in recipients
            where member.Identities.Count > 0
            let to = member.Identities[^1].Direct()
            where to != message.To
            select new OutboundMessage(
                message.Organization,
                $"refused/{message.Key}/{member.Id}",
                to,
                OutboxTexts.Undelivered(message.Card.Summary, refused.Reason),
                member.Language,
                member.Zone,
                time.GetUtcNow()
            ),
        ];
    }

    private sealed record Claimed(Claim<OutboxItem> Claim, DateTimeOffset At);

    private sealed record Paused(Claimed Claimed, DateTimeOffset Until);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Posting {Key} to {Platform} failed; it is tried again")]
        public static partial void Failed(ILogger logger, Exception exception, string key, string platform);

        [LoggerMessage(2, LogLevel.Warning, "Posting {Key} was refused by {Platform}")]
        public static partial void Refused(ILogger logger, string key, string platform);
    }
}
