using System.Security.Cryptography;
using System.Text;
using Bot.Core.Chat;
using Bot.Core.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Messaging;

/// <summary>Raised after an event is stored.</summary>
public sealed class InboxSignal : Signal;

/// <summary>Stores events from platforms until Duet handles them. Each event's owner is its platform.</summary>
public sealed class Inbox(IDocumentStore data, InboxSignal signal)
{
    // Platforms retry for less than a day.
    private static readonly TimeSpan KeyRetention = TimeSpan.FromDays(2);

    /// <summary>
    /// Events to handle. Earlier versions of Duet left handled events here; each is in its own lane, due when its key
    /// expires.
    /// </summary>
    public static DocumentSet<InboxItem> Waiting { get; } =
        new DocumentSet<InboxItem>("inbox", item => item.Platform, item => item.Key)
            .WithLane(item => item.Done is null ? Lane(item) : item.Key, item => item.Sequence)
            .WithDue(item => item.Done is { } done ? done + KeyRetention : item.NotBefore)
            .WithVersion(2);

    /// <summary>Keys of events that were handled or abandoned.</summary>
    public static DocumentSet<HandledEvent> Handled { get; } =
        new DocumentSet<HandledEvent>("inboxHandled", handled => handled.Platform, handled => handled.Key).WithDue(
            handled => handled.ForgetAt
        );

    /// <summary>Stores the event, after which it may be acknowledged. False if its key is known already.</summary>
    public async Task<bool> TakeAsync(InboxItem item, CancellationToken cancellationToken) =>
        await data.CommitAsync(
            item.Platform,
            async transaction =>
            {
                transaction.AfterCommit(signal.Raise);
                return await transaction.GetAsync(Handled, item.Platform, item.Key, CancellationToken.None) is null
                    && await transaction.GetAsync(Waiting, item.Platform, item.Key, CancellationToken.None) is null
                    && await transaction.InsertAsync(
                        Waiting,
                        item with
                        {
                            Sequence = await transaction.NextAsync(item.Platform, "inbox"),
                        }
                    );
            },
            cancellationToken
        );

    /// <summary>Unhandled events of a platform, in no particular order.</summary>
    public async Task<IReadOnlyList<InboxItem>> ListWaitingAsync(
        string platform,
        CancellationToken cancellationToken
    ) => [.. (await data.ListAsync(Waiting, platform, cancellationToken)).Where(item => item.Done is null)];

    /// <summary>Claims the first event of each lane that is due.</summary>
    internal ValueTask<IReadOnlyList<Claim<InboxItem>>> ClaimAsync(
        DateTimeOffset now,
        TimeSpan lease,
        int limit,
        CancellationToken cancellationToken
    ) => data.ClaimDueAsync(Waiting, now, lease, limit, cancellationToken);

    /// <summary>Stores the event for another attempt. Does nothing if the lease has ended.</summary>
    internal Task RetryAsync(Claim<InboxItem> claim, InboxItem after, CancellationToken cancellationToken) =>
        EndAsync(claim, transaction => transaction.PutAsync(Waiting, after), cancellationToken);

    /// <summary>Deletes the event and keeps its key. Does nothing if the lease has ended.</summary>
    internal Task FinishAsync(Claim<InboxItem> claim, DateTimeOffset now, CancellationToken cancellationToken) =>
        EndAsync(
            claim,
            async transaction =>
            {
                var item = claim.Document;
                await transaction.DeleteAsync(Waiting, item.Platform, item.Key);
                await transaction.PutAsync(Handled, new HandledEvent(item.Key, item.Platform, now + KeyRetention));
            },
            cancellationToken
        );

    private async Task EndAsync(
        Claim<InboxItem> claim,
        Func<IDocumentTransaction, ValueTask> end,
        CancellationToken cancellationToken
    ) =>
        await data.CommitAsync(
            claim.Document.Platform,
            async transaction =>
            {
                if (!await transaction.HoldsAsync(Waiting, claim))
                {
                    return false;
                }

                await end(transaction);
                return true;
            },
            cancellationToken
        );

    // Hashed, because a lane's name may contain any character.
    private static string Lane(InboxItem item) =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes($"{item.Platform}\n{item.Lane}")).AsSpan(0, 16)
        );
}

public static class InboxRegistration
{
    public static IServiceCollection AddInbox(this IServiceCollection services) =>
        services
            .AddDocumentSet(Inbox.Waiting)
            .AddDocumentSet(Inbox.Handled)
            .AddExpiring(Inbox.Handled)
            .AddSingleton(ClaimLease.Default)
            .AddSingleton<InboxSignal>()
            .AddSingleton<Inbox>()
            .AddSingleton<InboxProcessor>();
}
