using System.Text.Json.Serialization;
using Bot.Core.Inquiries.Questions;
using Bot.Core.Messaging;

namespace Bot.Core.Commitments;

/// <summary>An owner's answer to a follow-up.</summary>
public enum FollowUpAnswer
{
    Kept,
    NotKept,
    TooEarly,
}

/// <summary>
/// A stored answer. <see cref="At"/> is in UTC; <see cref="Why"/> is the reason for "not kept", as typed.
/// </summary>
public sealed record AnswerGiven(
    FollowUpAnswer Answer,
    string Member,
    DateTimeOffset At,
    string? Why,
    string DeliveryKey
);

/// <summary>
/// One question whether a commitment was kept, due at an instant (UTC). <see cref="AskedOf"/> is the member who was
/// asked last; null before the first question. <see cref="AgainOf"/> is the index of the follow-up that this one
/// repeats because its answer was "too early".
/// </summary>
public sealed record FollowUp(DateTimeOffset DueAt, int? AgainOf = null) : IQuestion
{
    public string? AskedOf { get; init; }

    public DateTimeOffset? AskedAt { get; init; }

    public DateTimeOffset? RemindedAt { get; init; }

    public AnswerGiven? Given { get; init; }

    public IReadOnlyList<PostedCard> Copies { get; init; } = [];

    [JsonIgnore]
    public bool IsAnswered => Given is not null;

    [JsonIgnore]
    public bool IsOpen => AskedAt is not null && Given is null;
}

/// <summary>
/// A version of a claim that was promised in a won deal; at most one for each deal and claim. <see cref="Rep"/> is the
/// deal's rep as the import names them. <see cref="Number"/> counts in the organization; <see cref="Revision"/> counts
/// stored changes.
/// </summary>
public sealed record Commitment(
    string Organization,
    int Number,
    string Claim,
    int Version,
    string Deal,
    string Account,
    DateOnly Closed,
    string? Rep,
    string AttachedBy,
    DateTimeOffset AttachedAt,
    string DeliveryKey,
    IReadOnlyList<FollowUp> Checks,
    int Revision = 0
)
{
    /// <summary>The latest answer other than "too early". It overrides earlier answers.</summary>
    [JsonIgnore]
    public AnswerGiven? Verdict =>
        Checks
            .Select(followUp => followUp.Given)
            .OfType<AnswerGiven>()
            .Where(given => given.Answer != FollowUpAnswer.TooEarly)
            .MaxBy(given => given.At);

    [JsonIgnore]
    public bool IsAnswered => Checks.Any(followUp => followUp.Given is not null);

    /// <summary>Whether the follow-up repeats one whose answer has changed from "too early" to another.</summary>
    public bool IsCancelled(FollowUp followUp) =>
        followUp.AgainOf is { } repeated
        && followUp.AskedAt is null
        && Checks[repeated].Given?.Answer != FollowUpAnswer.TooEarly;

    public Commitment With(int check, FollowUp changed) =>
        this with
        {
            Checks = [.. Checks.Select((other, i) => i == check ? changed : other)],
        };
}
