using Bot.Core.Chat;

namespace Bot.Core.Claims.ClaimChecking;

/// <summary>
/// How similar a sentence and a wording are. <see cref="Covered"/> is the share of the sentence's weight that the
/// wording also says, <see cref="Said"/> the share of the wording's weight that the sentence says, both from 0 to 1. A
/// number weighs half a term, whatever its value. A plan or region counts only if the wording names one; otherwise it
/// is scope.
/// </summary>
internal sealed record Likeness(Frame Sentence, Frame Wording, decimal Covered, decimal Said, decimal Weight)
{
    private const decimal NumberWeight = 0.5m;

    /// <summary>Harmonic mean of both: 1 if they say the same, 0 if they share nothing.</summary>
    public decimal Score => Covered + Said == 0 ? 0 : 2 * Covered * Said / (Covered + Said);

    public static Likeness Of(Frame sentence, Frame wording)
    {
        var terms = sentence
            .Terms.Where(term =>
                !IsScope(term) || wording.Terms.Any(other => IsScope(other) && Kind(other) == Kind(term))
            )
            .ToList();
        var shared = terms.Where(term => wording.Terms.Any(term.Is)).Sum(term => term.Weight);
        var stated = wording.Terms.Where(term => terms.Any(term.Is)).Sum(term => term.Weight);
        var (sharedNumbers, statedNumbers) = (
            sentence.Quantities.Count(number => wording.Quantities.Any(number.Counts)),
            wording.Quantities.Count(number => sentence.Quantities.Any(number.Counts))
        );
        return new Likeness(
            sentence,
            wording,
            Share(
                shared + (NumberWeight * sharedNumbers),
                terms.Sum(term => term.Weight) + (NumberWeight * sentence.Quantities.Count)
            ),
            Share(stated + (NumberWeight * statedNumbers), wording.Weight + (NumberWeight * wording.Quantities.Count)),
            shared
        );
    }

    /// <summary>The terms of the sentence that none of the wordings has.</summary>
    public static IReadOnlyList<Term> Beyond(Frame sentence, IReadOnlyList<Frame> wordings)
    {
        var known = wordings.SelectMany(wording => wording.Terms).ToList();
        return
        [
            .. sentence.Terms.Where(term =>
                !known.Any(term.Is)
                && (!IsScope(term) || known.Any(other => IsScope(other) && Kind(other) == Kind(term)))
            ),
        ];
    }

    /// <summary>
    /// Whether one affirms what the other negates; null if a sentence has two kinds of negation, which may cancel out
    /// or not.
    /// </summary>
    public bool? IsOpposite()
    {
        var (one, other) = (IsDenied(Sentence, Wording), IsDenied(Wording, Sentence));
        return one is null || other is null ? null : one != other;
    }

    // Spanish may say "no" twice and mean it once, so several in a clause count as one. "Without" negates only what
    // follows it.
    private static bool? IsDenied(Frame text, Frame other)
    {
        var shared = text.Terms.Where(term => other.Terms.Any(term.Is)).ToList();
        var isNot = text.Negations.Any(negation =>
            !negation.IsWithout && shared.Any(term => term.Clause == negation.Clause)
        );
        var isWithout = text.Negations.Any(negation =>
            negation.IsWithout && shared.Any(term => term.Clause == negation.Clause && term.At > negation.At)
        );
        var turns = shared.Where(term => term.IsOpposite).DistinctBy(term => term.Key).Count() % 2 == 1;
        var isTwice =
            text.Language == Language.English
            && text.Negations.Where(negation => !negation.IsWithout && !negation.IsUniversal)
                .GroupBy(negation => negation.Clause)
                .Any(clause => clause.Count() > 1);
        return (isNot && isWithout) || isTwice ? null : (isNot || isWithout) != turns;
    }

    private static bool IsScope(Term term) =>
        term.Key.StartsWith("plan:", StringComparison.Ordinal)
        || term.Key.StartsWith("region:", StringComparison.Ordinal);

    private static string Kind(Term term) => term.Key[..term.Key.IndexOf(':', StringComparison.Ordinal)];

    private static decimal Share(decimal part, decimal whole) => whole == 0 ? 0 : part / whole;
}
