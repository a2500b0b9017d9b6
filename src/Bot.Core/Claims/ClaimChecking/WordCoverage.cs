using Bot.Core.Chat;

namespace Bot.Core.Claims.ClaimChecking;

/// <summary>Recognizes sentences that consist of a wording's own words, whatever these mean elsewhere.</summary>
internal static class WordCoverage
{
    private const int MinShared = 2;

    /// <summary>
    /// Whether the sentence has no word that the wording has not, and says half of the wording's words or one of its
    /// clauses. "The first consultation is free" repeats "The first consultation is free and lasts 45 minutes".
    /// </summary>
    public static bool Repeats(Frame sentence, Frame wording)
    {
        var (said, signed) = (Open(sentence), Open(wording));
        var shared = signed.Count(word => said.Exists(word.Is));
        return said.Count > 0
            && signed.Count > 0
            && said.TrueForAll(word => signed.Exists(word.Is))
            && (
                (2 * shared >= signed.Count && shared >= Math.Min(MinShared, signed.Count))
                || signed.GroupBy(word => word.Clause).Any(clause => clause.All(word => said.Exists(word.Is)))
            );
    }

    /// <summary>The words of the sentence that no wording has.</summary>
    public static bool IsWithin(Frame sentence, IReadOnlyList<Frame> wordings) =>
        Open(sentence).TrueForAll(word => wordings.Any(wording => wording.Words.Any(word.Is)));

    /// <summary>
    /// Whether the sentence says a forbidden wording: all its words and absolutes, and else only words of the claim.
    /// </summary>
    public static bool SaysForbidden(Frame sentence, Frame forbidden, CompiledClaim claim) =>
        Open(forbidden) is { Count: > 0 } words
        && words.TrueForAll(word => sentence.Words.Any(word.Is))
        && IsWithin(sentence, [forbidden, .. claim.Approved])
        && forbidden.Universals.All(one =>
            sentence.Universals.Any(other => Folding.Fold(other.Word) == Folding.Fold(one.Word))
        )
        && forbidden.Marks.Keys.Where(Qualifiers.IsAbsolute).All(sentence.Has)
        && forbidden.Negations.Count > 0 == sentence.Negations.Count > 0
        && forbidden.Quantities.All(quantity =>
            sentence.Quantities.Any(stated => stated.Counts(quantity) && stated.Value == quantity.Value)
        )
        && (
            forbidden.Universals.Count > 0
            || forbidden.Quantities.Count > 0
            || forbidden.Marks.Keys.Any(Qualifiers.IsAbsolute)
            || words.Count > 1
        );

    private static List<FrameWord> Open(Frame frame) => [.. frame.Words.Where(word => !word.IsClosed)];
}
