using Bot.Core.Agreements;

namespace Bot.Core.Commitments;

/// <summary>Finds the version of a claim that was promised in a won deal. Pure.</summary>
public static class CommittedVersion
{
    /// <summary>
    /// The latest version that was agreed when the deal closed. If none was, the version that is agreed now, or null.
    /// </summary>
    public static AgreementVersion? Of(Agreement claim, DateOnly closed, DateTimeOffset now)
    {
        // The close day counts until it has ended in every time zone.
        var end = new DateTimeOffset(closed.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(-12));
        return claim.Agreed is null
            ? null
            : claim
                .Versions.Where(version => version.AgreedAt < end && version.AgreedAt <= now)
                .MaxBy(version => version.Number)
                ?? claim.Agreed;
    }
}
