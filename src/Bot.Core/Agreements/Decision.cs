using Bot.Core.Members;

namespace Bot.Core.Agreements;

/// <summary>The member who acts, with their current side and roles, the time, and the delivery key.</summary>
public sealed record Actor(Member Member, DateTimeOffset At, string DeliveryKey);

/// <summary>
/// A proposed text. <see cref="Basis"/> is the hash of the version that the author saw, null if there was none.
/// </summary>
public sealed record Proposal(
    AgreementContent Content,
    string Owner,
    string? Basis,
    string? Why,
    IReadOnlyList<int> Evidence
)
{
    /// <summary>Id of the import that brought it in; null if it was proposed alone.</summary>
    public string? Import { get; init; }

    /// <summary>How long after both signatures, and after each confirmation, the owner is asked again.</summary>
    public TimeSpan ReviewAfter { get; init; } = ApprovalRules.ReviewAfter;

    /// <summary>The sides that sign it.</summary>
    public IReadOnlyList<Side> Sides { get; init; } = ApprovalRules.BothSides;

    /// <summary>The same with what the type says about signatures and reviews.</summary>
    public Proposal Of(IAgreementType type) => this with { ReviewAfter = type.ReviewAfter, Sides = type.Signers };
}

/// <summary>Result of an action. All but the first seven leave the agreement unchanged.</summary>
public enum Outcome
{
    Proposed,
    Edited,
    SignedForSide,
    Agreed,
    Rejected,
    Withdrawn,
    Confirmed,

    /// <summary>The same delivery arrived again.</summary>
    Repeated,

    /// <summary>There is no such version.</summary>
    NotFound,

    /// <summary>The action was for a text that has changed since.</summary>
    Stale,
    NothingChanged,
    AlreadySigned,

    /// <summary>Another member has signed for that side.</summary>
    SideHasSigned,

    /// <summary>The other side alone signs texts of this type.</summary>
    OtherSideSigns,

    /// <summary>The same member has signed for the other side.</summary>
    OnePersonBothSides,
    NotApprover,
    SideUnknown,
    NotAuthor,
    NotOwner,
    AlreadyConfirmed,

    /// <summary>Customer feedback took it out of use, so one member alone cannot confirm it.</summary>
    IsSuspended,
    IsAgreed,
    IsSuperseded,
    IsWithdrawn,
    IsRejected,
}

/// <summary>The agreement after an action, the version in question, and the outcome.</summary>
public sealed record Decision(Agreement Agreement, AgreementVersion? Version, Outcome Outcome)
{
    public bool IsChange => Outcome <= Outcome.Confirmed;
}
