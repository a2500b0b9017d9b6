using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Kpis;

namespace Bot.Core.Plan;

/// <summary>The plan on one screen.</summary>
internal static class PlanCards
{
    private const int Most = 10;
    private const int MostButtons = 4;

    public static readonly AgreementActions Objective = new(ObjectiveType.KindKey);

    public static Card Plan(Period quarter, IReadOnlyList<ObjectiveLine> objectives)
    {
        var title = PlanTexts.Title(quarter);
        var propose = new Button(ObjectiveTexts.Kind.ProposeNew, Objective.Propose, "");
        var before = new Button(PlanTexts.Before, ShowPlan.Name, quarter.Previous().Key);
        if (objectives.Count == 0)
        {
            var none = PlanTexts.None(quarter);
            return new Card(
                none,
                [
                    new Heading(title),
                    new Paragraph(none),
                    new Buttons([propose with { Style = ButtonStyle.Primary }, before]),
                ]
            );
        }

        return new Card(
            PlanTexts.SummaryOf(quarter, [.. objectives.Select(StateOf)]),
            [
                new Heading(title),
                .. Objectives(objectives),
                new Note(PlanTexts.HowJudged),
                new Buttons([.. objectives.Take(MostButtons).Select(Open), propose, before]),
            ]
        );
    }

    /// <summary>Each objective in a line, those in danger first.</summary>
    public static IEnumerable<Block> Objectives(IReadOnlyList<ObjectiveLine> objectives)
    {
        yield return new Heading(PlanTexts.Objectives);
        var lines = objectives.Take(Most).Select(Line).ToList();
        if (objectives.Count > Most)
        {
            lines.Add(PlanTexts.AndMore(objectives.Count - Most));
        }

        yield return new Bullets(lines) { AsTable = Table(objectives) };
    }

    public static LocalizedText Line(ObjectiveLine line)
    {
        var state = PlanTexts.Of(StateOf(line));
        LocalizedText shown = StateOf(line) switch
        {
            ObjectiveState.OnTrack or ObjectiveState.Done => LocalizedText.Invariant($"{state:good}"),
            ObjectiveState.AtRisk or ObjectiveState.Missed => LocalizedText.Invariant($"{state:bad}"),
            _ => state,
        };
        return KpiTexts.Noted(
            LocalizedText.Invariant($"{line.Content.Title:b}: {shown}"),
            PlanTexts.Progress(line),
            line.Result is null ? line.Evaluation.Why : null,
            PlanTexts.Judged(line),
            PlanTexts.OwnerOf(line)
        )!;
    }

    /// <summary>The kept state, else the one of now.</summary>
    public static ObjectiveState StateOf(ObjectiveLine line) =>
        line.Result is { } result
            ? (result.IsDone ? ObjectiveState.Done : ObjectiveState.Missed)
            : line.Evaluation.State;

    private static Button Open(ObjectiveLine line) =>
        new(LocalizedText.Invariant(Truncate.ToLine(line.Content.Title, 30)), Objective.Show, line.Agreement.Subject);

    private static Table Table(IReadOnlyList<ObjectiveLine> objectives) =>
        new(
            PlanTexts.Objectives,
            [
                ObjectiveTexts.Title,
                PlanTexts.State,
                PlanTexts.Figure,
                PlanTexts.Reached,
                PlanTexts.Target,
                PlanTexts.By,
                PlanTexts.Owner,
            ],
            [
                .. objectives.Select(line =>
                    (IReadOnlyList<LocalizedText>)
                        [
                            LocalizedText.Invariant(line.Content.Title),
                            PlanTexts.Of(StateOf(line)),
                            line.Definition?.Name ?? LocalizedText.Invariant(line.Content.Kpi),
                            line.Reached ?? PlanTexts.NotKnown,
                            line.Wanted,
                            LocalizedText.Invariant($"{line.Content.By}"),
                            PlanTexts.OwnerOf(line),
                        ]
                ),
            ]
        )
        {
            IsSortable = true,
        };
}
