using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Kpis;

namespace Bot.Core.Plan;

/// <summary>
/// Says how an objective is doing, from its figure. Pure. Sums are held against the share of the days that are known;
/// rates and means against the target itself.
/// </summary>
internal static class ObjectiveEvaluation
{
    // Deals close late in a period, so a tenth behind is still on track.
    private const decimal Slack = 0.1m;

    // Before a sixth of its days, a sum says little.
    private const decimal EarlyShare = 1m / 6;

    // Facts that end a few days before the date may be complete: nothing happened on the last days.
    private const int DaysToWait = 7;

    private static readonly string[] Sums = ["revenue", "won", "customers", "leads", "attributed", "spend"];

    /// <summary>Whether the figure adds up over the days, so that a part of the target is a part of the way.</summary>
    public static bool IsSum(KpiDefinition definition) => Sums.Contains(definition.Key);

    public static Evaluation Of(
        ObjectiveContent objective,
        KpiDefinition? definition,
        FactSet facts,
        string currency,
        DateOnly today
    )
    {
        if (definition is null)
        {
            return new Evaluation(ObjectiveState.Unknown, Why: PlanTexts.NoSuchFigure);
        }

        if (objective.Value(definition.Unit, currency) is not { } target)
        {
            return new Evaluation(ObjectiveState.Unknown, Why: TargetTexts.NoUnit(definition.Unit));
        }

        if (objective.Period.From > today)
        {
            return new Evaluation(ObjectiveState.Early, Why: PlanTexts.Begins(objective.Period.From));
        }

        var period = definition.IsSnapshot ? Period.LastDays(1, today) : objective.Period;
        return Judge(objective, target, KpiMath.Figure(definition, facts, period, today), today);
    }

    private static Evaluation Judge(ObjectiveContent objective, TargetValue target, KpiFigure figure, DateOnly today)
    {
        if (figure.Now.Number is not { } now)
        {
            return new Evaluation(ObjectiveState.Unknown, figure, figure.Now.Missing);
        }

        if (figure.Now.Currency is { } currency && target.Currency is { } wanted && currency != wanted)
        {
            return new Evaluation(ObjectiveState.Unknown, figure, PlanTexts.OtherCurrency(currency));
        }

        var rises = figure.Definition.RisesWell;
        var isMet = rises ? now >= target.Number : now <= target.Number;
        if (objective.By < today)
        {
            return Ended(objective, figure, isMet, today);
        }

        return IsSum(figure.Definition)
            ? Running(objective, figure, now / Math.Max(target.Number, 1), today)
            : new Evaluation(isMet ? ObjectiveState.OnTrack : ObjectiveState.AtRisk, figure);
    }

    private static Evaluation Ended(ObjectiveContent objective, KpiFigure figure, bool isMet, DateOnly today)
    {
        var known = figure.Sources.Max(source => source.To);
        var isWhole =
            figure.Definition.IsSnapshot
            || known >= objective.By
            || (figure.Partly is null && objective.By.AddDays(DaysToWait) < today);
        return isWhole
            ? new Evaluation(isMet ? ObjectiveState.Done : ObjectiveState.Missed, figure) { IsFinal = true }
            : new Evaluation(ObjectiveState.Unknown, figure, PlanTexts.WaitsForData(known));
    }

    private static Evaluation Running(ObjectiveContent objective, KpiFigure figure, decimal reached, DateOnly today)
    {
        var known = figure.Sources.Max(source => source.To) is { } last && last < today ? last : today;
        var passed = (decimal)(known.DayNumber - objective.Period.From.DayNumber + 1) / objective.Period.Length;
        if (!figure.Definition.RisesWell)
        {
            return new Evaluation(
                reached > 1 ? ObjectiveState.Missed
                    : reached > passed + Slack ? ObjectiveState.AtRisk
                    : ObjectiveState.OnTrack,
                figure
            );
        }

        return reached >= 1 ? new Evaluation(ObjectiveState.Done, figure)
            : passed < EarlyShare ? new Evaluation(ObjectiveState.Early, figure)
            : new Evaluation(reached >= passed * (1 - Slack) ? ObjectiveState.OnTrack : ObjectiveState.AtRisk, figure);
    }
}
