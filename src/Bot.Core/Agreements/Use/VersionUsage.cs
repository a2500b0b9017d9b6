using Bot.Core.Facts;

namespace Bot.Core.Agreements.Use;

/// <summary>
/// How often deals were won. The interval is Wilson's, at 95 percent: it is right for small numbers and near 0 and 1,
/// where the usual one is not (E. B. Wilson, 1927).
/// </summary>
public readonly record struct WinRate(int Won, int Lost)
{
    /// <summary>With fewer closed deals the rate says next to nothing.</summary>
    public const int Fewest = 20;

    private const double Z = 1.959964;

    public int Count => Won + Lost;

    public bool IsTooFew => Count < Fewest;

    /// <summary>The share of won deals, 0 to 1; 0 if there are none.</summary>
    public double Share => Count == 0 ? 0 : (double)Won / Count;

    /// <summary>The ends of the interval, 0 to 1.</summary>
    public (double Low, double High) Interval
    {
        get
        {
            if (Count == 0)
            {
                return (0, 1);
            }

            var (n, square) = ((double)Count, Z * Z);
            var middle = (Share + (square / (2 * n))) / (1 + (square / n));
            var half = Z / (1 + (square / n)) * Math.Sqrt((Share * (1 - Share) / n) + (square / (4 * n * n)));
            return (Math.Max(0, middle - half), Math.Min(1, middle + half));
        }
    }
}

/// <summary>How one version was used.</summary>
/// <param name="Shown">The people who looked it up in the last 90 days; null if they are fewer than three.</param>
/// <param name="Checked">The people who checked a sentence against it, likewise.</param>
/// <param name="Sent">The people who used it with a customer, likewise.</param>
/// <param name="IsUsed">Whether anybody used it in those days, however few.</param>
/// <param name="Last">The day of the last use; null if there is none.</param>
/// <param name="Accounts">The accounts that it was used for.</param>
/// <param name="Open">Their open deals.</param>
/// <param name="Closed">Their deals that closed on the day of the first use or later.</param>
public sealed record VersionUsage(
    int? Shown,
    int? Checked,
    int? Sent,
    bool IsUsed,
    DateOnly? Last,
    int Accounts,
    OpenDeals Open,
    WinRate Closed
)
{
    public const int Days = 90;

    /// <summary>Fewer people are not counted aloud: colleagues would know who they are.</summary>
    public const int FewestPeople = 3;

    internal static VersionUsage Of(
        IReadOnlyList<VersionUse> uses,
        IReadOnlyList<VersionAccount> accounts,
        DateOnly? last,
        AccountPipeline pipeline,
        DateOnly today
    )
    {
        var recent = uses.Where(use => use.Last > today.AddDays(-Days)).ToList();

        // Merged names are one account, used since the earlier day.
        var since = accounts
            .GroupBy(use => pipeline.KeyOf(use.Account))
            .Select(same => (same.First().Account, Since: same.Min(use => use.Since)))
            .ToList();
        var closed = since
            .SelectMany(use => pipeline.ClosedOf(use.Account).Where(deal => deal.Day >= use.Since))
            .ToList();
        return new VersionUsage(
            People(UseKind.Shown),
            People(UseKind.Checked),
            People(UseKind.Sent),
            recent.Count > 0,
            last,
            since.Count,
            pipeline.Of(since.Select(use => use.Account)),
            new WinRate(closed.Count(deal => deal.IsWon), closed.Count(deal => !deal.IsWon))
        );

        int? People(UseKind kind) =>
            recent.Where(use => use.Kind == kind).Select(use => use.Member).Distinct().Count()
                is >= FewestPeople
                    and var people
                ? people
                : null;
    }
}
