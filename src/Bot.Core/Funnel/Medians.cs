namespace Bot.Core.Funnel;

internal static class Medians
{
    /// <summary>
    /// The median; of an even number the lower one of the middle, a number of days that occurred. Null without any. Sorts
    /// the list.
    /// </summary>
    public static int? Lower(List<int> days)
    {
        days.Sort();
        return days.Count == 0 ? null : days[(days.Count - 1) / 2];
    }
}
