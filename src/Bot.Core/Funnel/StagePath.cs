using Bot.Core.Facts;
using Bot.Core.Journey;

namespace Bot.Core.Funnel;

/// <summary>
/// Reads the moves of one deal as stays in the stages of the journey. Moves between two names of one stage, such as a
/// stage that was renamed, are no moves. A stage that stands for none ends the stay before it. Days out of order are put
/// in order before; a move before the deal was created counts from its creation. Pure.
/// </summary>
internal static class StagePath
{
    /// <summary>The stage of the journey for each name in the history.</summary>
    public static Stage?[] Map(JourneyStages journey, StageHistory history) => [.. history.Stages.Select(journey.Read)];

    /// <summary>Where the deal is at the end of a day, and since when; null if no stage says it.</summary>
    public static (Stage Stage, int Since)? At(ReadOnlySpan<StageMove> moves, DateOnly? created, int day, Stage?[] map)
    {
        var (at, since) = Start(moves, created, map);
        foreach (ref readonly var move in moves)
        {
            if (move.Day <= day && map[move.Stage] is var to && (to is null || to != at))
            {
                (at, since) = (to, Math.Max(since, move.Day));
            }
        }

        return at is { } stage ? (stage, since) : null;
    }

    /// <summary>Raises the longest stay in each stage, in days, by what the deal did up to a day.</summary>
    public static void Longest(
        ReadOnlySpan<StageMove> moves,
        DateOnly? created,
        int end,
        Stage?[] map,
        Span<int> longest
    )
    {
        var (at, since) = Start(moves, created, map);
        foreach (ref readonly var move in moves)
        {
            if (move.Day > end || (map[move.Stage] is { } same && same == at))
            {
                continue;
            }

            End(at, since, move.Day, longest);
            (at, since) = (map[move.Stage], Math.Max(since, move.Day));
        }

        End(at, since, end, longest);
    }

    // The stage that the first move left is where the deal was since it was created.
    private static (Stage? At, int Since) Start(ReadOnlySpan<StageMove> moves, DateOnly? created, Stage?[] map) =>
        created is { } day ? (map[moves[0].From], day.DayNumber) : (null, 0);

    private static void End(Stage? stage, int since, int day, Span<int> longest)
    {
        if (stage is { } left)
        {
            longest[(int)left] = Math.Max(longest[(int)left], Math.Max(0, day - since));
        }
    }
}
