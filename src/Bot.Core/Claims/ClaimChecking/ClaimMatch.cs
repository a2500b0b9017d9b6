namespace Bot.Core.Claims.ClaimChecking;

/// <summary>
/// Holds one sentence against one claim. First whether the claim speaks of the sentence's matter at all; then all that
/// forbids the promise, from the claim's own state to its numbers; then all that makes it unsure; what is left is supported.
/// </summary>
internal sealed class ClaimMatch(ParsedSentence sentence, CompiledClaim claim, DateOnly today)
{
    /// <summary>From here on claim and sentence are about the same matter.</summary>
    private const decimal SameMatter = 0.55m;

    /// <summary>The same, where the sentence says less than half of the claim's name.</summary>
    private const decimal SameWording = 0.7m;

    /// <summary>From here on the sentence says what a wording that must not be said says.</summary>
    private const decimal SaysForbidden = 0.75m;

    /// <summary>So much of a supported sentence the claim has to say, and so much of one of its wordings the sentence.</summary>
    private const decimal Covered = 0.75m,
        Said = 0.5m,
        SaidOfMany = 0.3m;

    /// <summary>So much has to be shared, in terms, with half for a number or a plan.</summary>
    private const decimal Evident = 1.5m;

    private const decimal SameNumber = 0.2m,
        WeakerNumber = 0.1m;

    private readonly Likeness? best = Nearest(sentence, claim.Approved);
    private readonly Likeness? forbidden = Nearest(sentence, claim.Forbidden);
    private readonly Likeness named = Likeness.Of(sentence, claim.Name);
    private IReadOnlyList<(Quantity Said, Amount Amount)> amounts = [];

    /// <summary>Null where the claim speaks of something else.</summary>
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
            .. sentence.Quantities.Select(said =>
                (
                    said,
                    QuantityComparison.Compare(
                        said,
                        [.. claim.Approved.SelectMany(text => text.Quantities)],
                        best?.Wording ?? sentence
                    )
                )
            ),
        ];
        var number =
            amounts.Any(amount => amount.Amount == Amount.Same) ? SameNumber
            : amounts.Any(amount => amount.Amount == Amount.Weaker) ? WeakerNumber
            : 0;
        var (verdict, because, words) = Decide();
        return new Judgement(sentence.Sentence, verdict, because, claim, words) { Certainty = topic + number };
    }

    // How surely both speak of one matter; null where they do not. What is not there may not be promised along with other
    // things either: of such a claim its own words in a longer sentence are enough.
    private decimal? Topic()
    {
        var core = claim.Name.Terms.Where(term => term.IsTelling).ToList();
        var isCore = core.Count == 0 || 2 * core.Count(term => sentence.Terms.Any(term.Is)) >= core.Count;
        var isGone = !claim.Holds(today) && Math.Max(best?.Said ?? 0, named.Said) >= SaysForbidden;
        var topic = new[] { best?.Score ?? 0, forbidden?.Score ?? 0, named.Score }.Max();
        var weight = new[] { best?.Weight ?? 0, forbidden?.Weight ?? 0, named.Weight }.Max();
        return weight >= 1 && (isGone || topic >= (isCore ? SameMatter : SameWording)) ? topic : null;
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

        if (claim.State is ClaimTexts.Planned or ClaimTexts.NotOffered or ClaimTexts.Retired)
        {
            return NotThere((best ?? forbidden ?? named).Wording);
        }

        if (!claim.Holds(today))
        {
            return (
                Verdict.NotToBePromised,
                claim.IsSuspended ? VerdictReason.Suspended
                : claim.HasExpired(today) ? VerdictReason.Expired
                : VerdictReason.StateUnknown,
                null
            );
        }

        return Forbidden()
            ?? (best is null ? Doubtful() : Forbids(best) ?? Doubts(best) ?? Caveats(best) ?? Unsupported())
            ?? (
                Verdict.Supported,
                claim.State == ClaimTexts.Beta ? VerdictReason.SaysBeta
                : amounts.Any(amount => amount.Amount == Amount.Weaker) ? VerdictReason.SaysLess
                : VerdictReason.Says,
                null
            );
    }

    // Denying it honestly is the truth; "it is planned" without a date is what planned means.
    private (Verdict, VerdictReason, string?) NotThere(ParsedSentence wording)
    {
        var shared = sentence.Terms.Where(term => wording.Terms.Any(term.Is)).ToList();
        var isDenied = sentence.Negations.Any(no =>
            shared.Any(term => term.Clause == no.Clause && (!no.IsWithout || term.At > no.At))
        );
        if (
            isDenied
            && !sentence.Has(Qualifier.NotNeeded)
            && !(sentence.HasDate && sentence.Has(Qualifier.Planned))
            && IsCovered()
        )
        {
            return (Verdict.Supported, VerdictReason.DeniesWhatIsNotOffered, null);
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
            _ => (Verdict.NotToBePromised, VerdictReason.Retired, null),
        };
    }

    private (Verdict, VerdictReason, string?)? Forbidden() =>
        forbidden is not null
        && forbidden.Score >= SaysForbidden
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

        // "Never an outage" is more than 99.9 %.
        return
            sentence.Negations.Count > 0
            && best.Wording.Quantities.Any(quantity => quantity.Measure == Measure.Percent)
            && sentence.Quantities.Count == 0
            && sentence.Terms.FirstOrDefault(term => term.IsOpposite) is { } all
            ? (Verdict.NotToBePromised, VerdictReason.TooAbsolute, all.Word)
            : null;
    }

    private static (Verdict, VerdictReason, string?)? Doubtful() => (Verdict.Unknown, VerdictReason.NotSure, null);

    private (Verdict, VerdictReason, string?)? Doubts(Likeness best)
    {
        if (best.IsOpposite() is null || sentence.Has(Qualifier.Planned) || best.Said < SaidOfMany)
        {
            return Doubtful();
        }

        if (amounts.FirstOrDefault(amount => amount.Amount == Amount.NotSigned) is { Said: { } unsigned })
        {
            return (Verdict.Unknown, VerdictReason.SaysMoreThanClaim, unsigned.Words);
        }

        return IsCovered()
            ? null
            : (
                Verdict.Unknown,
                VerdictReason.SaysMoreThanClaim,
                string.Join(", ", Likeness.Beyond(sentence, claim.Approved).Select(term => term.Word))
            );
    }

    private (Verdict, VerdictReason, string?)? Unsupported() =>
        claim.Approved.Any(wording => Supports(Likeness.Of(sentence, wording))) ? null : Doubtful();

    // One shared word is too little to go by, unless it is all that the wording says: a second one, a number, or the claim's own
    // scope has to be there. Of a wording that lists many things a sentence may name two.
    private bool Supports(Likeness likeness)
    {
        var evidence =
            likeness.Weight
            + (0.5m * sentence.Quantities.Count(said => likeness.Wording.Quantities.Any(said.Counts)))
            + (
                claim.Plans.Overlaps(sentence.Plans) || (claim.State == ClaimTexts.Beta && sentence.Has(Qualifier.Beta))
                    ? 0.5m
                    : 0
            );
        return likeness.Said >= 1
            || (evidence >= Evident && likeness.Said >= Said)
            || (likeness.Weight >= 2 && likeness.Said >= SaidOfMany);
    }

    // What is left may be a few small words; a name or a word of the trade may be one more promise.
    private bool IsCovered()
    {
        var more = Likeness.Beyond(sentence, claim.Approved);
        return !more.Any(term => term.IsTelling) && more.Sum(term => term.Weight) <= (1 - Covered) * sentence.Weight;
    }

    private (Verdict, VerdictReason, string?)? Caveats(Likeness best)
    {
        if (claim.State == ClaimTexts.Beta && !sentence.Has(Qualifier.Beta))
        {
            return (Verdict.Caveat, VerdictReason.BetaNotSaid, null);
        }

        return claim.Plans.Count > 0 && sentence.Plans.Count == 0 ? (Verdict.Caveat, VerdictReason.PlanNotNamed, null)
            : claim.Regions.Count > 0 && sentence.Regions.Count == 0
                ? (Verdict.Caveat, VerdictReason.RegionNotNamed, null)
            : QuantityComparison.LeftOut(sentence, best.Wording) is { } limit
                ? (Verdict.Caveat, VerdictReason.NumberNotNamed, limit.Words)
            : null;
    }

    // "SSO on every plan" is not said by who says "SSO": its numbers, its scope and what makes it absolute have to be there too.
    private bool SaysAllOf(ParsedSentence wording) =>
        wording.Quantities.All(quantity =>
            sentence.Quantities.Any(said => said.Counts(quantity) && said.Value == quantity.Value)
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
