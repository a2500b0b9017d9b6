using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Messaging;

/// <summary>Messages to one person. Pure.</summary>
public static class Notification
{
    /// <summary>
    /// The card for the member, in their own chat on each platform that they use. Keys follow from <paramref name="key"/>,
    /// so that sending the same notification again sends nothing twice.
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
