using Bot.Core.Chat;
using Bot.Core.Journey;

namespace Bot.Core.Feedback;

/// <summary>
/// One thing that a customer said or that a rep saw. The same person reporting the same thing for the same account again
/// adds a voice to the first entry. <see cref="Text"/> is what is left of the words when account, tags and options are
/// taken out; each voice keeps the words as typed.
/// </summary>
/// <param name="Number">Counts up in the organization from 1; what people call it by.</param>
/// <param name="Voices">Every report of it, the first one first; empty once it was undone.</param>
/// <param name="Changes">The trail: who changed what, when, and how it read before.</param>
/// <param name="Deleted">When it was undone or deleted; it is in no list from then on.</param>
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

/// <summary>What a report says; the part that an edit may change. Deal is the words typed, Amount what was read of them.</summary>
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

/// <summary>One report: the words as typed, by whom, when, and where it was said.</summary>
public sealed record Voice(string Member, string Words, DateTimeOffset At, string DeliveryKey, Address Place)
{
    /// <summary>The message that was logged, where it was one.</summary>
    public FeedbackSource? Source { get; init; }
}

/// <summary>A message that became feedback: nobody logs it twice, and whoever logs it after others adds a voice. Link is absolute https.</summary>
public sealed record FeedbackSource(string Key, string? Author, string? Link);

public enum FeedbackChangeKind
{
    Edited,
    VoiceUndone,
    Deleted,
}

/// <summary>One change. <see cref="Before"/> is the state that it ended.</summary>
public sealed record FeedbackChange(FeedbackChangeKind Kind, string Member, DateTimeOffset At, FeedbackDetails Before);
