using System.Security.Cryptography;
using System.Text;
using Bot.Core.Chat;
using Bot.Core.Data;

namespace Bot.Core.Messaging;

/// <summary>
/// Messages on their way, and where those that were delivered stand. A message is stored before it is delivered, once
/// for each key of an organization, and delivered in order within its conversation.
/// </summary>
public sealed class Outbox(IDocumentStore data, OutboxSignal signal)
{
    private static readonly TimeSpan KeepsKeys = TimeSpan.FromDays(30);

    // Messages stored by earlier versions of Duet have smaller sequences, counted across organizations.
    private const long FirstSequence = 1_000_000_000;

    /// <summary>
    /// Messages that wait. Earlier versions of Duet left delivered ones here: each is a lane of its own, due at once, and
    /// moves to <see cref="Delivered"/>.
    /// </summary>
    public static DocumentSet<OutboxItem> Waiting { get; } =
        new DocumentSet<OutboxItem>("outbox", item => item.Posting.Organization, item => item.Posting.Key)
            .WithLane(item => item.State == OutboxState.Waiting ? Conversation(item) : Id(item), item => item.Sequence)
            .WithDue(item => item.State == OutboxState.Waiting ? item.NotBefore : DateTimeOffset.UnixEpoch)
            .WithVersion(2);

    /// <summary>Messages that were delivered or refused, without their cards, until their keys are forgotten.</summary>
    public static DocumentSet<OutboxItem> Delivered { get; } =
        new DocumentSet<OutboxItem>(
            "outboxDelivered",
            item => item.Posting.Organization,
            item => item.Posting.Key
        ).WithDue(item => item.ForgetAt);

    /// <summary>Stores messages in a commit of their own; keys that are known already are left as they are.</summary>
    public async Task EnqueueAsync(IReadOnlyList<OutboundMessage> messages, CancellationToken cancellationToken)
    {
        foreach (var organization in messages.GroupBy(message => message.Organization))
        {
            await data.CommitAsync(
                organization.Key,
                async transaction =>
                {
                    await SendAsync(transaction, [.. organization]);
                    return true;
                },
                cancellationToken
            );
        }
    }

    /// <summary>
    /// Stores messages together with what else the transaction writes; they go out when it is stored. Keys that are known
    /// already are left as they are.
    /// </summary>
    public async ValueTask SendAsync(IDocumentTransaction transaction, IReadOnlyList<OutboundMessage> messages)
    {
        foreach (var message in messages)
        {
            var isKnown =
                await FindAsync(transaction, message.Organization, message.Key, CancellationToken.None) is not null;
            if (!isKnown)
            {
                var sequence = FirstSequence + await transaction.NextAsync(message.Organization, "outbox");
                var item = new OutboxItem(message, sequence, OutboxState.Waiting, 0, message.Created);
                await transaction.InsertAsync(Waiting, item);
            }
        }

        if (messages.Count > 0)
        {
            transaction.AfterCommit(signal.Raise);
        }
    }

    /// <summary>A message that waits, or was delivered or refused and is not forgotten yet.</summary>
    public async Task<OutboxItem?> GetAsync(string organization, string key, CancellationToken cancellationToken) =>
        await FindAsync(data, organization, key, cancellationToken);

    /// <summary>The same, as a transaction sees it.</summary>
    public static async ValueTask<OutboxItem?> FindAsync(
        IDocumentReader reader,
        string organization,
        string key,
        CancellationToken cancellationToken
    ) =>
        await reader.GetAsync(Waiting, organization, key, cancellationToken)
        ?? await reader.GetAsync(Delivered, organization, key, cancellationToken);

    /// <summary>Messages of an organization that wait, in no order.</summary>
    public async Task<IReadOnlyList<OutboxItem>> ListWaitingAsync(
        string organization,
        CancellationToken cancellationToken
    ) =>
        [
            .. (await data.ListAsync(Waiting, organization, cancellationToken)).Where(item =>
                item.State == OutboxState.Waiting
            ),
        ];

    /// <summary>Deletes all messages of an organization.</summary>
    public async Task ForgetAsync(string organization, CancellationToken cancellationToken) =>
        await data.CommitAsync(
            organization,
            async transaction =>
                await transaction.DeleteAllAsync(Waiting, organization)
                + await transaction.DeleteAllAsync(Delivered, organization),
            cancellationToken
        );

    /// <summary>Claims the first message of each conversation, if it is due.</summary>
    internal ValueTask<IReadOnlyList<Claim<OutboxItem>>> ClaimAsync(
        DateTimeOffset now,
        TimeSpan lease,
        int limit,
        CancellationToken cancellationToken
    ) => data.ClaimDueAsync(Waiting, now, lease, limit, cancellationToken);

    /// <summary>
    /// Stores the outcome of an attempt, and messages that follow from it. Nothing happens when the lease has ended: then
    /// another node has the message.
    /// </summary>
    internal async Task FinishAsync(
        Claim<OutboxItem> claim,
        OutboxItem after,
        IReadOnlyList<OutboundMessage> notices,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        await data.CommitAsync(
            after.Posting.Organization,
            async transaction =>
            {
                if (!await transaction.HoldsAsync(Waiting, claim))
                {
                    return false;
                }

                if (after.State == OutboxState.Waiting)
                {
                    await transaction.PutAsync(Waiting, after);
                }
                else
                {
                    await transaction.DeleteAsync(Waiting, after.Posting.Organization, after.Posting.Key);
                    await transaction.PutAsync(Delivered, WithoutCard(after, claim.Document, now));
                }

                await SendAsync(transaction, notices);
                return true;
            },
            cancellationToken
        );

    // Messages of earlier versions do not say whether they are updatable: they are kept.
    private static OutboxItem WithoutCard(OutboxItem item, OutboxItem before, DateTimeOffset now)
    {
        var isKept = item.Posting.IsUpdatable || before.State != OutboxState.Waiting;
        return item with
        {
            Posting = item.Posting with { Card = Card.Say(LocalizedText.Invariant("")) },
            ForgetAt = isKept ? null : now + KeepsKeys,
        };
    }

    private static string Id(OutboxItem item) => $"{item.Posting.Organization}/{item.Posting.Key}";

    // Hashed: ids of conversations may hold anything.
    private static string Conversation(OutboxItem item)
    {
        var to = item.Posting.To;
        var name = Encoding.UTF8.GetBytes($"{to.Platform}\n{to.Workspace}\n{to.Kind}\n{to.Conversation}");
        return Convert.ToHexStringLower(SHA256.HashData(name).AsSpan(0, 16));
    }
}
