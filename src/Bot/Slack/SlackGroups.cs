namespace Bot.Slack;

/// <summary>Splits the items of a list or of fields over several blocks.</summary>
internal static class SlackGroups
{
    /// <summary>Groups adjacent items while they are few and short enough for one block.</summary>
    public static IEnumerable<IReadOnlyList<T>> Of<T>(IEnumerable<T> items, Func<T, int> size, int maxCount)
    {
        var group = new List<T>();
        var sum = 0;
        foreach (var item in items)
        {
            if (group.Count == maxCount || (group.Count > 0 && sum + size(item) > SlackLimits.Text))
            {
                yield return group;
                (group, sum) = ([], 0);
            }

            group.Add(item);
            sum += size(item);
        }

        if (group.Count > 0)
        {
            yield return group;
        }
    }
}
