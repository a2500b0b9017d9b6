using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Members;

namespace Bot.Core.Messaging;

/// <summary>Posts cards and keeps them up to date. The functions that build messages are pure.</summary>
public static class CardUpdates
{
    /// <summary>
    /// For each card its original message, which the outbox ignores if it is known, and an update in place if the
    /// document has changed since. Keys depend only on stored data, so the outbox drops a repeated message.
    /// </summary>
    /// <param name="cards">The posted cards of one document.</param>
    /// <param name="revision">The revision of the document.</param>
    /// <param name="message">
    /// A message to the card's reader that shows the document as it is; null leaves the card as it is.
    /// </param>
    public static IEnumerable<OutboundMessage> Of(
        IEnumerable<PostedCard> cards,
        int revision,
        Func<PostedCard, OutboundMessage?> message
    )
    {
        foreach (var card in cards)
        {
            if (message(card) is not { } current)
            {
                continue;
            }

            var original = current with { Key = card.Key, To = card.To, IsUpdatable = true };
            yield return original;
            if (revision > card.Added)
            {
                yield return original with
                {
                    Key = $"{card.Key}-r{revision.ToString(CultureInfo.InvariantCulture)}",
                    Replaces = card.Key,
                    IsUpdatable = false,
                };
            }
        }
    }

    /// <summary>Like the other overload, for cards that members read. Leaves cards of unknown members as they are.</summary>
    public static IEnumerable<OutboundMessage> Of(
        IEnumerable<PostedCard> cards,
        int revision,
        IReadOnlyList<Member> members,
        Card card,
        DateTimeOffset now
    ) =>
        Of(
            cards,
            revision,
            posted =>
                members.FirstOrDefault(member => member.Is(posted.Member)) is { } reader
                    ? Notification.To(reader, posted.Key, posted.To, card, now)
                    : null
        );

    /// <summary>Whether the message is one of the cards, which the outbox keeps up to date.</summary>
    public static async Task<bool> IsCopyAsync(
        IDocumentReader reader,
        string organization,
        IEnumerable<PostedCard> cards,
        MessageRef? message,
        CancellationToken cancellationToken
    )
    {
        if (message is null)
        {
            return false;
        }

        foreach (var card in cards.Where(card => card.To == message.Address with { Thread = null }))
        {
            var item = await Outbox.FindAsync(reader, organization, card.Key, cancellationToken);
            if (item?.Message?.MessageId == message.MessageId)
            {
                return true;
            }
        }

        return false;
    }
}
