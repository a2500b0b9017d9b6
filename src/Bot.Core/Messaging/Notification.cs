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
        [.. member.DirectTalks.Select(to => To(member, Key(key, to), to, card, now))];

    /// <summary>The message to the member at this address, under exactly this key.</summary>
    public static OutboundMessage To(Member member, string key, Address to, Card card, DateTimeOffset now) =>
        new(member.Organization, key, to, card, member.Language, member.Zone, now, OwnerMember: member.Id);

    /// <summary>The key of a message that goes to several addresses, at one of them.</summary>
    public static string Key(string key, Address to) => $"{key}-{to.Platform}/{to.Workspace}/{to.Conversation}";
}
