namespace Bot.Core.Themes;

/// <summary>Half of the times are at most the median, nine in ten at most the 90th percentile.</summary>
public sealed record LoopTime(TimeSpan Median, TimeSpan Ninetieth);

/// <summary>
/// How long it takes from a report until it is in a theme, until the theme is decided, and until the reporter is told.
/// Pure.
/// </summary>
public sealed record LoopTimes(int Count, LoopTime Filed, LoopTime Decided, LoopTime Told)
{
    /// <summary>Null without notices.</summary>
    public static LoopTimes? Of(IReadOnlyList<ThemeNotice> notices)
    {
        var told = notices.Where(notice => notice.Told is not null).ToList();
        return told.Count == 0
            ? null
            : new LoopTimes(
                told.Count,
                Time(told, notice => notice.Filed),
                Time(told, notice => notice.Decided),
                Time(told, notice => notice.Told!.Value)
            );
    }

    // What was decided before it was reported took no time.
    private static LoopTime Time(List<ThemeNotice> notices, Func<ThemeNotice, DateTimeOffset> until)
    {
        var times = notices
            .Select(notice => until(notice) - notice.Reported)
            .Select(time => time < TimeSpan.Zero ? TimeSpan.Zero : time)
            .Order()
            .ToList();
        return new LoopTime(At(times, 0.5), At(times, 0.9));
    }

    // The nearest rank: a time that somebody waited.
    private static TimeSpan At(List<TimeSpan> times, double share) =>
        times[Math.Max(0, (int)Math.Ceiling(share * times.Count) - 1)];
}
