namespace Bot.Core.Chat;

/// <summary>
/// A card to deliver to an address. <see cref="Key"/> is unique in the organization: a repeated key is stored once.
/// With <see cref="Replaces"/>, the message with that key is updated in place; if that one was never sent, this one
/// takes its place. Language and zone are the readers'. The owner is told if delivery fails.
/// </summary>
public sealed record OutboundMessage(
    string Organization,
    string Key,
    Address To,
    Card Card,
    Language Language,
    string Zone,
    DateTimeOffset Created,
    string? Replaces = null,
    string? OwnerMember = null
)
{
    /// <summary>Where the person asked, if the message is delivered elsewhere. Its buttons act there.</summary>
    public Address? About { get; init; }

    /// <summary>A file for the owner, who alone reads the conversation; the card says what it is.</summary>
    public OfferedFile? File { get; init; }

    /// <summary>A later message may replace it, however late: where it stands is never forgotten.</summary>
    public bool IsUpdatable { get; init; }
}
