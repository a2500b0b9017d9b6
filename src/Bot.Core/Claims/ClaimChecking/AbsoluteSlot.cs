namespace Bot.Core.Claims.ClaimChecking;

/// <summary>Words without exception, such as "always", "every" and "never", and how often something happens.</summary>
internal static class AbsoluteSlot
{
    /// <summary>The word that promises more than any wording of the claim; null if none does.</summary>
    public static string? TooMuch(Frame sentence, CompiledClaim claim, Frame wording)
    {
        if (
            sentence
                .Marks.Keys.Where(mark =>
                    Qualifiers.IsAbsolute(mark) && !claim.Approved.Any(text => Qualifiers.Says(text.Marks, mark))
                )
                .ToList()
            is [var absolute, ..]
        )
        {
            return sentence.Marks[absolute];
        }

        // "All deliveries" is more than 97 % of them.
        var hasShare = wording.Quantities.Any(quantity => quantity.Measure == Measure.Percent);
        if (hasShare && sentence.Quantities.Count == 0 && sentence.Marks.TryGetValue(Qualifier.All, out var all))
        {
            return all;
        }

        // "Never goes up" is more than "stays the same for 12 months".
        if (
            sentence is { Universals: [var (word, _), ..], Quantities.Count: 0 }
            && (hasShare || QuantityComparison.LeftOut(sentence, wording) is not null)
            && !claim.Approved.Any(text => text.Universals.Count > 0)
        )
        {
            return word;
        }

        // "Never an outage" is more than 99.9 %.
        return
            sentence.Negations.Count > 0
            && hasShare
            && sentence.Quantities.Count == 0
            && sentence.Terms.FirstOrDefault(term => term.IsOpposite) is { } none
            ? none.Word
            : Oftener(sentence, wording);
    }

    /// <summary>"…, and nobody waits": promises something else, although its words say little.</summary>
    public static string? Unsaid(Frame sentence, Frame wording) =>
        sentence
            .Universals.Where(universal =>
                !sentence.Terms.Any(term => term.Clause == universal.Clause && wording.Terms.Any(term.Is))
            )
            .Select(universal => universal.Word)
            .FirstOrDefault()
        ?? OtherPeriod(sentence, wording);

    // "Every hour" is more than "every day".
    private static string? Oftener(Frame sentence, Frame wording) =>
        OtherPeriod(sentence, wording) is { } period && sentence.Periods[period] < wording.Periods.Values.Min()
            ? period
            : null;

    // "The yearly fee" is not "the monthly fee".
    private static string? OtherPeriod(Frame sentence, Frame wording) =>
        wording.Periods.Count > 0 && !sentence.Periods.Keys.Any(wording.Periods.ContainsKey)
            ? sentence.Periods.Keys.FirstOrDefault()
            : null;
}
