using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Files;
using Bot.Core.Kpis;
using Bot.Core.Members;

namespace Bot.Core.Plan;

/// <summary>The plan on one screen.</summary>
internal static class PlanCards
{
    private const int Most = 10;
    private const int MostTactics = 3;
    private const int MostButtons = 3;

    public static readonly AgreementActions Objective = new(ObjectiveType.KindKey);
    public static readonly AgreementActions Tactic = new(TacticType.KindKey);

    public static Card Plan(PlanPage page, DateOnly today, bool isWhole = false)
    {
        var quarter = page.Quarter;
        var title = PlanTexts.Title(quarter);
        var propose = new Button(ObjectiveTexts.Kind.ProposeNew, Objective.Propose, "");
        var before = new Button(PlanTexts.Before, ShowPlan.Name, quarter.Previous().Key);
        if (page.IsEmpty)
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
            PlanTexts.SummaryOf(quarter, [.. page.Objectives.Select(StateOf)]),
            [
                new Heading(title),
                .. page.Objectives.Count > 0 ? Objectives(page.Objectives) : [new Paragraph(PlanTexts.None(quarter))],
                .. Tactics(page.Tactics, isWhole ? Most : MostTactics),
                .. page.Situation is { } situation
                    ? Situation(situation.Content, isWhole ? int.MaxValue : 1)
                    : Array.Empty<Block>(),
                new Note(PlanTexts.HowJudged),
                new Buttons([.. page.Objectives.Take(MostButtons).Select(Open), propose, before]),
                new Buttons([.. Ways(page, today, isWhole)]),
            ]
        );
    }

    /// <summary>A closed quarter as both sides signed it.</summary>
    public static Card Closed(PlanQuarter quarter, AgreementVersion closing, MemberNames names)
    {
        var title = PlanTexts.Title(quarter);
        var summary = ClosingTexts.ClosedBy(quarter, closing, names);
        return new Card(
            summary,
            [
                new Heading(title),
                new Paragraph(summary),
                .. ClosingFields.Parts(closing.Content).SelectMany(part => Lines(part.Label, part.Lines)),
                new Buttons([
                    new Button(PlanTexts.Before, ShowPlan.Name, quarter.Previous().Key),
                    FileButton.To(PlanFile.Offer(quarter), PlanTexts.Export),
                ]),
            ]
        );
    }

    /// <summary>The written lists of the situation, each with its first lines.</summary>
    public static IEnumerable<Block> Situation(AgreementContent content, int most)
    {
        foreach (var field in SituationFields.All)
        {
            var lines = content.Lines(field);
            var shown = lines.Take(most).Select(line => LocalizedText.Invariant(line)).ToList();
            if (lines.Count > shown.Count)
            {
                shown.Add(PlanTexts.AndMore(lines.Count - shown.Count));
            }

            foreach (var block in Lines(field.Label, shown))
            {
                yield return block;
            }
        }
    }

    private static IEnumerable<Block> Tactics(IReadOnlyList<TacticLine> tactics, int most)
    {
        var lines = tactics.Take(most).Select(TacticTexts.Line).ToList();
        if (tactics.Count > lines.Count)
        {
            lines.Add(PlanTexts.AndMore(tactics.Count - lines.Count));
        }

        return Lines(TacticTexts.Plural, lines);
    }

    private static IEnumerable<Block> Lines(LocalizedText label, IReadOnlyList<LocalizedText> lines) =>
        lines.Count == 0 ? [] : [new Paragraph(LocalizedText.Invariant($"{label:b}")), new Bullets(lines)];

    private static IEnumerable<Button> Ways(PlanPage page, DateOnly today, bool isWhole)
    {
        var key = page.Quarter.Key;
        if (page.Tactics.Count > MostTactics || page.Situation is not null)
        {
            yield return isWhole
                ? new Button(PlanTexts.InShort, ShowPlan.Name, $"{key} {ShowPlan.InShort}")
                : new Button(PlanTexts.ShowAll, ShowPlan.Name, $"{key} {ShowPlan.Whole}");
        }

        yield return page.Situation is null
            ? new Button(PlanTexts.WriteSituation, ShowSituation.Name, "")
            : new Button(PlanTexts.OpenSituation, ShowSituation.Name, "");
        yield return new Button(TacticTexts.Kind.ProposeNew, Tactic.Propose, "");
        if (page.Quarter.Days.To < today)
        {
            yield return new Button(PlanTexts.Close, CloseQuarter.Name, key);
        }

        yield return FileButton.To(PlanFile.Offer(page.Quarter), PlanTexts.Export);
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
            ObjectiveState.OnTrack or ObjectiveState.Done => StateSpan.Of(state, Tone.Good),
            ObjectiveState.AtRisk or ObjectiveState.Missed => StateSpan.Of(state, Tone.Bad),
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
