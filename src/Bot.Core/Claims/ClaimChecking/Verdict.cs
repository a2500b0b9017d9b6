namespace Bot.Core.Claims.ClaimChecking;

/// <summary>The result for a sentence, from best to worst.</summary>
public enum Verdict
{
    /// <summary>A claim that holds says this, or more.</summary>
    Supported,

    /// <summary>A claim says so, but the sentence promises nothing: it rightly denies what is not offered.</summary>
    TrueNoPromise,

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
    AverageNotSaid,
    OnlyPlanned,
    NothingSigned,
    NothingPromised,
    IsQuestion,
    SaysMoreThanClaim,
    OtherSpeaker,
    NotAsserted,
    UsualNotSaid,
    Conditional,
    PlanOrderUnknown,
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
    OtherLimit,
    MustNotBeSaid,
    TooAbsolute,
}

/// <summary>The slot of a frame that decides a verdict.</summary>
internal enum Slot
{
    None,
    State,
    Speaker,
    Modality,
    Polarity,
    What,
    Amount,
    Plan,
    Region,
    Condition,
    Absolute,
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

    /// <summary>The number of the sentence and the signed one, if their limits decide.</summary>
    public (Quantity Said, Quantity Signed)? Limits { get; init; }

    /// <summary>The frames of the sentence and of the wording that were compared; null if none was.</summary>
    public Frame? Said { get; init; }

    public Frame? Signed { get; init; }

    /// <summary>The slot that decides.</summary>
    public Slot Slot => Slots.Of(Because);
}
