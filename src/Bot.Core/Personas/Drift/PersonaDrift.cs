using Bot.Core.Members;

namespace Bot.Core.Personas.Drift;

public enum DriftKind
{
    /// <summary>Heard, and not among the agreed pains.</summary>
    New,

    /// <summary>Agreed, and not heard any more.</summary>
    Faded,
}

/// <summary>With what the present was compared.</summary>
public enum DriftBefore
{
    /// <summary>The eight weeks before.</summary>
    EarlierWeeks,

    /// <summary>The eight weeks before the persona was agreed.</summary>
    WhenAgreed,

    /// <summary>There was nothing to compare with: too few accounts had been heard.</summary>
    Nothing,
}

/// <summary>
/// A pain that the agreed list does not have, or has and that nobody names, beyond the thresholds. Both parts count accounts.
/// </summary>
/// <param name="Kind">New or faded.</param>
/// <param name="Pain">What was heard of it in all windows.</param>
/// <param name="Weeks">How many weeks back from now <paramref name="Now"/> counts.</param>
/// <param name="Now">The accounts that named it, of those that named any pain.</param>
/// <param name="Before">The same for <paramref name="Against"/>.</param>
/// <param name="Against">What that was compared with.</param>
/// <param name="IsSure">Whether chance is ruled out; what is not sure is never proposed by Duet's own accord for the first time.</param>
public sealed record DriftFinding(
    DriftKind Kind,
    PainGroup Pain,
    int Weeks,
    Part Now,
    Part Before,
    DriftBefore Against,
    bool IsSure
);

/// <summary>One pain's counts of the last eight weeks, and of the eight weeks before.</summary>
public sealed record PainCount(PainGroup Pain, Part Now, int Voices, Part Before);

/// <summary>How what was heard compares with what is agreed.</summary>
public sealed record DriftPicture(
    IReadOnlyList<PainCount> Agreed,
    IReadOnlyList<PainCount> Unlisted,
    Part Accounts,
    IReadOnlyList<DriftFinding> Findings
);

/// <summary>
/// Whether the pains that are captured have moved away from a persona's agreed pains: pure.
/// <para>
/// A <b>new</b> pain is one that no agreed pain point names, heard on at least so many accounts and on such a share of all
/// accounts (the company's thresholds) in the last eight weeks, or already in the last two, so that a sudden shift is not
/// thinned out by the weeks before it. It is sure when it is heard more than before: Fisher's exact test, one-sided, both on
/// hearings (one account, one pain, one week) at <see cref="Alpha"/>, which tells a growing pain from growing diligence in
/// writing pains down, and on accounts at <see cref="AccountAlpha"/>, so that a few loud accounts do not make a trend.
/// "Before" are the eight weeks before, and the eight weeks before the persona was agreed, so that what creeps is found too.
/// Where hardly anybody was heard before, it is sure when its share is beyond the threshold for certain (binomial test).
/// </para>
/// <para>A <b>faded</b> pain is an agreed one that none of at least <see cref="FadesFrom"/> accounts named in eight weeks, by the same tests.</para>
/// </summary>
public static class PersonaDrift
{
    public const int Weeks = 8;
    public const int RecentWeeks = 2;
    public const double Alpha = 0.001;
    public const double AccountAlpha = 0.05;
    public const int FadesFrom = 20;

    /// <param name="agreed">The agreed pain points.</param>
    /// <param name="heard">Voices of this persona: at least those of the last sixteen weeks before <paramref name="now"/> and of the eight weeks before <paramref name="agreedAt"/>; others do no harm.</param>
    /// <param name="agreedAt">When the version was agreed.</param>
    /// <param name="now">The end of the last window; what was heard at this moment or later does not count.</param>
    /// <param name="thresholds">The company's.</param>
    public static DriftPicture Find(
        IReadOnlyList<string> agreed,
        IReadOnlyList<HeardPain> heard,
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
            new Part(totals.Accounts(windows.Long), totals.Accounts(windows.BeforeLong)),
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

    private static bool IsMore(Part accounts, Part otherAccounts, Part hearings, Part otherHearings) =>
        ExactTest.MoreThan(accounts, otherAccounts) <= AccountAlpha
        && ExactTest.MoreThan(hearings, otherHearings) <= Alpha;

    private static Part Accounts(PainGroup group, DriftWindow window, DriftTotals totals) =>
        new(DriftTotals.AccountsOf([group], window), totals.Accounts(window));

    private static Part Hearings(PainGroup group, DriftWindow window, DriftTotals totals) =>
        new(DriftTotals.HearingsOf(group, window), totals.Hearings(window));
}
