using Bot.Core.Members;

namespace Bot.Core.Agreements;

/// <summary>Who does something to an agreement, with the side and roles of now, when, and by which delivery.</summary>
public sealed record Actor(Member Member, DateTimeOffset At, string DeliveryKey);

/// <summary>
/// What somebody proposes. <see cref="Basis"/> is the hash of the version that they had before their eyes, null when
/// there was none.
/// </summary>
public sealed record Proposal(
    AgreementContent Content,
    string Owner,
    string? Basis,
    string? Why,
    IReadOnlyList<int> Evidence
)
{
    /// <summary>The import that it came in with others; null: proposed by itself.</summary>
    public string? Import { get; init; }
}

/// <summary>What came of an act. All but the first seven leave the agreement as it was.</summary>
public enum Outcome
{
    Proposed,
    Edited,
    SignedForSide,
    Agreed,
    Rejected,
    Withdrawn,
    Confirmed,

    /// <summary>The same delivery again.</summary>
    Repeated,

    /// <summary>There is no such version.</summary>
    NotFound,

    /// <summary>It was made for another text than the one that stands there now.</summary>
    Stale,
    NothingChanged,
    AlreadySigned,

    /// <summary>Somebody else signed for that side.</summary>
    SideHasSigned,

    /// <summary>The same person signed for the other side.</summary>
    OnePersonBothSides,
    NotApprover,
    SideUnknown,
    NotAuthor,
    NotOwner,
    AlreadyConfirmed,

    /// <summary>What customers said took it out of use: nobody alone says that it is true.</summary>
    IsSuspended,
    IsAgreed,
    IsSuperseded,
    IsWithdrawn,
    IsRejected,
}

/// <summary>The agreement after an act, the version that it was about, and what came of it.</summary>
public sealed record Decision(Agreement Agreement, AgreementVersion? Version, Outcome Outcome)
{
    public bool IsChange => Outcome <= Outcome.Confirmed;
}
