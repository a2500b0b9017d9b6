using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Playground;

/// <summary>
/// Section <c>Playground</c>: a page on which anyone can act as anyone. It has no passwords, so it is for the own
/// machine only.
/// </summary>
internal sealed class PlaygroundOptions
{
    public const string Section = "Playground";

    /// <summary>The organization for requests that name none.</summary>
    public const string Sample = "sample";

    /// <summary>
    /// Whether the playground is on. If not set, it is on in Development only. It always answers loopback connections
    /// only.
    /// </summary>
    public bool? Enabled { get; set; }
}

/// <summary>The playground's conversations: one with Duet alone, and two channels.</summary>
internal static class PlaygroundConversations
{
    public const string Direct = "dm";

    public static IReadOnlyList<string> Channels { get; } = ["sales-marketing", "ventas-marketing"];

    /// <summary>The address of the conversation for this person; null if it does not exist.</summary>
    public static Address? Find(string place, Organization organization, string person) =>
        place switch
        {
            Direct => new Address(Platforms.Playground, organization.Id, AddressKind.Direct, person),
            _ when Channels.Contains(place) => new Address(
                Platforms.Playground,
                organization.Id,
                AddressKind.Channel,
                place
            ),
            _ => null,
        };

    /// <summary>The name of the address in requests and responses.</summary>
    public static string Name(Address address) => address.Kind == AddressKind.Direct ? Direct : address.Conversation;
}
