using Bot.Core.Journey;

namespace Bot.Core.Funnel;

/// <summary>Puts the stages in the order that both sides signed. Pure.</summary>
internal static class StageOrder
{
    /// <summary>
    /// The usual order, with each moved stage right behind the one that it comes after. Stages that come after each other
    /// in a circle stay where they usually are; of two behind the same stage, the usual first one comes first.
    /// </summary>
    public static IReadOnlyList<StageRule> Of(IReadOnlyList<StageRule> rules)
    {
        var after = rules.ToDictionary(rule => rule.Stage, rule => rule.After);
        var moved = rules.Where(rule => rule.After is not null && !IsOnCircle(rule.Stage, after)).ToList();
        var ordered = rules.Except(moved).OrderBy(rule => rule.Stage).ToList();
        while (moved.Count > 0)
        {
            // The ones whose stage is placed; there always is one, because nothing here is on a circle.
            var next = moved.OrderByDescending(rule => rule.Stage).First(rule => Place(ordered, rule.After) >= 0);
            ordered.Insert(Place(ordered, next.After) + 1, next);
            moved.Remove(next);
        }

        return ordered;
    }

    private static int Place(List<StageRule> ordered, Stage? stage) => ordered.FindIndex(rule => rule.Stage == stage);

    private static bool IsOnCircle(Stage stage, Dictionary<Stage, Stage?> after)
    {
        var at = after[stage];
        for (var steps = 0; at is { } before && steps < after.Count; steps++)
        {
            if (before == stage)
            {
                return true;
            }

            at = after.GetValueOrDefault(before);
        }

        return false;
    }
}
