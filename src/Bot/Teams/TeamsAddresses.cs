using Bot.Core.Chat;

namespace Bot.Teams;

/// <summary>Addresses of what only one person sees in a channel or a group: a targeted message.</summary>
internal static class TeamsAddresses
{
    // No id of Teams or Entra has a space: "19:x@thread.tacv2 7d1e…" is that channel as only that person sees it.
    private const char Only = ' ';

    /// <summary>The same place, seen by one person only.</summary>
    public static Address OnlyFor(this Address place, PlatformIdentity person) =>
        place with
        {
            Conversation = $"{place.Conversation}{Only}{person.UserId}",
        };

    /// <summary>The place itself, and the talk with the one person who is to see it, if not all are.</summary>
    public static (Address Place, Address? Reader) Target(this Address address) =>
        address.Conversation.Split(Only, 2) is [var conversation, var user]
            ? (
                address with
                {
                    Conversation = conversation,
                },
                new PlatformIdentity(address.Platform, address.Workspace, user).Direct()
            )
            : (address, null);
}
