using Bot.Core.Sample;

namespace Bot.Core.Facts.Sample;

/// <summary>
/// A source of leads: its share of leads and of deals, how often its deals are won, and its weekly cost.
/// </summary>
internal sealed record SampleChannel(
    string Name,
    double Leads,
    double Deals,
    double Wins,
    double WeeklyCost,
    IReadOnlyList<string> Campaigns
)
{
    /// <summary>Whether it is billed by day (advertising) or by week (the rest).</summary>
    public bool IsDaily { get; init; }

    public string? MainCampaign => Campaigns.Count == 0 ? null : Campaigns[0];
}

internal sealed record SampleTerritory(string Name, double Share, string Rep, bool IsSpanish);

/// <summary>A size of customer: its share of deals, and the value, duration and win rate of a deal.</summary>
internal sealed record SampleSegment(
    string Name,
    double Share,
    int FromAmount,
    int ToAmount,
    int FromDays,
    int ToDays,
    double Wins
);

/// <summary>The market that Trazo sells in.</summary>
internal static class SampleMarket
{
    public static readonly IReadOnlyList<SampleChannel> Channels =
    [
        new("Organic search", 0.27, 0.24, 0.27, 520, ["Delivery cost guide", "Route planning blog"]),
        new("Paid search", 0.26, 0.20, 0.20, 1150, ["Brand search", "Competitor search"]) { IsDaily = true },
        new("Paid social", 0.17, 0.10, 0.17, 680, ["Driver stories", "Jefe de tráfico"]) { IsDaily = true },
        new("Events", 0.14, 0.14, 0.28, 760, ["Logistics fair", "Delivery cost webinar"]),
        new("Partner", 0.09, 0.13, 0.36, 260, ["ERP partners"]),
        new("Referral", 0.05, 0.11, 0.43, 0, []),
        new("Outbound", 0.02, 0.08, 0.18, 0, ["Grocery accounts"]),
    ];

    public static readonly IReadOnlyList<SampleTerritory> Territories =
    [
        new("Iberia", 0.36, "Diego Ruiz", true),
        new("US East", 0.28, "Lena Hart", false),
        new("US Central", 0.20, "Lena Hart", false),
        new("Mexico", 0.16, "Diego Ruiz", true),
    ];

    public static readonly IReadOnlyList<SampleSegment> Segments =
    [
        new("Small business", 0.47, 4_500, 11_000, 14, 55, 1.10),
        new("Mid-market", 0.45, 11_000, 26_000, 32, 95, 1.00),
        new("Enterprise", 0.08, 26_000, 40_000, 70, 150, 0.80),
    ];

    public static readonly IReadOnlyList<(string Name, double Share)> Products =
    [
        ("Trazo Plan", 0.58),
        ("Trazo Track", 0.30),
        ("Trazo Insight", 0.12),
    ];

    // Wholesale is quiet in August and before the end of the year. Projects start in autumn and spring.
    private static readonly double[] Seasons = [0.94, 1.00, 1.08, 1.04, 1.06, 1.00, 0.88, 0.70, 1.12, 1.16, 1.08, 0.78];

    /// <summary>
    /// The activity on a day. It grows by about a quarter per year and follows the season and the week.
    /// </summary>
    public static double Activity(DateOnly day, SampleCalendar calendar, double weekend)
    {
        var years = (day.DayNumber - calendar.First.DayNumber) / 365.0;
        return (1 + (0.26 * years))
            * Seasons[day.Month - 1]
            * (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? weekend : 1);
    }
}
