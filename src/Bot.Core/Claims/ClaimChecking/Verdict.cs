namespace Bot.Core.Claims.ClaimChecking;

/// <summary>What the guard says of a sentence, from the best to the worst.</summary>
public enum Verdict
{
    /// <summary>A claim that holds says this, or more.</summary>
    Supported,

    /// <summary>A claim says this, but only with something that the sentence leaves out.</summary>
    Caveat,

    /// <summary>Nothing signed says it, or it cannot be told for sure: ask before it is promised.</summary>
    Unknown,

    /// <summary>A claim says that it is not so, or not so much, or no longer.</summary>
    NotToBePromised,
}

/// <summary>Why the guard says so; what the sentence that explains it is made of.</summary>
internal enum VerdictReason
{
    Says,
    SaysLess,
    SaysBeta,
    DeniesWhatIsNotOffered,
    BetaNotSaid,
    PlanNotNamed,
    RegionNotNamed,
    NumberNotNamed,
    OnlyPlanned,
    NothingSigned,
    NothingPromised,
    IsQuestion,
    SaysMoreThanClaim,
    NotSure,
    PromisesPlanned,
    NotOffered,
    Retired,
    StateUnknown,
    Expired,
    Suspended,
    NotReleased,
    OtherPlan,
    OtherRegion,
    Denies,
    OtherNumber,
    MustNotBeSaid,
    TooAbsolute,
}

/// <summary>A sentence with its verdict. <see cref="Claim"/> is the claim that decides, null where none does; <see cref="Words"/> what the reason is about.</summary>
internal sealed record Judgement(
    string Sentence,
    Verdict Verdict,
    VerdictReason Because,
    CompiledClaim? Claim = null,
    string? Words = null
)
{
    /// <summary>How surely the claim speaks of the sentence's matter, from 0 to 1; decides between claims.</summary>
    public decimal Certainty { get; init; }
}
