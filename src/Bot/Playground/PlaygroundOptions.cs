using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Playground;

/// <summary>Section <c>Playground</c>: the page on which one can be anybody. It knows no passwords, so it is for the own machine.</summary>
internal sealed class PlaygroundOptions
{
    public const string Section = "Playground";

    /// <summary>The organization that is played when a request names none.</summary>
    public const string Sample = "sample";

    /// <summary>On or off; when not set, on in Development only. Answers loopback connections in any case.</summary>
    public bool? Enabled { get; set; }
}

/// <summary>Where one can talk: alone with Duet, or in one of two channels.</summary>
internal static class PlaygroundConversations
{
    public const string Direct = "dm";

    public static IReadOnlyList<string> Channels { get; } = ["sales-marketing", "ventas-marketing"];

    /// <summary>The place's address for that person; null when there is no such place.</summary>
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

    /// <summary>What the address is called in requests and answers.</summary>
    public static string Name(Address address) => address.Kind == AddressKind.Direct ? Direct : address.Conversation;
}
