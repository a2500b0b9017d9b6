using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Members;
using Microsoft.Extensions.Logging;

namespace Bot.Core.Messaging;

/// <summary>
/// Delivers what waits: conversations side by side, within one in the order in which it was stored. An outage delays
/// only the conversations that it concerns. A process that dies between the platform's answer and ours being stored
/// posts that one message again; a platform that knows messages by our own ids shows it once.
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

    /// <summary>What was begun is finished while Duet stops: a message whose answer nobody awaits would go out again.</summary>
    private static readonly CancellationToken Always = CancellationToken.None;
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan GivesUpAfter = TimeSpan.FromDays(3);

    // Claimed messages whose platform asks for a pause, and until when. They stay claimed; a process that dies meanwhile
    // gives them back when their leases end.
    private readonly ConcurrentDictionary<Address, Paused> paused = new();
    private readonly Dictionary<string, IChatPoster> posters = posters.ToDictionary(poster => poster.Platform);
    private readonly SemaphoreSlim one = new(1);

    /// <summary>
    /// Delivers until nothing is due or everything that is waits for a platform's pause. Returns how long the shortest
    /// pause still lasts; null when there is none.
    /// </summary>
    public async Task<TimeSpan?> DrainAsync(CancellationToken cancellationToken)
    {
        await one.WaitAsync(cancellationToken);
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
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    // Messages whose pause is over, and newly claimed ones.
    private async Task<IReadOnlyList<Claimed>> NextAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var ready = new List<Claimed>();
        foreach (var (place, pause) in paused.Where(entry => entry.Value.Until <= now))
        {
            paused.TryRemove(place, out _);
            ready.Add(pause.Claimed);
        }

        var claims = await outbox.ClaimAsync(now, lease.Length, ClaimedAtOnce, cancellationToken);
        return [.. ready, .. claims.Select(claim => new Claimed(claim, now))];
    }

    private async Task DeliverAsync(Claimed claimed, CancellationToken stopping)
    {
        var (claim, item) = (claimed.Claim, claimed.Claim.Document);
        if (time.GetUtcNow() > claimed.At + lease.Length / 2)
        {
            // The lease may end while the platform is called: whoever claims the message next delivers it.
            return;
        }

        if (item.State != OutboxState.Waiting)
        {
            await outbox.FinishAsync(claim, item, [], time.GetUtcNow(), Always);
            return;
        }

        var result = await TryAsync(item, stopping);
        var now = time.GetUtcNow();
        if (result is DeliveryResult.Paced paced && paced.After < lease.Length / 2)
        {
            paused[Place(item)] = new Paused(claimed, now + paced.After);
            return;
        }

        var after = After(item, result);
        var notices = result is DeliveryResult.Refused refused ? await NoticesAsync(item.Posting, refused) : [];
        await outbox.FinishAsync(claim, after, notices, now, Always);
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
            var original = await outbox.GetAsync(posting.Organization, replaced, Always);
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
            DeliveryResult.Paced later => item with { NotBefore = now + later.After },
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

    // To the owner; to the admins where only they can act, or when the message has no owner.
    private async Task<IReadOnlyList<OutboundMessage>> NoticesAsync(
        OutboundMessage posting,
        DeliveryResult.Refused refused
    )
    {
        Log.Refused(logger, posting.Key, posting.To.Platform);
        var owner =
            posting.OwnerMember is { } id && !refused.IsForAdmins
                ? await members.GetAsync(posting.Organization, id, Always)
                : null;
        var recipients =
            owner is not null ? [owner]
            : refused.IsForAdmins
                ? (await members.ListAsync(posting.Organization, Always)).Where(member => member.IsAdmin)
            : [];
        return
        [
            .. from member in recipients
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
