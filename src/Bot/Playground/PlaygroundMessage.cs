using Bot.Core.Chat;

namespace Bot.Playground;

/// <summary>
/// A message in a conversation: a person's text, or a card from Duet. <see cref="Id"/> never changes.
/// <see cref="Revision"/> grows with every change to any message, so that a reader can request what is new.
/// </summary>
internal sealed record PlaygroundMessage(Address Place, RenderContext Reader)
{
    public string Id { get; init; } = "";

    public long Revision { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>The author; null for Duet.</summary>
    public string? From { get; init; }

    public string FromName { get; init; } = "Duet";

    /// <summary>A person's text.</summary>
    public string? Words { get; init; }

    /// <summary>The name of a file that the person dropped.</summary>
    public string? File { get; init; }

    public Card? Card { get; init; }

    /// <summary>A file below the card, which people download.</summary>
    public OfferedFile? Offer { get; init; }

    /// <summary>The only person who sees it in a channel; null for everybody there.</summary>
    public string? OnlyFor { get; init; }

    /// <summary>
    /// The same for every delivery of this message. The first message with a key stays; a repeat is not added.
    /// </summary>
    public string? Key { get; init; }

    public bool IsSeenBy(string organization, string person) =>
        Place.Workspace == organization
        && (Place.Kind == AddressKind.Direct ? Place.Conversation == person : OnlyFor is null || OnlyFor == person);
}
