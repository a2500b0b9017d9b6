namespace Bot.Core.Claims.ClaimChecking;

/// <summary>A wording of a signed claim: one that may be said, or one that must not.</summary>
internal sealed record SignedWording(CompiledClaim Claim, Frame Text, bool IsForbidden);
