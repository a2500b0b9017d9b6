using Bot.Core.Members;

namespace Bot.Core.Digests;

/// <summary>Writes a week's digest from the sections that slices contribute.</summary>
internal sealed class DigestBuilder(DigestSections sections)
{
    /// <param name="organization">The organization.</param>
    /// <param name="when">The schedule. Its weekday and time zone determine the week.</param>
    /// <param name="at">The occurrence. For a preview it is still to come.</param>
    /// <param name="now">The current time.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public async Task<WeeklyDigest> WriteAsync(
        Organization organization,
        DigestTime when,
        DateTimeOffset at,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var period = DigestSchedule.Week(when, at);
        var week = new DigestWeek(
            organization,
            period,
            DigestSchedule.StartOf(period.From, when),
            DigestSchedule.StartOf(period.To.AddDays(1), when),
            DigestSchedule.StartOf(period.From.AddDays(-7), when),
            DigestSchedule.Day(when, at < now ? at : now),
            now
        )
        {
            IsPreview = at > now,
        };
        var parts = new List<(string Section, DigestPart Part)>();
        foreach (var section in sections.All)
        {
            parts.Add((section.Key, await section.WriteAsync(week, cancellationToken)));
        }

        return new WeeklyDigest(period, parts, DigestSchedule.IsLate(at, now) ? at : null);
    }
}
