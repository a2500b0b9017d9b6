namespace Bot.Core.Chat;

/// <summary>
/// A card on its way to an address. <see cref="Key"/> is unique in the organization: storing the same key twice stores
/// one. With <see cref="Replaces"/> the posting with that key is changed in place instead of posting anew (if that one
/// never went out, this one takes its place). Language and zone are the readers'. Owner is told when it can't be delivered.
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
    /// <summary>Where it was asked for, when it is delivered elsewhere: there its buttons act.</summary>
    public Address? About { get; init; }

    /// <summary>A later message may replace it, however late: where it stands is never forgotten.</summary>
    public bool IsUpdatable { get; init; }
}
