using System.Security.Cryptography;
using System.Text;
using Bot.Core.Chat;
using Bot.Core.Data;

namespace Bot.Core.Messaging;

/// <summary>
/// Stores messages until they are delivered, and then where they were posted. It stores one message for each key of an
/// organization. Messages of one conversation are delivered in order.
/// </summary>
public sealed class Outbox(IDocumentStore data, OutboxSignal signal)
{
    private static readonly TimeSpan KeyRetention = TimeSpan.FromDays(30);

    // Sequences from earlier versions of Duet are smaller; they counted across organizations.
    private const long FirstSequence = 1_000_000_000;

    /// <summary>
    /// Messages to deliver. Earlier versions of Duet left delivered messages here; each is in its own lane, due at
    /// once, and moves to <see cref="Delivered"/>.
    /// </summary>
    public static DocumentSet<OutboxItem> Waiting { get; } =
        new DocumentSet<OutboxItem>("outbox", item => item.Posting.Organization, item => item.Posting.Key)
            .WithLane(item => item.State == OutboxState.Waiting ? Conversation(item) : Id(item), item => item.Sequence)
            .WithDue(item => item.State == OutboxState.Waiting ? item.NotBefore : DateTimeOffset.UnixEpoch)
            .WithVersion(2);

    /// <summary>Delivered and refused messages without their cards, until their keys expire.</summary>
    public static DocumentSet<OutboxItem> Delivered { get; } =
        new DocumentSet<OutboxItem>(
            "outboxDelivered",
            item => item.Posting.Organization,
            item => item.Posting.Key
        ).WithDue(item => item.ForgetAt);

    /// <summary>Stores messages in a separate commit. Ignores messages whose key is known.</summary>
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
    /// Stores messages in the transaction. Their delivery starts after the commit. Ignores messages whose key is known.
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

    /// <summary>A message in any state; null if it is unknown or has expired.</summary>
    public async Task<OutboxItem?> GetAsync(string organization, string key, CancellationToken cancellationToken) =>
        await FindAsync(data, organization, key, cancellationToken);

    /// <summary>Like <see cref="GetAsync"/>, from a store or inside a transaction.</summary>
    public static async ValueTask<OutboxItem?> FindAsync(
        IDocumentReader reader,
        string organization,
        string key,
        CancellationToken cancellationToken
    ) =>
        await reader.GetAsync(Waiting, organization, key, cancellationToken)
        ?? await reader.GetAsync(Delivered, organization, key, cancellationToken);

    /// <summary>Undelivered messages of an organization, in no particular order.</summary>
    public async Task<IReadOnlyList<OutboxItem>> ListWaitingAsync(
        string organization,
        CancellationToken cancellationToken
    ) =>
        [
            .. (await data.ListAsync(Waiting, organization, cancellationToken)).Where(item =>
                item.State == OutboxState.Waiting
            ),
        ];

    /// <summary>Claims the first message of each conversation that is due.</summary>
    internal ValueTask<IReadOnlyList<Claim<OutboxItem>>> ClaimAsync(
        DateTimeOffset now,
        TimeSpan lease,
        int limit,
        CancellationToken cancellationToken
    ) => data.ClaimDueAsync(Waiting, now, lease, limit, cancellationToken);

    /// <summary>
    /// Stores the result of a delivery attempt, and the notices about it. Does nothing if the lease has ended, because
    /// another node may hold the message.
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

    // Messages of earlier versions do not say whether they are updatable, so they never expire.
    private static OutboxItem WithoutCard(OutboxItem item, OutboxItem before, DateTimeOffset now)
    {
        var isKept = item.Posting.IsUpdatable || before.State != OutboxState.Waiting;
        return item with
        {
            Posting = item.Posting with { Card = Card.Say(LocalizedText.Invariant("")) },
            ForgetAt = isKept ? null : now + KeyRetention,
        };
    }

    private static string Id(OutboxItem item) => $"{item.Posting.Organization}/{item.Posting.Key}";

    // Hashed, because a conversation's id may contain any character.
    private static string Conversation(OutboxItem item)
    {
        var to = item.Posting.To;
        var name = Encoding.UTF8.GetBytes($"{to.Platform}\n{to.Workspace}\n{to.Kind}\n{to.Conversation}");
        return Convert.ToHexStringLower(SHA256.HashData(name).AsSpan(0, 16));
    }
}
