using Bot.Core.Members;

namespace Bot.Core.Personas.Drift;

public enum DriftKind
{
    /// <summary>Customers name a pain that is not agreed.</summary>
    New,

    /// <summary>Customers no longer name an agreed pain.</summary>
    Faded,
}

/// <summary>The earlier period of a comparison.</summary>
public enum DriftBefore
{
    /// <summary>The eight weeks before the current period.</summary>
    EarlierWeeks,

    /// <summary>The eight weeks before the persona was agreed.</summary>
    WhenAgreed,

    /// <summary>None: too few accounts gave feedback earlier.</summary>
    Nothing,
}

/// <summary>
/// A new or faded pain beyond the thresholds. <see cref="Now"/> and <see cref="Before"/> count accounts.
/// </summary>
/// <param name="Kind">New or faded.</param>
/// <param name="Pain">Its feedback in all periods.</param>
/// <param name="Weeks">Length of the current period in weeks.</param>
/// <param name="Now">In the current period: accounts that named the pain, of those that named any.</param>
/// <param name="Before">The same in the earlier period.</param>
/// <param name="Against">The earlier period.</param>
/// <param name="IsSure">Whether the change is significant. Duet asks first only about significant ones.</param>
public sealed record DriftFinding(
    DriftKind Kind,
    PainGroup Pain,
    int Weeks,
    Ratio Now,
    Ratio Before,
    DriftBefore Against,
    bool IsSure
);

/// <summary>One pain's counts in the last eight weeks, and in the eight weeks before.</summary>
public sealed record PainCount(PainGroup Pain, Ratio Now, int Voices, Ratio Before);

/// <summary>Comparison of the feedback with the agreed pains.</summary>
public sealed record DriftPicture(
    IReadOnlyList<PainCount> Agreed,
    IReadOnlyList<PainCount> Unlisted,
    Ratio Accounts,
    IReadOnlyList<DriftFinding> Findings
);

/// <summary>
/// Detects when captured pains move away from a persona's agreed pains. Pure.
/// <para>
/// A <b>new</b> pain matches no agreed pain point and reaches the company's thresholds: a number of accounts and a
/// share of all accounts, in the last eight weeks, or already in the last two, so that earlier weeks do not dilute a
/// sudden shift. It is significant if it is named more often than before by Fisher's one-sided exact test, both on
/// hearings (one account, one pain, one week) at <see cref="Alpha"/>, which tells a growing pain from more diligent
/// reporting, and on accounts at <see cref="AccountAlpha"/>, so that a few loud accounts make no trend. The earlier
/// period is the eight weeks before, and also the eight weeks before the persona was agreed, which finds slow changes.
/// If hardly any account gave feedback earlier, the pain is significant if its share is above the threshold by the
/// binomial test.
/// </para>
/// <para>
/// A <b>faded</b> pain is an agreed one that none of at least <see cref="FadesFrom"/> accounts named in eight weeks, by
/// the same tests.
/// </para>
/// </summary>
public static class PersonaDrift
{
    public const int Weeks = 8;
    public const int RecentWeeks = 2;
    public const double Alpha = 0.001;
    public const double AccountAlpha = 0.05;
    public const int FadesFrom = 20;

    /// <summary>Compares the voices with the agreed pain points.</summary>
    /// <param name="agreed">The agreed pain points.</param>
    /// <param name="heard">
    /// The persona's voices: at least those in the sixteen weeks before <paramref name="now"/> and in the eight weeks
    /// before
    /// <paramref name="agreedAt"/>. Others are ignored.
    /// </param>
    /// <param name="agreedAt">When the version was agreed.</param>
    /// <param name="now">The exclusive end of the current period.</param>
    /// <param name="thresholds">The company's thresholds.</param>
    public static DriftPicture Find(
        IReadOnlyList<string> agreed,
        IReadOnlyList<ReportedPain> heard,
        DateTimeOffset? agreedAt,
        DateTimeOffset now,
        DriftThresholds thresholds
    )
    {
        var windows = DriftWindows.For(agreedAt, now);
        var groups = PainGroups.Of(agreed, [.. heard.Where(windows.Covers)]);
        var totals = windows.Total(groups);
        var counts = groups.Select(group => Count(windows, group, totals)).ToList();
        var findings = groups
            .Select(group =>
                group.Agreed is null
                    ? New(windows, group, totals, thresholds)
                    : Faded(windows, group, totals, thresholds)
            )
            .OfType<DriftFinding>();
        return new DriftPicture(
            [.. counts.Where(count => count.Pain.Agreed is not null)],
            [
                .. counts
                    .Where(count => count.Pain.Agreed is null && count.Now.Count > 0)
                    .OrderByDescending(count => count.Now.Count)
                    .ThenByDescending(count => count.Voices),
            ],
            new Ratio(totals.Accounts(windows.Long), totals.Accounts(windows.BeforeLong)),
            [.. findings]
        );
    }

    private static PainCount Count(DriftWindows windows, PainGroup group, DriftTotals totals) =>
        new(
            group,
            Accounts(group, windows.Long, totals),
            group.Heard.Count(windows.Long.Has),
            Accounts(group, windows.BeforeLong, totals)
        );

    private static DriftFinding? New(
        DriftWindows windows,
        PainGroup group,
        DriftTotals totals,
        DriftThresholds thresholds
    )
    {
        DriftFinding? unsure = null;
        var isKnownBefore = windows.Comparisons.Any(comparison =>
            totals.Accounts(comparison.Before) >= thresholds.Accounts
        );
        foreach (var comparison in windows.Comparisons)
        {
            var (now, before) = (Accounts(group, comparison.Now, totals), Accounts(group, comparison.Before, totals));
            if (now.Count < thresholds.Accounts || !now.IsAtLeast(thresholds.Share))
            {
                continue;
            }

            var isSure = isKnownBefore
                ? IsMore(
                    now,
                    before,
                    Hearings(group, comparison.Now, totals),
                    Hearings(group, comparison.Before, totals)
                )
                : ExactTest.MoreThan(now, thresholds.Share) <= Alpha;
            var finding = new DriftFinding(
                DriftKind.New,
                group,
                comparison.Weeks,
                now,
                before,
                isKnownBefore ? comparison.Against : DriftBefore.Nothing,
                isSure
            );
            if (isSure)
            {
                return finding;
            }

            unsure ??= finding;
        }

        return unsure;
    }

    private static DriftFinding? Faded(
        DriftWindows windows,
        PainGroup group,
        DriftTotals totals,
        DriftThresholds thresholds
    )
    {
        DriftFinding? unsure = null;
        foreach (var comparison in windows.Comparisons.Where(comparison => comparison.Weeks == Weeks))
        {
            var (now, before) = (Accounts(group, comparison.Now, totals), Accounts(group, comparison.Before, totals));
            if (now.Count > 0 || now.Of < FadesFrom || before.Count < thresholds.Accounts)
            {
                continue;
            }

            var isSure = IsMore(
                before,
                now,
                Hearings(group, comparison.Before, totals),
                Hearings(group, comparison.Now, totals)
            );
            var finding = new DriftFinding(DriftKind.Faded, group, Weeks, now, before, comparison.Against, isSure);
            if (isSure)
            {
                return finding;
            }

            unsure ??= finding;
        }

        return unsure;
    }

    private static bool IsMore(Ratio accounts, Ratio otherAccounts, Ratio hearings, Ratio otherHearings) =>
        ExactTest.MoreThan(accounts, otherAccounts) <= AccountAlpha
        && ExactTest.MoreThan(hearings, otherHearings) <= Alpha;

    private static Ratio Accounts(PainGroup group, DriftWindow window, DriftTotals totals) =>
        new(DriftTotals.AccountsOf([group], window), totals.Accounts(window));

    private static Ratio Hearings(PainGroup group, DriftWindow window, DriftTotals totals) =>
        new(DriftTotals.HearingsOf(group, window), totals.Hearings(window));
}
