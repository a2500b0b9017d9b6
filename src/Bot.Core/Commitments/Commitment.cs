using System.Text.Json.Serialization;

namespace Bot.Core.Commitments;

/// <summary>What an account's owner says of a promise.</summary>
public enum FollowUpAnswer
{
    Kept,
    NotKept,
    TooEarly,
}

/// <summary>An answer, by whom and when (UTC), why not in their words, and by which delivery.</summary>
public sealed record AnswerGiven(
    FollowUpAnswer Answer,
    string Member,
    DateTimeOffset At,
    string? Why,
    string DeliveryKey
);

/// <summary>
/// One question whether the promise was kept, due at an instant (UTC). <see cref="AskedOf"/> is the member who was asked last;
/// null until somebody was. <see cref="AgainOf"/>: the check that came too early and is asked again with this one.
/// </summary>
public sealed record FollowUp(DateTimeOffset DueAt, int? AgainOf = null)
{
    public string? AskedOf { get; init; }

    public DateTimeOffset? AskedAt { get; init; }

    public DateTimeOffset? RemindedAt { get; init; }

    public AnswerGiven? Given { get; init; }

    [JsonIgnore]
    public bool IsOpen => AskedAt is not null && Given is null;
}

/// <summary>
/// A claim that was used in a won deal, as that version of it stood. One for each deal and claim, however many people say so.
/// <see cref="Rep"/> is the deal's rep as the import names them; <see cref="Number"/> counts in the organization;
/// <see cref="Revision"/> counts stored changes.
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
    /// <summary>The last answer that says something: of a promise not kept after a month and kept after three, that it was kept.</summary>
    [JsonIgnore]
    public AnswerGiven? Verdict =>
        Checks
            .Select(followUp => followUp.Given)
            .OfType<AnswerGiven>()
            .Where(given => given.Answer != FollowUpAnswer.TooEarly)
            .MaxBy(given => given.At);

    [JsonIgnore]
    public bool IsAnswered => Checks.Any(followUp => followUp.Given is not null);

    /// <summary>Whether the reason for that check is gone: the one before is not "too early" any more.</summary>
    public bool IsCalledOff(FollowUp followUp) =>
        followUp.AgainOf is { } of && followUp.AskedAt is null && Checks[of].Given?.Answer != FollowUpAnswer.TooEarly;

    public Commitment With(int check, FollowUp changed) =>
        this with
        {
            Checks = [.. Checks.Select((other, i) => i == check ? changed : other)],
        };
}
