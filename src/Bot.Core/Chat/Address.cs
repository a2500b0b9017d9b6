namespace Bot.Core.Chat;

/// <summary>The platforms' names in addresses and identities.</summary>
public static class Platforms
{
    public const string Slack = "slack";
    public const string Teams = "teams";
    public const string Playground = "playground";
    public const string Terminal = "terminal";
}

public enum AddressKind
{
    /// <summary>
    /// A conversation of one person with Duet. <see cref="Address.Conversation"/> is the person's user id.
    /// </summary>
    Direct,

    /// <summary>A channel or a group.</summary>
    Channel,

    /// <summary>
    /// A page that the platform shows to one person (Slack's App Home). <see cref="Address.Conversation"/> is their
    /// user id. A newer post replaces the last one.
    /// </summary>
    Home,
}

/// <summary>
/// Where a message is sent or posted. Workspace: Slack team id, Teams tenant id, or the playground's organization.
/// Conversation: channel id, or the user id for a direct conversation. Thread: the platform's id of the thread's first
/// message.
/// </summary>
public sealed record Address(
    string Platform,
    string Workspace,
    AddressKind Kind,
    string Conversation,
    string? Thread = null
);

/// <summary>A posted message, by the platform's own id.</summary>
public sealed record MessageRef(Address Address, string MessageId);

/// <summary>A person as a platform knows them.</summary>
public sealed record PlatformIdentity(string Platform, string Workspace, string UserId)
{
    /// <summary>The address of the direct conversation with this person.</summary>
    public Address Direct() => new(Platform, Workspace, AddressKind.Direct, UserId);
}
