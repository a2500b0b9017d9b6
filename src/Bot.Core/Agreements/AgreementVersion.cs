using System.Text.Json.Serialization;
using Bot.Core.Members;
using Bot.Core.Messaging;

namespace Bot.Core.Agreements;

/// <summary>
/// One version of an agreement. Signatures apply to <see cref="Hash"/>, the hash of the content. Author and owner are
/// member ids.
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

    /// <summary>The author's reason for the proposal.</summary>
    public string? Why { get; init; }

    /// <summary>Numbers of the feedback behind the proposal.</summary>
    public IReadOnlyList<int> Evidence { get; init; } = [];

    /// <summary>
    /// Id of the import that brought it in; null if it was proposed alone. An import posts no card per version, and its
    /// reminders go out together.
    /// </summary>
    public string? Import { get; init; }

    /// <summary>The sides that sign it; see <see cref="IAgreementType.Signers"/>.</summary>
    public IReadOnlyList<Side> Sides { get; init; } = ApprovalRules.BothSides;

    /// <summary>At most one for each side, all for <see cref="Hash"/>.</summary>
    public IReadOnlyList<Signature> Signatures { get; init; } = [];

    /// <summary>Changes while it was pending, oldest first.</summary>
    public IReadOnlyList<VersionEdit> Edits { get; init; } = [];

    /// <summary>Who rejected or withdrew it; null if nobody did.</summary>
    public Resolution? Settled { get; init; }

    public DateTimeOffset? AgreedAt { get; init; }

    /// <summary>When the owner is asked to review it again. A confirmation moves it on.</summary>
    public DateTimeOffset? ReviewAt { get; init; }

    /// <summary>See <see cref="Proposal.ReviewAfter"/>. Versions that were stored before there was a choice: 90 days.</summary>
    public TimeSpan ReviewAfter { get; init; } = ApprovalRules.ReviewAfter;

    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>The review date that the owner has already been asked about.</summary>
    public DateTimeOffset? AskedFor { get; init; }

    /// <summary>The value of <see cref="WaitingSince"/> that approvers have already been reminded for.</summary>
    public DateTimeOffset? RemindedFor { get; init; }

    /// <summary>
    /// When the version was taken out of use by an event after the agreement, without a new signature; null while it is
    /// in use.
    /// </summary>
    public DateTimeOffset? SuspendedAt { get; init; }

    /// <summary>The posted review cards.</summary>
    public IReadOnlyList<PostedCard> Copies { get; init; } = [];

    /// <summary>Delivery keys of all actions on it, so that a repeated delivery changes nothing.</summary>
    public IReadOnlyList<string> Deliveries { get; init; } = [];

    /// <summary>The sides that have not signed yet.</summary>
    [JsonIgnore]
    public IReadOnlyList<Side> Missing => [.. Sides.Where(side => Signatures.All(signature => signature.Side != side))];

    /// <summary>When it started to wait for the sides that are missing now.</summary>
    [JsonIgnore]
    public DateTimeOffset WaitingSince =>
        Signatures.Select(signature => signature.At).Concat(Edits.Select(edit => edit.At)).Append(Created).Max();

    /// <summary>Whether it is the agreed version but must not be used.</summary>
    [JsonIgnore]
    public bool IsSuspended => State == AgreementState.Agreed && SuspendedAt is not null;

    public bool IsDueForReview(DateTimeOffset now) => State == AgreementState.Agreed && ReviewAt <= now;
}

/// <summary>
/// A member's signature on the content with this hash, for the side that the member had at that time.
/// </summary>
public sealed record Signature(string Member, Side Side, string Hash, DateTimeOffset At);

/// <summary>A change to a pending version: the content before it, and the signatures that it voided.</summary>
public sealed record VersionEdit(
    string Member,
    DateTimeOffset At,
    AgreementContent Before,
    IReadOnlyList<Signature> Voided
);

/// <summary>How a proposal ended without agreement.</summary>
public sealed record Resolution(string Member, DateTimeOffset At, string? Reason);
