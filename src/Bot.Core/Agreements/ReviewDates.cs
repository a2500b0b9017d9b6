using System.Globalization;

namespace Bot.Core.Agreements;

/// <summary>When an owner is asked whether an agreed version is still true.</summary>
public static class ReviewDates
{
    /// <summary>So long before the review date the owner is asked.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromDays(7);

    /// <summary>When the owner of the agreed version is to be asked; null when there is none or they were asked for this date.</summary>
    public static DateTimeOffset? AskAt(Agreement agreement) =>
        agreement.Agreed is { ReviewAt: { } review } agreed && agreed.AskedFor != review ? review - Ahead : null;

    /// <summary>A review date as buttons carry it.</summary>
    public static string Code(DateTimeOffset review) => review.UtcTicks.ToString(CultureInfo.InvariantCulture);

    public static DateTimeOffset? Read(string? code) =>
        long.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTimeOffset.MaxValue.UtcTicks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;
}
