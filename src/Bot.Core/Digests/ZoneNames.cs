namespace Bot.Core.Digests;

/// <summary>
/// Abbreviations of time zones. They name one half of the year only ("EST" has no summer time), or several zones ("CST"
/// is Chicago's and Shanghai's), so a schedule asks for the place.
/// </summary>
internal static class ZoneNames
{
    private static readonly Dictionary<string, string> Places = new(StringComparer.OrdinalIgnoreCase)
    {
        ["EST"] = "America/New_York",
        ["EDT"] = "America/New_York",
        ["ET"] = "America/New_York",
        ["CST"] = "America/Chicago",
        ["CDT"] = "America/Chicago",
        ["MST"] = "America/Denver",
        ["MDT"] = "America/Denver",
        ["PST"] = "America/Los_Angeles",
        ["PDT"] = "America/Los_Angeles",
        ["HST"] = "Pacific/Honolulu",
        ["BST"] = "Europe/London",
        ["WET"] = "Europe/Lisbon",
        ["CET"] = "Europe/Madrid",
        ["CEST"] = "Europe/Madrid",
        ["MET"] = "Europe/Berlin",
        ["EET"] = "Europe/Athens",
        ["IST"] = "Asia/Kolkata",
        ["JST"] = "Asia/Tokyo",
        ["ART"] = "America/Argentina/Buenos_Aires",
        ["COT"] = "America/Bogota",
    };

    /// <summary>The zone that an abbreviation probably means; null for other words.</summary>
    public static string? Ambiguous(string word) => Places.GetValueOrDefault(word);
}
