namespace Bot.Core.Claims.ClaimChecking;

/// <summary>How often something happens, or what it counts for: "daily", "the monthly fee", "cada hora".</summary>
internal static class Periods
{
    private static readonly Dictionary<string, decimal> Hours = new()
    {
        ["hour"] = 1,
        ["day"] = 24,
        ["week"] = 168,
        ["month"] = 720,
        ["year"] = 8760,
    };

    public static IReadOnlyDictionary<string, decimal> In(IEnumerable<Term> terms) =>
        terms.Select(term => term.Key).Distinct().Where(Hours.ContainsKey).ToDictionary(key => key, key => Hours[key]);
}
