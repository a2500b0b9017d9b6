namespace Bot.Core.Claims.ClaimChecking;

/// <summary>Judges a sentence about something that is planned, not offered, or no longer offered.</summary>
internal static class UnavailableClaim
{
    public static bool Is(CompiledClaim claim) =>
        claim.State is ClaimTexts.Planned or ClaimTexts.NotOffered or ClaimTexts.Retired;

    /// <summary>
    /// It is true to say that a feature is not offered. "It is planned" without a date is exactly what planned means.
    /// </summary>
    public static (Verdict Verdict, VerdictReason Because, string? Words) Judge(
        Frame sentence,
        CompiledClaim claim,
        Frame wording,
        bool isCovered
    )
    {
        var shared = sentence.Terms.Where(term => wording.Terms.Any(term.Is)).ToList();
        var isDenied =
            wording.Negations.Count == 0
            && sentence.Negations.Any(negation =>
                shared.Any(term => term.Clause == negation.Clause && (!negation.IsWithout || term.At > negation.At))
            );
        if (
            isDenied
            && !sentence.Has(Qualifier.NotNeeded)
            && !(sentence.HasDate && sentence.Has(Qualifier.Planned))
            && isCovered
        )
        {
            return (Verdict.TrueNoPromise, VerdictReason.DeniesWhatIsNotOffered, null);
        }

        return claim.State switch
        {
            _ when isDenied && sentence.Terms.Any(term => term.Clause != sentence.Terms[0].Clause) => (
                Verdict.Unknown,
                VerdictReason.NotSure,
                null
            ),
            ClaimTexts.Planned when sentence.Has(Qualifier.Planned) && !sentence.HasDate => (
                Verdict.Caveat,
                VerdictReason.OnlyPlanned,
                null
            ),
            ClaimTexts.Planned => (Verdict.NotToBePromised, VerdictReason.PromisesPlanned, null),
            ClaimTexts.NotOffered => (Verdict.NotToBePromised, VerdictReason.NotOffered, null),
            not ClaimTexts.Retired => (Verdict.NotToBePromised, VerdictReason.Expired, null),
            _ => (Verdict.NotToBePromised, VerdictReason.Retired, null),
        };
    }
}
