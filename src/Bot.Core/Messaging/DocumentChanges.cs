using Bot.Core.Chat;
using Bot.Core.Data;

namespace Bot.Core.Messaging;

/// <summary>Changes documents, and sends the messages about a change in the same commit.</summary>
public sealed class DocumentChanges(IDocumentStore data, Outbox outbox)
{
    /// <summary>
    /// Stores the result of <paramref name="decide"/> with the next revision; null or an equal document changes
    /// nothing. Returns the current document (null if it does not exist) and whether it changed.
    /// </summary>
    /// <param name="set">A set with revisions.</param>
    /// <param name="organization">The owner of the document.</param>
    /// <param name="id">The id of the document.</param>
    /// <param name="decide">A pure function.</param>
    /// <param name="tell">
    /// Stores what follows from the change, and returns the messages about it. It gets the stored document.
    /// </param>
    /// <param name="cancellationToken">Cancels the work before the commit.</param>
    public async Task<(T? Document, bool IsChanged)> ChangeAsync<T>(
        DocumentSet<T> set,
        string organization,
        string id,
        Func<T, T?> decide,
        Func<IDocumentTransaction, T, ValueTask<IEnumerable<OutboundMessage>>> tell,
        CancellationToken cancellationToken
    )
        where T : class =>
        await data.CommitAsync(
            organization,
            async transaction =>
            {
                var current = await transaction.GetAsync(set, organization, id, CancellationToken.None);
                if (current is null || decide(current) is not { } changed || changed.Equals(current))
                {
                    return (current, false);
                }

                await transaction.ReplaceAsync(set, changed);
                var stored = set.WithNextRevision(changed);
                await outbox.SendAsync(transaction, [.. await tell(transaction, stored)]);
                return ((T?)stored, true);
            },
            cancellationToken
        );

    /// <summary>Like the other overload, if nothing but messages follows from the change.</summary>
    public Task<(T? Document, bool IsChanged)> ChangeAsync<T>(
        DocumentSet<T> set,
        string organization,
        string id,
        Func<T, T?> decide,
        Func<T, IEnumerable<OutboundMessage>> tell,
        CancellationToken cancellationToken
    )
        where T : class =>
        ChangeAsync(
            set,
            organization,
            id,
            decide,
            (_, stored) => ValueTask.FromResult(tell(stored)),
            cancellationToken
        );
}
