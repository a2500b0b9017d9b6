using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Messaging;

/// <summary>
/// Where a card was posted, by the key of its message, and its reader (null for a channel). It is stored in the
/// document that the card shows, so that each change of the document updates the card.
/// </summary>
public sealed record PostedCard(string Key, Address To, string? Member = null)
{
    /// <summary>The hash of the content that it was posted for; null if its text is never edited.</summary>
    public string? Hash { get; init; }

    /// <summary>The document's revision when it was posted. Later revisions update it.</summary>
    public int Added { get; init; }

    /// <summary>One card for each of the member's direct chats; see <see cref="Notification"/>.</summary>
    public static IEnumerable<PostedCard> For(Member member, string key, int added = 0) =>
        member.DirectTalks.Select(to => new PostedCard(Notification.Key(key, to), to, member.Id) { Added = added });
}
