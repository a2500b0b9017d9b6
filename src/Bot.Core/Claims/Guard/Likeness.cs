namespace Bot.Core.Claims.Guard;

/// <summary>
/// How alike a sentence and a wording are. <see cref="Covered"/>: the share of the sentence's weight that the wording says
/// too; <see cref="Said"/>: the share of the wording's that the sentence says. Both from 0 to 1.
/// </summary>
internal sealed record Likeness(PromiseText Sentence, PromiseText Wording, decimal Covered, decimal Said, decimal Weight)
{
    /// <summary>Their harmonic mean: 1 where they say the same, 0 where they share nothing.</summary>
    public decimal Score => Covered + Said == 0 ? 0 : 2 * Covered * Said / (Covered + Said);

    public static Likeness Of(PromiseText sentence, PromiseText wording)
    {
        var shared = sentence.Terms.Where(term => wording.Terms.Any(term.Is)).Sum(term => term.Weight);
        var said = wording.Terms.Where(term => sentence.Terms.Any(term.Is)).Sum(term => term.Weight);
        return new Likeness(sentence, wording, Share(shared, sentence.Weight), Share(said, wording.Weight), shared);
    }

    /// <summary>Whether one affirms what the other denies; null where a sentence has two kinds of "no", which may cancel out or not.</summary>
    public bool? IsOpposite()
    {
        var (one, other) = (IsDenied(Sentence, Wording), IsDenied(Wording, Sentence));
        return one is null || other is null ? null : one != other;
    }

    // Spanish says "no" twice and means it once, so several in a clause count as one; "without" only turns what stands behind it.
    private static bool? IsDenied(PromiseText text, PromiseText other)
    {
        var shared = text.Terms.Where(term => other.Terms.Any(term.Is)).ToList();
        var isNot = text.Negations.Any(no => !no.IsWithout && shared.Any(term => term.Clause == no.Clause));
        var isWithout = text.Negations.Any(no => no.IsWithout && shared.Any(term => term.Clause == no.Clause && term.At > no.At));
        var turns = shared.Where(term => term.IsOpposite).DistinctBy(term => term.Key).Count() % 2 == 1;
        return isNot && isWithout ? null : (isNot || isWithout) != turns;
    }

    private static decimal Share(decimal part, decimal whole) => whole == 0 ? 0 : part / whole;
}
