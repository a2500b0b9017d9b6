namespace Bot.Core.Claims.ClaimChecking;

/// <summary>Whether a sentence says enough of a claim to be meant by it.</summary>
internal sealed class TopicEvidence(Frame sentence, CompiledClaim claim)
{
    /// <summary>How much of one wording a supported sentence says (less for a wording that lists many things).</summary>
    private const decimal MinSaid = 0.5m,
        MinSaidOfList = 0.3m;

    /// <summary>Minimum evidence in shared terms; a number or a plan counts half.</summary>
    private const decimal MinEvidence = 1.5m,
        Half = 0.5m,
        MinListed = 2;

    public (Verdict, VerdictReason, string?)? Lacking(bool isRepeated) =>
        isRepeated || claim.Approved.Any(wording => Supports(Likeness.Of(sentence, wording)))
            ? null
            : (Verdict.Unknown, VerdictReason.NotSure, null);

    // "We ship tools" leaves out the spare parts of "We ship spare parts", and names another thing in their place.
    private bool Substitutes(Frame wording) =>
        sentence.Words.Any(word =>
            word.IsThing && !claim.Approved.Any(text => text.Words.Any(signed => signed.Is(word)))
        ) && wording.Terms.Any(term => term.Weight >= 1 && !sentence.Terms.Any(term.Is));

    // One shared word is not enough, unless the wording says nothing else: there must be a second word, a number, or
    // the claim's own scope. For a wording that lists many things, a sentence may name two.
    private bool Supports(Likeness likeness)
    {
        if (Substitutes(likeness.Wording))
        {
            return false;
        }

        var isInScope =
            claim.Plans.Overlaps(sentence.Plans) || (claim.State == ClaimTexts.Beta && sentence.Has(Qualifier.Beta));
        var evidence =
            likeness.Weight
            + (Half * sentence.Quantities.Count(stated => likeness.Wording.Quantities.Any(stated.Counts)))
            + (isInScope ? Half : 0);
        return likeness.Said >= 1
            || (evidence >= MinEvidence && likeness.Said >= MinSaid)
            || (likeness.Weight >= MinListed && likeness.Said >= MinSaidOfList);
    }
}
