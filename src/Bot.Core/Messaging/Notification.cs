using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Messaging;

/// <summary>Builds messages to one member. Pure.</summary>
public static class Notification
{
    /// <summary>
    /// One message with the card for each of the member's direct chats. Their keys derive from <paramref name="key"/>,
    /// so the outbox drops a notification that is sent again.
    /// </summary>
    public static IReadOnlyList<OutboundMessage> To(Member member, string key, Card card, DateTimeOffset now) =>
        [
            .. member.DirectTalks.Select(to => new OutboundMessage(
                member.Organization,
                $"{key}-{to.Platform}/{to.Workspace}/{to.Conversation}",
                to,
                card,
                member.Language,
                member.Zone,
                now
            )),
        ];
}
