using Bot.Core.Chat;
using Bot.Core.Journey;

namespace Bot.Core.Feedback;

/// <summary>
/// One thing that a customer said or a rep saw. If the same member reports the same thing for the same account again,
/// the report adds a voice to the first entry. <see cref="Text"/> is the report without account, tags and options;
/// each voice keeps the words as typed.
/// </summary>
/// <param name="Number">Counts up from 1 in the organization; people refer to the entry by it.</param>
/// <param name="Voices">All reports of it, oldest first; empty after an undo.</param>
/// <param name="Changes">The audit trail: who changed what and when, and the state before.</param>
/// <param name="Deleted">When it was undone or deleted. From then on no list shows it.</param>
public sealed record FeedbackEntry(
    string Organization,
    int Number,
    string Reporter,
    FeedbackDetails Details,
    IReadOnlyList<Voice> Voices,
    DateTimeOffset Created,
    IReadOnlyList<FeedbackChange> Changes,
    DateTimeOffset? Deleted = null,
    int Version = 0
)
{
    [System.Text.Json.Serialization.JsonIgnore]
    public string Text => Details.Text;
}

/// <summary>
/// The content of a report, which an edit may change. Deal is the text as typed, Amount the amount parsed from it.
/// </summary>
public sealed record FeedbackDetails(
    string Text,
    FeedbackKind Kind,
    string? Account = null,
    string? Deal = null,
    Money? Amount = null,
    Stage? Stage = null,
    string? Persona = null
)
{
    public IReadOnlyList<string> Tags { get; init; } = [];
}

/// <summary>One report: the words as typed, the member, the time and the conversation.</summary>
public sealed record Voice(string Member, string Words, DateTimeOffset At, string DeliveryKey, Address Place)
{
    /// <summary>The message that was logged; null if it was not one.</summary>
    public FeedbackSource? Source { get; init; }
}

/// <summary>
/// A message that became feedback. A member can log it only once; other members who log it add a voice. Link is
/// absolute https.
/// </summary>
public sealed record FeedbackSource(string Key, string? Author, string? Link);

public enum FeedbackChangeKind
{
    Edited,
    VoiceUndone,
    Deleted,
}

/// <summary>One change. <see cref="Before"/> is the state before it.</summary>
public sealed record FeedbackChange(FeedbackChangeKind Kind, string Member, DateTimeOffset At, FeedbackDetails Before);
