namespace Bot.Core.Claims.ClaimChecking;

/// <summary>The result for a sentence, from best to worst.</summary>
public enum Verdict
{
    /// <summary>A claim that holds says this, or more.</summary>
    Supported,

    /// <summary>A claim says this, but only with something that the sentence omits.</summary>
    Caveat,

    /// <summary>No signed claim says it, or it is not certain: ask before you promise it.</summary>
    Unknown,

    /// <summary>A claim says that it is not so, not so much, or no longer so.</summary>
    NotToBePromised,
}

/// <summary>The reason for a verdict; the reply explains it in one sentence.</summary>
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

/// <summary>
/// A sentence with its verdict. <see cref="Claim"/> is the claim that decides, null if none does; <see cref="Words"/>
/// are the words that the reason refers to.
/// </summary>
internal sealed record Judgement(
    string Sentence,
    Verdict Verdict,
    VerdictReason Because,
    CompiledClaim? Claim = null,
    string? Words = null
)
{
    /// <summary>
    /// How certain it is that the claim has the sentence's topic, from 0 to 1. The highest decides between claims.
    /// </summary>
    public decimal Certainty { get; init; }
}
