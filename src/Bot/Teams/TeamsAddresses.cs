using Bot.Core.Chat;

namespace Bot.Teams;

/// <summary>Addresses of targeted messages, which only one person sees in a channel or a group.</summary>
internal static class TeamsAddresses
{
    // Ids of Teams and Entra contain no space, so "19:x@thread.tacv2 7d1e…" means that channel, visible only to that
    // person.
    private const char RecipientSeparator = ' ';

    /// <summary>The same conversation, visible to one person only.</summary>
    public static Address OnlyFor(this Address place, PlatformIdentity person) =>
        place with
        {
            Conversation = $"{place.Conversation}{RecipientSeparator}{person.UserId}",
        };

    /// <summary>
    /// The conversation, and the direct conversation with the one person who may see the message, if it is not for all.
    /// </summary>
    public static (Address Place, Address? Reader) Target(this Address address) =>
        address.Conversation.Split(RecipientSeparator, 2) is [var conversation, var user]
            ? (
                address with
                {
                    Conversation = conversation,
                },
                new PlatformIdentity(address.Platform, address.Workspace, user).Direct()
            )
            : (address, null);
}
