namespace Bot.Core.Claims.ClaimChecking;

/// <summary>Who says a sentence of whom, how surely, and on which condition.</summary>
internal sealed class SpeechSlots(Frame sentence, CompiledClaim claim, Frame wording)
{
    /// <summary>What others do, did or want is no promise of the company, and neither is what was.</summary>
    public (Verdict, VerdictReason, string?)? OfOthers() =>
        sentence.Doubts.FirstOrDefault(doubt =>
            (
                doubt.Kind == Qualifier.Wished
                || (
                    !Qualifiers.IsOfSentence(doubt.Kind)
                    && sentence.Terms.Any(term => term.Clause == doubt.Clause && wording.Terms.Any(term.Is))
                )
            ) && !IsSigned(doubt)
        )
            is { } doubt
            ? (
                Verdict.Unknown,
                doubt.Kind is Qualifier.Past or Qualifier.Wished
                    ? VerdictReason.NotAsserted
                    : VerdictReason.OtherSpeaker,
                doubt.Words
            )
            : OtherOwner();

    /// <summary>"We hope", "maybe", "if all goes well": unless the claim says it too, nothing is known.</summary>
    public (Verdict, VerdictReason, string?)? Uncertain() =>
        sentence.Doubts.FirstOrDefault(doubt => Qualifiers.IsOfSentence(doubt.Kind) && !IsSigned(doubt)) is { } doubt
            ? (Verdict.Unknown, VerdictReason.NotAsserted, doubt.Words)
        : wording.Doubts.FirstOrDefault(signed =>
            signed.Kind is Qualifier.Usual or Qualifier.Nearly && !sentence.Has(signed.Kind)
        )
            is { } left
            ? (Verdict.Unknown, VerdictReason.UsualNotSaid, left.Words)
        : sentence.Conditions.FirstOrDefault(condition => !Holds(condition)) is { } open
            ? (Verdict.Unknown, VerdictReason.Conditional, open.Words)
        : null;

    private bool IsSigned(Doubt doubt) => claim.Approved.Any(text => text.Has(doubt.Kind));

    private (Verdict, VerdictReason, string?)? OtherOwner() =>
        sentence.Words.Any(word =>
            word.Owner != Owner.None && (Acts(word) || IsOfAnother(word) || IsTheirSubject(word))
        )
            ? (Verdict.Unknown, VerdictReason.OtherSpeaker, null)
            : null;

    // "Their warehouse" is not "our warehouse", and neither is the polite Spanish "su almacén".
    private bool IsOfAnother(FrameWord word)
    {
        if (
            word.Owner == Owner.You
            && claim.Approved.Any(text => IsOurs(text, word))
            && !claim.Approved.Any(text => IsYours(text, word))
        )
        {
            return true;
        }

        var owners = claim
            .Approved.SelectMany(text => text.Words)
            .Where(word.Is)
            .Select(signed => signed.Owner)
            .ToHashSet();
        return owners.Count > 0
            && !owners.Contains(Owner.None)
            && !owners.Contains(word.Owner)
            && !(word.Owner == Owner.Polite && owners.Contains(Owner.You));
    }

    // "Their valve has a certificate".
    private bool IsTheirSubject(FrameWord word) =>
        word is { Owner: Owner.Others, IsFirst: true }
        && !claim.Approved.Any(text => text.Words.Any(signed => signed.Owner == Owner.Others && signed.Is(word)));

    // "A technician is at your plant" tells what is the customer's: not the technician.
    private static bool IsOurs(Frame text, FrameWord word) =>
        text.Words.Any(signed => signed.Owner == Owner.None && signed.Is(word))
        && text.Words.Any(signed => signed.Owner == Owner.You);

    private static bool IsYours(Frame text, FrameWord word) =>
        text.Words.Any(signed => signed.Owner == Owner.You && signed.Is(word));

    // "Your team processes the payroll": the one who acts stands right before what is signed.
    private bool Acts(FrameWord word) =>
        word is { IsCrew: true, Owner: not Owner.Us }
        && sentence.Terms.Any(term => term.At == word.At + 1 && term.Weight >= 1 && wording.Terms.Any(term.Is));

    // A condition of the claim may be repeated, and who becomes a customer signs.
    private bool Holds(Condition condition)
    {
        var terms = sentence.Terms.Where(term => term.Clause == condition.Clause && term.At > condition.At).ToList();
        return condition.IsHarmless
            || (
                terms.Exists(term => term.Weight >= 1)
                && terms.TrueForAll(term =>
                    term.Weight < 1
                    || term.Key.StartsWith("plan:", StringComparison.Ordinal)
                    || term.Key.StartsWith("region:", StringComparison.Ordinal)
                    || claim.Approved.Any(text => text.Terms.Any(term.Is))
                )
            );
    }
}
