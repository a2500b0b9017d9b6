using Bot.Core.Agreements;

namespace Bot.Core.Commitments;

/// <summary>Which version of a claim a deal was won with. Pure.</summary>
public static class CommittedVersion
{
    /// <summary>
    /// The one that was agreed when the deal closed: what came later was promised to nobody. Where none was agreed by then, the
    /// one that is now; null where there is none.
    /// </summary>
    public static AgreementVersion? Of(Agreement claim, DateOnly closed, DateTimeOffset now)
    {
        // The whole close day counts, wherever on earth it ended.
        var end = new DateTimeOffset(closed.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(-12));
        return claim.Agreed is null
            ? null
            : claim
                .Versions.Where(version => version.AgreedAt < end && version.AgreedAt <= now)
                .MaxBy(version => version.Number)
                ?? claim.Agreed;
    }
}
