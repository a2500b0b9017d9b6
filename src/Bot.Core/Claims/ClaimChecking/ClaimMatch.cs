namespace Bot.Core.Claims.ClaimChecking;

/// <summary>
/// Compares one sentence with one claim. It decides in order: whether both are about the same topic; whether something
/// forbids the promise, from the claim's state to its numbers; whether something makes it doubtful. Otherwise the claim
/// supports it.
/// </summary>
internal sealed class ClaimMatch(ParsedSentence sentence, CompiledClaim claim, DateOnly today)
{
    /// <summary>Minimum score for claim and sentence to have the same topic.</summary>
    private const decimal SameTopic = 0.55m;

    /// <summary>The same minimum if the sentence has less than half of the terms in the claim's name.</summary>
    private const decimal SameTopicWithoutName = 0.7m;

    /// <summary>Minimum score for the sentence to say a forbidden wording.</summary>
    private const decimal MinForbidden = 0.75m;

    /// <summary>
    /// Shares that a supported sentence needs: how much of it the claim says, and how much of one wording it says
    /// itself (less for a wording that lists many things).
    /// </summary>
    private const decimal MinCovered = 0.75m,
        MinSaid = 0.5m,
        MinSaidOfList = 0.3m;

    /// <summary>Minimum evidence in shared terms; a number or a plan counts half.</summary>
    private const decimal MinEvidence = 1.5m;

    private const decimal SameNumberBonus = 0.2m,
        WeakerNumberBonus = 0.1m;

    private readonly Likeness? best = Nearest(sentence, claim.Approved);
    private readonly Likeness? forbidden = Nearest(sentence, claim.Forbidden);
    private readonly Likeness named = Likeness.Of(sentence, claim.Name);
    private IReadOnlyList<(Quantity Said, Amount Amount)> amounts = [];

    /// <summary>Returns null if the claim has a different topic.</summary>
    public static Judgement? Judge(ParsedSentence sentence, CompiledClaim claim, DateOnly today) =>
        new ClaimMatch(sentence, claim, today).Judge();

    private Judgement? Judge()
    {
        if (Topic() is not { } topic)
        {
            return null;
        }

        amounts =
        [
            .. sentence.Quantities.Select(stated =>
                (
                    stated,
                    QuantityComparison.Compare(
                        stated,
                        [.. claim.Approved.SelectMany(text => text.Quantities)],
                        best?.Wording ?? sentence
                    )
                )
            ),
        ];
        var number =
            amounts.Any(amount => amount.Amount == Amount.Same) ? SameNumberBonus
            : amounts.Any(amount => amount.Amount == Amount.Weaker) ? WeakerNumberBonus
            : 0;
        var (verdict, because, words) = Decide();
        return new Judgement(sentence.Sentence, verdict, because, claim, words) { Certainty = topic + number };
    }

    // How certain it is that both have the same topic; null if they have not. For a claim that does not hold, its own
    // words inside a longer sentence are enough: what is not available must not be promised along with other things
    // either.
    private decimal? Topic()
    {
        var core = claim.Name.Terms.Where(term => term.IsTelling).ToList();
        var isCore = core.Count == 0 || 2 * core.Count(term => sentence.Terms.Any(term.Is)) >= core.Count;
        var isGone = !claim.Holds(today) && Math.Max(best?.Said ?? 0, named.Said) >= MinForbidden;
        var topic = new[] { best?.Score ?? 0, forbidden?.Score ?? 0, named.Score }.Max();
        var weight = new[] { best?.Weight ?? 0, forbidden?.Weight ?? 0, named.Weight }.Max();
        return weight >= 1 && (isGone || topic >= (isCore ? SameTopic : SameTopicWithoutName)) ? topic : null;
    }

    private (Verdict Verdict, VerdictReason Because, string? Words) Decide()
    {
        if (
            sentence.SpeaksOfOthers(best ?? forbidden ?? named)
            && !claim.Approved.Any(text => text.Has(Qualifier.Elsewhere))
        )
        {
            return (Verdict.Unknown, VerdictReason.NotSure, null);
        }

        if (UnavailableClaim.Is(claim))
        {
            return UnavailableClaim.Judge(sentence, claim, (best ?? forbidden ?? named).Wording, IsCovered());
        }

        if (!claim.Holds(today))
        {
            return (Verdict.NotToBePromised, claim.WhyNot(today), null);
        }

        return Forbidden()
            ?? (best is null ? NotSure() : Forbids(best) ?? Doubts(best) ?? Caveats(best) ?? Unsupported())
            ?? (
                Verdict.Supported,
                claim.State == ClaimTexts.Beta ? VerdictReason.SaysBeta
                : amounts.Any(amount => amount.Amount == Amount.Weaker) ? VerdictReason.SaysLess
                : VerdictReason.Says,
                null
            );
    }

    private (Verdict, VerdictReason, string?)? Forbidden() =>
        forbidden is not null
        && forbidden.Score >= MinForbidden
        && forbidden.Score >= (best?.Score ?? 0)
        && forbidden.IsOpposite() == false
        && SaysAllOf(forbidden.Wording)
            ? (Verdict.NotToBePromised, VerdictReason.MustNotBeSaid, forbidden.Wording.Sentence)
            : null;

    private (Verdict, VerdictReason, string?)? Forbids(Likeness best)
    {
        if (claim.Plans.Count > 0 && sentence.Plans.Any(plan => !claim.Plans.Contains(plan)))
        {
            return (Verdict.NotToBePromised, VerdictReason.OtherPlan, null);
        }

        if (claim.Regions.Count > 0 && sentence.Regions.Any(region => !ScopeWords.Holds(claim.Regions, region)))
        {
            return (Verdict.NotToBePromised, VerdictReason.OtherRegion, null);
        }

        if (claim.State == ClaimTexts.Beta && sentence.Has(Qualifier.Released))
        {
            return (Verdict.NotToBePromised, VerdictReason.NotReleased, null);
        }

        if (best.IsOpposite() == true)
        {
            return (Verdict.NotToBePromised, VerdictReason.Denies, null);
        }

        if (amounts.FirstOrDefault(amount => amount.Amount == Amount.Exceeds) is { Said: { } exceeding })
        {
            return (Verdict.NotToBePromised, VerdictReason.OtherNumber, exceeding.Words);
        }

        if (
            sentence
                .Marks.Keys.Where(mark =>
                    Qualifiers.IsAbsolute(mark) && !claim.Approved.Any(text => Qualifiers.Says(text.Marks, mark))
                )
                .ToList()
            is [var absolute, ..]
        )
        {
            return (Verdict.NotToBePromised, VerdictReason.TooAbsolute, sentence.Marks[absolute]);
        }

        // "Never goes up" is more than "stays the same for 12 months".
        if (
            sentence is { Universals: [var (word, _), ..], Quantities.Count: 0 }
            && QuantityComparison.LeftOut(sentence, best.Wording) is not null
            && !claim.Approved.Any(text => text.Universals.Count > 0)
        )
        {
            return (Verdict.NotToBePromised, VerdictReason.TooAbsolute, word);
        }

        // "Never an outage" is more than 99.9 %.
        return
            sentence.Negations.Count > 0
            && best.Wording.Quantities.Any(quantity => quantity.Measure == Measure.Percent)
            && sentence.Quantities.Count == 0
            && sentence.Terms.FirstOrDefault(term => term.IsOpposite) is { } all
            ? (Verdict.NotToBePromised, VerdictReason.TooAbsolute, all.Word)
            : null;
    }

    private static (Verdict, VerdictReason, string?)? NotSure() => (Verdict.Unknown, VerdictReason.NotSure, null);

    private (Verdict, VerdictReason, string?)? Doubts(Likeness best)
    {
        if (best.IsOpposite() is null || sentence.Has(Qualifier.Planned) || best.Said < MinSaidOfList)
        {
            return NotSure();
        }

        if (amounts.FirstOrDefault(amount => amount.Amount == Amount.NotSigned) is { Said: { } unsigned })
        {
            return (Verdict.Unknown, VerdictReason.SaysMoreThanClaim, unsigned.Words);
        }

        if (Unsaid(best) is { } universal)
        {
            return (Verdict.Unknown, VerdictReason.SaysMoreThanClaim, universal);
        }

        return IsCovered()
            ? null
            : (
                Verdict.Unknown,
                VerdictReason.SaysMoreThanClaim,
                string.Join(", ", Likeness.Beyond(sentence, claim.Approved).Select(term => term.Word))
            );
    }

    // "…, and nobody waits": promises something else, although its words say little.
    private string? Unsaid(Likeness best) =>
        sentence
            .Universals.Where(universal =>
                !sentence.Terms.Any(term => term.Clause == universal.Clause && best.Wording.Terms.Any(term.Is))
            )
            .Select(universal => universal.Word)
            .FirstOrDefault();

    private (Verdict, VerdictReason, string?)? Unsupported() =>
        claim.Approved.Any(wording => Supports(Likeness.Of(sentence, wording))) ? null : NotSure();

    // One shared word is not enough, unless the wording says nothing else: there must be a second word, a number, or
    // the claim's own scope. For a wording that lists many things, a sentence may name two.
    private bool Supports(Likeness likeness)
    {
        var evidence =
            likeness.Weight
            + (0.5m * sentence.Quantities.Count(stated => likeness.Wording.Quantities.Any(stated.Counts)))
            + (
                claim.Plans.Overlaps(sentence.Plans) || (claim.State == ClaimTexts.Beta && sentence.Has(Qualifier.Beta))
                    ? 0.5m
                    : 0
            );
        return likeness.Said >= 1
            || (evidence >= MinEvidence && likeness.Said >= MinSaid)
            || (likeness.Weight >= 2 && likeness.Said >= MinSaidOfList);
    }

    // A few function words may remain. A name or a technical word may be one more promise.
    private bool IsCovered()
    {
        var rest = Likeness.Beyond(sentence, claim.Approved);
        return !rest.Any(term => term.IsTelling) && rest.Sum(term => term.Weight) <= (1 - MinCovered) * sentence.Weight;
    }

    private (Verdict, VerdictReason, string?)? Caveats(Likeness best) =>
        claim.Scope(sentence)
        ?? (
            QuantityComparison.LeftOut(sentence, best.Wording) is { } limit
                ? (Verdict.Caveat, VerdictReason.NumberNotNamed, limit.Words)
                : null
        );

    // "SSO" alone does not say "SSO on every plan": the numbers, the scope and the absolute words of the wording must
    // occur too.
    private bool SaysAllOf(ParsedSentence wording) =>
        wording.Quantities.All(quantity =>
            sentence.Quantities.Any(stated => stated.Counts(quantity) && stated.Value == quantity.Value)
        )
        && wording.Plans.IsSubsetOf(sentence.Plans)
        && wording.Regions.IsSubsetOf(sentence.Regions)
        && wording.Marks.Keys.Where(Qualifiers.IsAbsolute).All(sentence.Has);

    private static Likeness? Nearest(ParsedSentence sentence, IReadOnlyList<ParsedSentence> wordings) =>
        wordings
            .Select(wording => Likeness.Of(sentence, wording))
            .Where(likeness => likeness.Weight > 0)
            .MaxBy(likeness => likeness.Score);
}
