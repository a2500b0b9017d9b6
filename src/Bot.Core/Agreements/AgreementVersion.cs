using System.Text.Json.Serialization;
using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Agreements;

/// <summary>
/// One version of an agreement. <see cref="Hash"/> is what signatures are given to: the content's own fingerprint.
/// Author and owner are member ids.
/// </summary>
public sealed record AgreementVersion(
    int Number,
    AgreementContent Content,
    string Hash,
    string Author,
    DateTimeOffset Created,
    string Owner
)
{
    public AgreementState State { get; init; } = AgreementState.Proposed;

    /// <summary>Why the author proposes it, in their words.</summary>
    public string? Why { get; init; }

    /// <summary>Numbers of the feedback that led to it.</summary>
    public IReadOnlyList<int> Evidence { get; init; } = [];

    /// <summary>The import that its text came in with others: nobody was sent a card of it, and all of them are reminded of at once. Null: by itself.</summary>
    public string? Import { get; init; }

    /// <summary>At most one for each side, all on <see cref="Hash"/>.</summary>
    public IReadOnlyList<Signature> Signatures { get; init; } = [];

    /// <summary>What was changed while it waited, oldest first.</summary>
    public IReadOnlyList<VersionEdit> Edits { get; init; } = [];

    /// <summary>Who rejected or withdrew it, if somebody did.</summary>
    public Resolution? Settled { get; init; }

    public DateTimeOffset? AgreedAt { get; init; }

    /// <summary>When it is to be asked about again; moves on when somebody confirms that it is still true.</summary>
    public DateTimeOffset? ReviewAt { get; init; }

    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>The review date for which the owner was asked already.</summary>
    public DateTimeOffset? AskedFor { get; init; }

    /// <summary>The time since when it waited, for which approvers were reminded already.</summary>
    public DateTimeOffset? RemindedFor { get; init; }

    /// <summary>When what happened after it was agreed took it out of use, though nobody has signed anything else; null: it stands.</summary>
    public DateTimeOffset? SuspendedAt { get; init; }

    /// <summary>Where its review card stands.</summary>
    public IReadOnlyList<PostedCard> Copies { get; init; } = [];

    /// <summary>Delivery keys of everything that was done to it: a retry of one does nothing.</summary>
    public IReadOnlyList<string> Deliveries { get; init; } = [];

    /// <summary>The sides that have not signed.</summary>
    [JsonIgnore]
    public IReadOnlyList<Side> Missing =>
        [.. Enum.GetValues<Side>().Where(side => Signatures.All(signature => signature.Side != side))];

    /// <summary>Since when it waits for the sides that it waits for now.</summary>
    [JsonIgnore]
    public DateTimeOffset WaitingSince =>
        Signatures.Select(signature => signature.At).Concat(Edits.Select(edit => edit.At)).Append(Created).Max();

    /// <summary>Whether it is what people get and yet must not be used.</summary>
    [JsonIgnore]
    public bool IsSuspended => State == AgreementState.Agreed && SuspendedAt is not null;

    public bool IsDueForReview(DateTimeOffset now) => State == AgreementState.Agreed && ReviewAt <= now;
}

/// <summary>A member's signature for the side that they spoke for at that time, on the content with that hash.</summary>
public sealed record Signature(string Member, Side Side, string Hash, DateTimeOffset At);

/// <summary>A change to a version that waited: how it read before, and the signatures that it voided.</summary>
public sealed record VersionEdit(
    string Member,
    DateTimeOffset At,
    AgreementContent Before,
    IReadOnlyList<Signature> Voided
);

/// <summary>How a proposal ended without being agreed.</summary>
public sealed record Resolution(string Member, DateTimeOffset At, string? Reason);

/// <summary>
/// A review card that stands somewhere, by the key of its posting. <see cref="Hash"/> is the content that it was posted
/// for, <see cref="Member"/> who reads it there (null: a channel), <see cref="Added"/> the agreement's revision then.
/// </summary>
public sealed record PostedCard(string Key, Address To, string Hash, string? Member, int Added);
