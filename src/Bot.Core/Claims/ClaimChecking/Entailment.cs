namespace Bot.Core.Claims.ClaimChecking;

/// <summary>
/// Compares the frame of a sentence with those of one claim. Both must be about the same topic. Then each slot of the
/// sentence must be entailed by the claim: a slot that contradicts it decides first, then one that the claim leaves
/// open, then one that the claim has and the sentence omits. Otherwise the claim supports the sentence.
/// </summary>
internal sealed class Entailment(Frame sentence, CompiledClaim claim, DateOnly today)
{
    /// <summary>Minimum score for claim and sentence to have the same topic.</summary>
    private const decimal SameTopic = 0.55m;

    /// <summary>The same minimum if the sentence has less than half of the terms in the claim's name.</summary>
    private const decimal SameTopicWithoutName = 0.7m;

    /// <summary>Minimum score for the sentence to say a forbidden wording.</summary>
    private const decimal MinForbidden = 0.75m;

    private const decimal SameNumberBonus = 0.2m,
        WeakerNumberBonus = 0.1m;

    private readonly Likeness? best = Nearest(sentence, claim.Approved);
    private readonly Likeness? forbidden = Nearest(sentence, claim.Forbidden);
    private readonly Likeness named = Likeness.Of(sentence, claim.Name);
    private readonly Frame? repeated = claim.Approved.FirstOrDefault(wording =>
        WordCoverage.Repeats(sentence, wording)
    );
    private IReadOnlyList<(Quantity Said, Amount Amount)> amounts = [];

    /// <summary>Returns null if the claim has a different topic.</summary>
    public static Judgement? Judge(Frame sentence, CompiledClaim claim, DateOnly today) =>
        new Entailment(sentence, claim, today).Judge();

    private Frame Wording => repeated ?? (best ?? forbidden ?? named).Wording;

    private Judgement? Judge()
    {
        if (Topic() is not { } topic)
        {
            return null;
        }

        var signed = claim.Approved.SelectMany(text => text.Quantities).ToList();
        amounts =
        [
            .. sentence.Quantities.Select(stated => (stated, QuantityComparison.Compare(stated, signed, Wording))),
        ];
        var number =
            amounts.Any(amount => amount.Amount == Amount.Same) ? SameNumberBonus
            : amounts.Any(amount => amount.Amount is Amount.Weaker or Amount.AverageNotSaid) ? WeakerNumberBonus
            : 0;
        var (verdict, because, words) = Decide();
        return new Judgement(sentence.Sentence, verdict, because, claim, words)
        {
            Certainty = topic + number,
            Said = sentence,
            Signed = Wording,
            Limits = because is VerdictReason.OtherLimit or VerdictReason.AverageNotSaid ? Limits(signed) : null,
        };
    }

    private (Quantity, Quantity)? Limits(List<Quantity> signed) =>
        amounts
            .Where(amount => amount.Amount is Amount.OtherLimit or Amount.AverageNotSaid)
            .Select(amount => ((Quantity, Quantity)?)(amount.Said, signed.Find(amount.Said.Counts)!))
            .FirstOrDefault();

    // How certain it is that both have the same topic; null if they have not. For a claim that does not hold, its own
    // words inside a longer sentence are enough: what is not available must not be promised along with other things
    // either.
    private decimal? Topic()
    {
        if (
            repeated is not null
            || claim.Wordings.Any(text => text.IsForbidden && VerbatimMatch.Contains(sentence, text.Text))
        )
        {
            return 1;
        }

        var core = claim.Name.Terms.Where(term => term.IsTelling).ToList();
        var isCore = core.Count == 0 || 2 * core.Count(term => sentence.Terms.Any(term.Is)) >= core.Count;
        var isGone = !claim.Holds(today) && Math.Max(best?.Said ?? 0, named.Said) >= MinForbidden;
        var topic = new[] { best?.Score ?? 0, forbidden?.Score ?? 0, named.Score }.Max();
        var weight = new[] { best?.Weight ?? 0, forbidden?.Weight ?? 0, named.Weight }.Max();
        return weight >= 1 && (isGone || topic >= (isCore ? SameTopic : SameTopicWithoutName)) ? topic : null;
    }

    private (Verdict Verdict, VerdictReason Because, string? Words) Decide()
    {
        var speech = new SpeechSlots(sentence, claim, Wording);
        if (speech.OfOthers() is { } others)
        {
            return others;
        }

        if (UnavailableClaim.Is(claim) || (claim.HasExpired(today) && !claim.IsSuspended))
        {
            return UnavailableClaim.Judge(sentence, claim, Wording, IsCovered());
        }

        if (!claim.Holds(today))
        {
            return (Verdict.NotToBePromised, claim.WhyNot(today), null);
        }

        return Forbidden()
            ?? Contradicts()
            ?? speech.Uncertain()
            ?? Open()
            ?? Caveats()
            ?? new TopicEvidence(sentence, claim).Lacking(repeated is not null)
            ?? (
                Verdict.Supported,
                claim.State == ClaimTexts.Beta ? VerdictReason.SaysBeta
                : amounts.Any(amount => amount.Amount == Amount.Weaker) ? VerdictReason.SaysLess
                : VerdictReason.Says,
                null
            );
    }

    private (Verdict, VerdictReason, string?)? Forbidden() =>
        claim.Wordings.FirstOrDefault(wording =>
            wording.IsForbidden
            && (sentence.Negations.Count > 0) == (wording.Text.Negations.Count > 0)
            && (
                VerbatimMatch.Contains(sentence, wording.Text)
                || WordCoverage.SaysForbidden(sentence, wording.Text, claim)
            )
        )
            is { Text: { } said }
            ? (Verdict.NotToBePromised, VerdictReason.MustNotBeSaid, said.Sentence)
        : forbidden is not null
        && forbidden.Score >= MinForbidden
        && forbidden.Score >= (best?.Score ?? 0)
        && forbidden.IsOpposite() == false
        && SaysAllOf(forbidden.Wording)
            ? (Verdict.NotToBePromised, VerdictReason.MustNotBeSaid, forbidden.Wording.Sentence)
        : null;

    private (Verdict, VerdictReason, string?)? Contradicts() =>
        claim.OtherScope(sentence)
        ?? (
            claim.State == ClaimTexts.Beta && sentence.Has(Qualifier.Released)
                ? (Verdict.NotToBePromised, VerdictReason.NotReleased, null)
            : Polarity() == true && IsMostlyCovered() ? (Verdict.NotToBePromised, VerdictReason.Denies, null)
            : OtherAmount() ?? TooAbsolute()
        );

    // "We translate your contracts" denies nothing that is signed of contracts.
    private bool IsMostlyCovered() =>
        repeated is not null
        || 2 * Likeness.Beyond(sentence, claim.Approved).Where(term => term.Weight >= 1).Sum(term => term.Weight)
            < sentence.Weight;

    // Null if it is open: of two denials, the second may cancel the first.
    private bool? Polarity()
    {
        var isOpposite =
            repeated is not null && !sentence.Terms.Any(term => repeated.Terms.Any(term.Is))
                ? sentence.Negations.Count > 0 != repeated.Negations.Count > 0
                : new Likeness(sentence, Wording, 0, 0, 0).IsOpposite();
        return !sentence.Has(Qualifier.Denial) ? isOpposite
            : sentence.Negations.Count > 0 ? null
            : !isOpposite;
    }

    private (Verdict, VerdictReason, string?)? OtherAmount() =>
        amounts.FirstOrDefault(amount => amount.Amount == Amount.Exceeds) is { Said: { } exceeding }
            ? (Verdict.NotToBePromised, VerdictReason.OtherNumber, exceeding.Words)
        : amounts.FirstOrDefault(amount => amount.Amount == Amount.OtherLimit) is { Said: { } limited }
            ? (Verdict.NotToBePromised, VerdictReason.OtherLimit, limited.Words)
        : null;

    private (Verdict, VerdictReason, string?)? TooAbsolute() =>
        AbsoluteSlot.TooMuch(sentence, claim, Wording) is { } word
            ? (Verdict.NotToBePromised, VerdictReason.TooAbsolute, word)
            : null;

    // What the claim neither says nor denies.
    private (Verdict, VerdictReason, string?)? Open() =>
        best is null && repeated is null ? NotSure()
        : Polarity() is not false || sentence.Has(Qualifier.Planned) ? NotSure()
        : amounts.FirstOrDefault(amount => amount.Amount == Amount.NotSigned) is { Said: { } unsigned }
            ? (Verdict.Unknown, VerdictReason.SaysMoreThanClaim, unsigned.Words)
        : AbsoluteSlot.Unsaid(sentence, Wording) is { } universal
            ? (Verdict.Unknown, VerdictReason.SaysMoreThanClaim, universal)
        : IsCovered() ? null
        : (
            Verdict.Unknown,
            VerdictReason.SaysMoreThanClaim,
            string.Join(", ", Likeness.Beyond(sentence, claim.Approved).Select(term => term.Word))
        );

    private static (Verdict, VerdictReason, string?)? NotSure() => (Verdict.Unknown, VerdictReason.NotSure, null);

    // All that is promised must be in the claim. Only words that say little may remain.
    private bool IsCovered() =>
        repeated is not null
        || Likeness.Beyond(sentence, claim.Approved).All(term => !term.IsTelling && term.Weight < 1);

    private (Verdict, VerdictReason, string?)? Caveats() =>
        claim.Scope(sentence)
        ?? (
            amounts.FirstOrDefault(amount => amount.Amount == Amount.AverageNotSaid) is { Said: { } average }
                ? (Verdict.Caveat, VerdictReason.AverageNotSaid, average.Words)
            : QuantityComparison.LeftOut(sentence, Wording) is { } limit
                ? (Verdict.Caveat, VerdictReason.NumberNotNamed, limit.Words)
            : null
        );

    // "SSO" alone does not say "SSO on every plan": the numbers, the scope and the absolute words of the wording must
    // occur too.
    private bool SaysAllOf(Frame wording) =>
        wording.Quantities.All(quantity =>
            sentence.Quantities.Any(stated => stated.Counts(quantity) && stated.Value == quantity.Value)
        )
        && wording.Plans.IsSubsetOf(sentence.Plans)
        && wording.Regions.IsSubsetOf(sentence.Regions)
        && wording.Marks.Keys.Where(Qualifiers.IsAbsolute).All(sentence.Has);

    private static Likeness? Nearest(Frame sentence, IReadOnlyList<Frame> wordings) =>
        wordings
            .Select(wording => Likeness.Of(sentence, wording))
            .Where(likeness => likeness.Weight > 0)
            .MaxBy(likeness => likeness.Score);
}
