namespace Bot.Core.Claims.ClaimChecking;

/// <summary>How a number of a sentence stands to the signed one.</summary>
internal enum Amount
{
    /// <summary>The claim says no number that counts this.</summary>
    NotSigned,

    Same,

    /// <summary>Promises less than what is signed, which is kept when the signed one is.</summary>
    Weaker,

    /// <summary>Promises more, or it cannot be told which of the two is more.</summary>
    Exceeds,
}

/// <summary>Compares amounts. Whether a larger or a smaller one promises more depends on what it is about: a reply in fewer hours, a trial of more days.</summary>
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

    public static Amount Compare(Quantity said, IReadOnlyList<Quantity> signed, ParsedSentence wording)
    {
        var comparable = signed.Where(said.Counts).ToList();
        if (comparable.Count == 0)
        {
            return Amount.NotSigned;
        }

        if (said.Measure == Measure.Opening)
        {
            return comparable.Any(quantity => quantity.From == said.From && quantity.Value == said.Value) ? Amount.Same
                : comparable.Any(quantity => quantity.From <= said.From && quantity.Value >= said.Value) ? Amount.Weaker
                : Amount.Exceeds;
        }

        var isMoreBetter = IsMoreBetter(said, wording);
        if (
            comparable.Where(quantity => quantity.Value == said.Value || IsAbout(said, quantity)).ToList()
            is [_, ..] same
        )
        {
            // "More than twelve months" is more than twelve, unless that is how it is signed.
            return said.IsMore && isMoreBetter != false && !same.Any(quantity => quantity.IsMore)
                ? Amount.Exceeds
                : Amount.Same;
        }

        // A refund "in 5 days" is paid by then; a refund "within the first 30 days" may be asked for until then.
        if (isMoreBetter == true && said is { Measure: Measure.Time, IsDeadline: true })
        {
            return Amount.NotSigned;
        }

        return
            isMoreBetter is { } more
            && comparable.All(quantity => more ? said.Value < quantity.Value : said.Value > quantity.Value)
            ? Amount.Weaker
            : Amount.Exceeds;
    }

    /// <summary>
    /// The number of a wording that a sentence leaves out though it limits what is promised: who says "refund" without "within
    /// 30 days" promises more. A number that makes a promise stronger ("replies within 4 hours") may be left out.
    /// </summary>
    public static Quantity? LeftOut(ParsedSentence sentence, ParsedSentence wording) =>
        wording.Quantities.FirstOrDefault(signed =>
            signed.Measure is Measure.Time or Measure.Percent
            && IsMoreBetter(signed, wording) == true
            && !sentence.Quantities.Any(signed.Counts)
        );

    // A month is thirty days or four weeks, as people say it; a year is twelve of them.
    private static bool IsAbout(Quantity one, Quantity other) =>
        one.Measure == Measure.Time
        && one.Value >= 600
        && other.Value >= 600
        && Math.Abs(one.Value - other.Value) / Math.Max(one.Value, other.Value) <= 0.07m;

    private static bool? IsMoreBetter(Quantity said, ParsedSentence wording)
    {
        if (said.Measure is Measure.Count or Measure.Percent)
        {
            return true;
        }

        if (said.Measure == Measure.Money)
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
