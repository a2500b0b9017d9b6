namespace Bot.Core.Claims.ClaimChecking;

/// <summary>
/// Recognizes signed wordings that are repeated word for word. What they consist of does not matter: "Your price stays
/// the same" is signed although none of its words says much alone.
/// </summary>
internal sealed class VerbatimMatch(Frame sentence, DateOnly today)
{
    /// <summary>
    /// Judges a sentence that repeats a wording with its numbers. Null if none says just this. Of several claims, those
    /// that hold decide.
    /// </summary>
    public static Judgement? Exact(ClaimIndex index, Frame sentence, DateOnly today) =>
        new VerbatimMatch(sentence, today).Worst(
            index.Repeated(sentence).Where(wording => IsSameNumbers(sentence, wording.Text))
        );

    /// <summary>Judges a sentence that repeats a wording with other numbers. Null if none reads so.</summary>
    public static Judgement? WithOtherNumbers(ClaimIndex index, Frame sentence, DateOnly today) =>
        new VerbatimMatch(sentence, today).Worst(index.Repeated(sentence).Where(wording => !wording.IsForbidden));

    /// <summary>Whether the sentence has the words of the wording one after the other, with its numbers.</summary>
    public static bool Contains(Frame sentence, Frame wording) =>
        wording.PatternWords.IndexOf(' ', 1) is > 0 and var inner
        && inner < wording.PatternWords.Length - 1
        && sentence.PatternWords.Contains(wording.PatternWords, StringComparison.Ordinal)
        && wording.Quantities.All(quantity =>
            sentence.Quantities.Any(stated => stated.Counts(quantity) && stated.Value == quantity.Value)
        );

    private Judgement? Worst(IEnumerable<SignedWording> repeated)
    {
        var wordings = repeated.ToList();
        return (
            wordings.Exists(wording => wording.Claim.Holds(today))
                ? wordings.Where(wording => wording.Claim.Holds(today))
                : wordings
        )
            .Select(Judge)
            .OrderByDescending(judgement => judgement.Verdict)
            .ThenBy(judgement => judgement.Claim!.Agreement.Subject, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    private Judgement Judge(SignedWording wording)
    {
        var (verdict, because, words) = Decide(wording);
        return new Judgement(sentence.Sentence, verdict, because, wording.Claim, words)
        {
            Certainty = 1,
            Said = sentence,
            Signed = wording.Text,
        };
    }

    private (Verdict, VerdictReason, string?) Decide(SignedWording wording)
    {
        var claim = wording.Claim;
        if (UnavailableClaim.Is(claim))
        {
            return UnavailableClaim.Judge(sentence, claim, wording.Text, isCovered: true);
        }

        if (!claim.Holds(today))
        {
            return (Verdict.NotToBePromised, claim.WhyNot(today), null);
        }

        if (wording.IsForbidden)
        {
            return (Verdict.NotToBePromised, VerdictReason.MustNotBeSaid, wording.Text.Sentence);
        }

        var amounts = Amounts(sentence, wording.Text).ToList();
        if (amounts.Find(amount => amount.Amount is not (Amount.Same or Amount.Weaker)) is { Stated: { } other })
        {
            return (Verdict.NotToBePromised, VerdictReason.OtherNumber, other.Words);
        }

        return claim.OtherScope(sentence)
            ?? claim.Scope(sentence)
            ?? (
                Verdict.Supported,
                claim.State == ClaimTexts.Beta ? VerdictReason.SaysBeta
                : amounts.Exists(amount => amount.Amount == Amount.Weaker) ? VerdictReason.SaysLess
                : VerdictReason.Says,
                null
            );
    }

    private static bool IsSameNumbers(Frame sentence, Frame wording) =>
        Amounts(sentence, wording).All(amount => amount.Amount == Amount.Same);

    // The frames are equal, so the numbers are in the same places.
    private static IEnumerable<(Quantity Stated, Amount Amount)> Amounts(Frame sentence, Frame wording) =>
        sentence.Quantities.Zip(
            wording.Quantities,
            (stated, signed) => (stated, QuantityComparison.Compare(stated, [signed], wording))
        );
}
