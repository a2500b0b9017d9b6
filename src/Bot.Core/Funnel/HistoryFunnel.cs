using System.Runtime.CompilerServices;
using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Journey;

namespace Bot.Core.Funnel;

/// <summary>A step of the funnel between the deal's creation and its win.</summary>
/// <param name="Entered">Deals that reached it, or a later one: who skips a stage has passed it.</param>
/// <param name="WentOn">Those that reached a later one.</param>
/// <param name="Days">Median days from the first entry to the first later stage; null without any.</param>
public sealed record FunnelStep(Stage Stage, int Entered, int WentOn, int? Days);

/// <summary>What the history says of the deals that were created in a period, up to a day.</summary>
/// <param name="Deals">Deals with a history.</param>
/// <param name="Steps">The steps in the signed order: creation first, the win last.</param>
public sealed record HistoryCount(int Deals, IReadOnlyList<FunnelStep> Steps);

/// <summary>Counts a funnel from the history of stages. Each deal counts once for a stage, however often it came back.</summary>
internal sealed class HistoryFunnel
{
    private readonly FactSet facts;
    private readonly IReadOnlyList<Stage> stages;

    // By the code of a name in the history; -1 for names that are no step.
    private readonly int[] steps;

    private HistoryFunnel(FactSet facts, IReadOnlyList<Stage> stages, int[] steps) =>
        (this.facts, this.stages, this.steps) = (facts, stages, steps);

    /// <summary>Null if no history tells of a stage between the deal's creation and its win.</summary>
    public static HistoryFunnel? Of(FactSet facts, JourneyStages journey)
    {
        if (facts.History.IsEmpty)
        {
            return null;
        }

        var map = StagePath.Map(journey, facts.History);
        var between = journey
            .Rules.SkipWhile(rule => rule.Source != StageSource.Deals && rule.Stage != Stage.Qualified)
            .Skip(1)
            .TakeWhile(rule => rule.Source is not (StageSource.Won or StageSource.Paid))
            .Select(rule => rule.Stage)
            .Where(stage => map.Contains(stage))
            .ToList();
        if (between.Count == 0)
        {
            return null;
        }

        var created = journey
            .Rules.First(rule => rule.Source == StageSource.Deals || rule.Stage == Stage.Qualified)
            .Stage;
        return new HistoryFunnel(
            facts,
            [created, .. between, Stage.Customer],
            [.. map.Select(stage => stage is { } known && between.Contains(known) ? between.IndexOf(known) + 1 : -1)]
        );
    }

    /// <param name="period">When the deals were created.</param>
    /// <param name="until">Later days are not known yet.</param>
    /// <param name="counts">Whether deals with these labels count.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public HistoryCount Count(Period period, DateOnly until, Func<LabelCodes, bool> counts)
    {
        var tally = new Tally(stages.Count);
        Span<int> first = stackalloc int[stages.Count];
        foreach (ref readonly var deal in facts.ClosedIn(FunnelPeriods.From(period)))
        {
            if (deal.History != 0 && IsIn(deal.Created) && deal.Closed >= deal.Created && counts(deal.Labels))
            {
                Read(deal.History, deal.Created!.Value, first);
                first[^1] = deal.IsWon && deal.Closed <= until ? deal.Closed.DayNumber : -1;
                tally.Add(first);
            }
        }

        foreach (var deal in facts.Open)
        {
            if (deal.History != 0 && IsIn(deal.Created) && counts(deal.Labels))
            {
                Read(deal.History, deal.Created!.Value, first);
                tally.Add(first);
            }
        }

        return tally.Count(stages);

        bool IsIn(DateOnly? created) => created is { } day && day >= period.From && day <= period.To && day <= until;

        void Read(int history, DateOnly created, Span<int> days)
        {
            days.Fill(-1);
            days[0] = created.DayNumber;
            var moves = facts.History.Of(history);
            if (steps[moves[0].From] is > 0 and var start)
            {
                days[start] = days[0];
            }

            foreach (ref readonly var move in moves)
            {
                if (steps[move.Stage] is > 0 and var step && days[step] < 0 && move.Day <= until.DayNumber)
                {
                    days[step] = Math.Max(move.Day, days[0]);
                }
            }
        }
    }

    private sealed class Tally(int count)
    {
        private readonly int[] entered = new int[count];
        private readonly int[] wentOn = new int[count];
        private readonly List<int>[] took = [.. Enumerable.Range(0, count).Select(_ => new List<int>())];

        /// <summary>Adds a deal by the first day at each step; -1 for those that it was never at.</summary>
        public void Add(ReadOnlySpan<int> first)
        {
            var later = int.MaxValue;
            var hasLater = false;
            for (var step = first.Length - 1; step >= 0; step--)
            {
                var day = first[step];
                if (day < 0 && !hasLater)
                {
                    continue;
                }

                entered[step]++;
                wentOn[step] += hasLater ? 1 : 0;
                // Whoever was further before first comes back to this step; that takes no time of going on.
                if (day >= 0 && hasLater && later >= day)
                {
                    took[step].Add(later - day);
                }

                later = day >= 0 ? Math.Min(later, day) : later;
                hasLater = true;
            }
        }

        public HistoryCount Count(IReadOnlyList<Stage> stages) =>
            new(
                entered[0],
                [
                    .. stages.Select(
                        (stage, step) => new FunnelStep(stage, entered[step], wentOn[step], Medians.Lower(took[step]))
                    ),
                ]
            );
    }
}
