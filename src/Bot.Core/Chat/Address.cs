namespace Bot.Core.Chat;

/// <summary>The platforms, as they are written in addresses and identities.</summary>
public static class Platforms
{
    public const string Slack = "slack";
    public const string Teams = "teams";
    public const string Playground = "playground";
    public const string Terminal = "terminal";
}

public enum AddressKind
{
    /// <summary>A talk of one person with Duet. <see cref="Address.Conversation"/> is then the person's user id.</summary>
    Direct,

    /// <summary>A channel or a group.</summary>
    Channel,

    /// <summary>A page that the platform shows to one person (Slack's App Home); conversation is their user id. A newer posting takes the place of the last.</summary>
    Home,
}

/// <summary>
/// Where something is said or posted. Workspace: Slack team id, Teams tenant id, or the playground's organization.
/// Conversation: channel id, or for a direct talk the user id. Thread: the platform's id of the thread's first message.
/// </summary>
public sealed record Address(
    string Platform,
    string Workspace,
    AddressKind Kind,
    string Conversation,
    string? Thread = null
);

/// <summary>A message that stands somewhere, by the platform's own id.</summary>
public sealed record MessageRef(Address Address, string MessageId);

/// <summary>A person as a platform knows them.</summary>
public sealed record PlatformIdentity(string Platform, string Workspace, string UserId)
{
    /// <summary>Where Duet talks with this person alone.</summary>
    public Address Direct() => new(Platform, Workspace, AddressKind.Direct, UserId);
}
