using Bot.Core.Chat;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Claims.ClaimChecking;

/// <summary>How a number in a sentence compares to the signed one, from best to worst.</summary>
internal enum Amount
{
    Same,

    /// <summary>Promises less than the signed number, so the claim covers it.</summary>
    Weaker,

    /// <summary>The signed number is an average, and the sentence does not say so.</summary>
    AverageNotSaid,

    /// <summary>The claim has no number that counts the same, or it is open whether it is as much.</summary>
    NotSigned,

    /// <summary>The same number, with a limit that promises more: "at most" for what is signed on average.</summary>
    OtherLimit,

    /// <summary>Promises more, or it is unclear which of the two is more.</summary>
    Exceeds,
}

/// <summary>
/// Compares quantities as intervals. Whether the larger or the smaller number promises more is said by the limit of the
/// signed one ("less than", "up to"), else by the topic: a reply within fewer hours, a trial of more days.
/// </summary>
internal static class QuantityComparison
{
    private const decimal ShortestRough = 600,
        RoughShare = 0.07m;

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

    public static Amount Compare(Quantity stated, IReadOnlyList<Quantity> signed, Frame wording)
    {
        var comparable = signed.Where(stated.Counts).ToList();
        return comparable.Count == 0 ? Amount.NotSigned
            : stated.Measure == Measure.Opening ? Opening(stated, comparable)
            : comparable.Any(quantity => IsSame(stated, quantity))
                ? comparable
                    .Where(quantity => IsSame(stated, quantity))
                    .Min(quantity => OfSame(stated, quantity, IsMoreBetter(quantity, wording)))
            : comparable.Max(quantity => OfOther(stated, quantity, IsMoreBetter(quantity, wording)));
    }

    /// <summary>
    /// A number of the wording that limits the promise and that the sentence omits: "refund" without "within 30 days"
    /// promises more. A number that strengthens a promise ("replies within 4 hours") may be omitted, and one of another
    /// clause ("and lasts 45 minutes").
    /// </summary>
    public static Quantity? LeftOut(Frame sentence, Frame wording) =>
        wording.Quantities.FirstOrDefault(signed =>
            signed.Limit != Limit.AtLeast
            && (signed.Measure is Measure.Time or Measure.Percent || signed.Limit == Limit.UpTo)
            && IsMoreBetter(signed, wording) == true
            && !sentence.Quantities.Any(signed.Counts)
            && IsOfSaid(signed, sentence, wording)
        );

    // Most of the number's own clause is said.
    private static bool IsOfSaid(Quantity signed, Frame sentence, Frame wording)
    {
        var terms = wording
            .Terms.Where(term => term.Weight >= 1 && term.Clause == wording.ClauseAt(signed.At))
            .ToList();
        return 2 * terms.Count(term => sentence.Terms.Any(term.Is)) > terms.Count;
    }

    private static Amount Opening(Quantity stated, List<Quantity> signed) =>
        signed.Exists(quantity => quantity.From == stated.From && quantity.Value == stated.Value) ? Amount.Same
        : signed.Exists(quantity => quantity.From <= stated.From && quantity.Value >= stated.Value) ? Amount.Weaker
        : Amount.Exceeds;

    // The number is the same: the limits decide.
    private static Amount OfSame(Quantity stated, Quantity signed, bool? isMoreBetter)
    {
        if (stated.Change * signed.Change < 0)
        {
            return Amount.Exceeds;
        }

        if (stated.Limit == signed.Limit)
        {
            return Amount.Same;
        }

        if (signed.Limit is Limit.Average or Limit.Rough)
        {
            return stated.Limit switch
            {
                Limit.None or Limit.Within => signed.Limit == Limit.Average ? Amount.AverageNotSaid : Amount.OtherLimit,
                Limit.Rough or Limit.Average => Amount.NotSigned,
                _ => Amount.OtherLimit,
            };
        }

        return stated.Limit switch
        {
            Limit.Rough => Amount.NotSigned,
            Limit.Average => signed.Limit == Limit.UpTo ? Amount.OtherLimit : Amount.Weaker,
            Limit.AtLeast or Limit.Above when signed.Limit is Limit.UpTo => Amount.OtherLimit,
            Limit.AtLeast or Limit.Above when isMoreBetter == false => Amount.NotSigned,
            Limit.Above when isMoreBetter != false && signed.Limit != Limit.Above => Amount.Exceeds,
            Limit.Below when isMoreBetter == true && signed.Limit == Limit.AtLeast => Amount.NotSigned,
            _ => Amount.Same,
        };
    }

    private static Amount OfOther(Quantity stated, Quantity signed, bool? isMoreBetter)
    {
        if ((stated.Limit, signed.Limit) is (Limit.UpTo, Limit.From) or (Limit.From, Limit.UpTo))
        {
            return Amount.NotSigned;
        }

        if (stated.From is not null || signed.From is not null || stated.Change * signed.Change < 0)
        {
            return Amount.Exceeds;
        }

        // "At least 30 days" until something is done says nothing of the most, and "about" nothing of either.
        if (stated.Limit is Limit.AtLeast or Limit.Above && isMoreBetter == false)
        {
            return Amount.NotSigned;
        }

        // A refund "in 5 days" is paid by then; a refund "within the first 30 days" may be requested until then.
        if (isMoreBetter == true && stated is { Measure: Measure.Time, IsDeadline: true })
        {
            return Amount.NotSigned;
        }

        var isLess = isMoreBetter is { } more && (more ? stated.Value < signed.Value : stated.Value > signed.Value);
        return !isLess ? Amount.Exceeds
            : signed.Limit == Limit.Average && stated.Limit != Limit.Average ? Amount.AverageNotSaid
            : Amount.Weaker;
    }

    private static bool IsSame(Quantity one, Quantity other) =>
        one.From == other.From && (one.Value == other.Value || IsAbout(one, other));

    // People say a month for thirty days or four weeks, and a year for twelve months. In one unit, 28 is not 30.
    private static bool IsAbout(Quantity one, Quantity other) =>
        one.Measure == Measure.Time
        && UnitOf(one) != UnitOf(other)
        && one.Value >= ShortestRough
        && other.Value >= ShortestRough
        && Math.Abs(one.Value - other.Value) / Math.Max(one.Value, other.Value) <= RoughShare;

    // The hours in the unit that the number is written with; null if it is written without one.
    private static decimal? UnitOf(Quantity quantity) =>
        Folding
            .Words(quantity.Words)
            .Select(word => TimeUnits.Hours.TryGetValue(word, out var hours) ? hours : (decimal?)null)
            .LastOrDefault(hours => hours is not null);

    private static bool? IsMoreBetter(Quantity signed, Frame wording) =>
        signed.Limit switch
        {
            Limit.Below or Limit.From => false,
            Limit.AtLeast or Limit.Above when signed.Measure != Measure.Time => true,
            _ => signed.Measure switch
            {
                Measure.Count when signed.Of is null && signed.Limit == Limit.None => null,
                Measure.Count or Measure.Percent => true,
                Measure.Money => signed.Limit == Limit.UpTo ? true : null,
                _ => IsLongerBetter(signed, wording),
            },
        };

    private static bool? IsLongerBetter(Quantity signed, Frame wording)
    {
        var concepts = wording.Terms.Select(term => term.Key).ToHashSet();
        var (shorter, longer) = (concepts.Overlaps(ShorterIsMore), concepts.Overlaps(LongerIsMore));
        return concepts.Contains("ahead") ? true
            : shorter != longer ? longer
            : signed.Limit switch
            {
                Limit.AtMost or Limit.Within => shorter ? null : false,
                Limit.AtLeast or Limit.Above => true,
                _ => null,
            };
    }
}
