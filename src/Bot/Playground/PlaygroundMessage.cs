using Bot.Core.Chat;

namespace Bot.Playground;

/// <summary>
/// Something that stands in a place: what a person said, or a card of Duet's. <see cref="Id"/> never changes;
/// <see cref="Revision"/> grows with each change anywhere, so that a reader can ask for what is new since.
/// </summary>
internal sealed record PlaygroundMessage(Address Place, RenderContext Reader)
{
    public string Id { get; init; } = "";

    public long Revision { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>The person who said it; null is Duet.</summary>
    public string? From { get; init; }

    public string FromName { get; init; } = "Duet";

    /// <summary>The words of a person; a dropped file's name.</summary>
    public string? Words { get; init; }

    public string? File { get; init; }

    public Card? Card { get; init; }

    /// <summary>The one person who sees it in a channel; null is everybody there.</summary>
    public string? OnlyFor { get; init; }

    /// <summary>The same for every delivery of this message; what came before under it is kept, not doubled.</summary>
    public string? Key { get; init; }

    public bool IsSeenBy(string organization, string person) =>
        Place.Workspace == organization
        && (Place.Kind == AddressKind.Direct ? Place.Conversation == person : OnlyFor is null || OnlyFor == person);
}
