using Bot.Core.Chat;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Claims.ClaimChecking;

/// <summary>How a number in a sentence compares to the signed one.</summary>
internal enum Amount
{
    /// <summary>The claim has no number that counts the same.</summary>
    NotSigned,

    Same,

    /// <summary>Promises less than the signed number, so the claim covers it.</summary>
    Weaker,

    /// <summary>Promises more, or it is unclear which of the two is more.</summary>
    Exceeds,
}

/// <summary>
/// Compares quantities. Whether the larger or the smaller number promises more depends on the topic: a reply within
/// fewer hours, a trial of more days.
/// </summary>
internal static class QuantityComparison
{
    private static readonly HashSet<string> ShorterIsMore =
    [
        "respond",
        "resolve",
        "live",
        "setup",
        "migrate",
        "recover",
        "notify",
        "delete",
        "onboarding",
        "notice",
        "fast",
        "renew",
        "import",
        "contract",
    ];

    private static readonly HashSet<string> LongerIsMore =
    [
        "refund",
        "trial",
        "lock",
        "history",
        "keep",
        "backup",
        "free",
        "guarantee",
        "discount",
        "audit",
        "log",
        "ahead",
    ];

    public static Amount Compare(Quantity stated, IReadOnlyList<Quantity> signed, ParsedSentence wording)
    {
        var comparable = signed.Where(stated.Counts).ToList();
        if (comparable.Count == 0)
        {
            return Amount.NotSigned;
        }

        if (stated.Measure == Measure.Opening)
        {
            return comparable.Any(quantity => quantity.From == stated.From && quantity.Value == stated.Value)
                    ? Amount.Same
                : comparable.Any(quantity => quantity.From <= stated.From && quantity.Value >= stated.Value)
                    ? Amount.Weaker
                : Amount.Exceeds;
        }

        // "At least 30 days" until something is done says nothing of the most.
        var isMoreBetter = IsMoreBetter(stated, wording);
        if (isMoreBetter == false && (stated.IsMore || stated.IsLeast) && !comparable.Any(quantity => quantity.IsLeast))
        {
            return Amount.NotSigned;
        }

        if (
            comparable.Where(quantity => quantity.Value == stated.Value || IsAbout(stated, quantity)).ToList()
            is [_, ..] same
        )
        {
            // "More than twelve months" is more than twelve, unless the claim says so too.
            return stated.IsMore && isMoreBetter != false && !same.Any(quantity => quantity.IsMore)
                ? Amount.Exceeds
                : Amount.Same;
        }

        // A refund "in 5 days" is paid by then; a refund "within the first 30 days" may be requested until then.
        if (isMoreBetter == true && stated is { Measure: Measure.Time, IsDeadline: true })
        {
            return Amount.NotSigned;
        }

        return
            isMoreBetter is { } more
            && comparable.All(quantity => more ? stated.Value < quantity.Value : stated.Value > quantity.Value)
            ? Amount.Weaker
            : Amount.Exceeds;
    }

    /// <summary>
    /// A number of the wording that limits the promise and that the sentence omits: "refund" without "within 30 days"
    /// promises more. A number that strengthens a promise ("replies within 4 hours") may be omitted.
    /// </summary>
    public static Quantity? LeftOut(ParsedSentence sentence, ParsedSentence wording) =>
        wording.Quantities.FirstOrDefault(signed =>
            signed.Measure is Measure.Time or Measure.Percent
            && IsMoreBetter(signed, wording) == true
            && !sentence.Quantities.Any(signed.Counts)
        );

    // People say a month for thirty days or four weeks, and a year for twelve months. In one unit, 28 is not 30.
    private static bool IsAbout(Quantity one, Quantity other) =>
        one.Measure == Measure.Time
        && UnitOf(one) != UnitOf(other)
        && one.Value >= 600
        && other.Value >= 600
        && Math.Abs(one.Value - other.Value) / Math.Max(one.Value, other.Value) <= 0.07m;

    // The hours in the unit that the number is written with; null if it is written without one.
    private static decimal? UnitOf(Quantity quantity) =>
        Folding
            .Words(quantity.Words)
            .Select(word => TimeUnits.Hours.TryGetValue(word, out var hours) ? hours : (decimal?)null)
            .LastOrDefault(hours => hours is not null);

    private static bool? IsMoreBetter(Quantity stated, ParsedSentence wording)
    {
        if (stated.Measure is Measure.Count or Measure.Percent)
        {
            return true;
        }

        if (stated.Measure == Measure.Money)
        {
            return null;
        }

        var concepts = wording.Terms.Select(term => term.Key).ToHashSet();
        var (shorter, longer) = (concepts.Overlaps(ShorterIsMore), concepts.Overlaps(LongerIsMore));
        return concepts.Contains("ahead") ? true
            : shorter == longer ? null
            : longer;
    }
}
