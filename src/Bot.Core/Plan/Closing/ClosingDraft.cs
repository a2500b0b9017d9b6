using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Plan;

/// <summary>Writes down how a quarter stands, to be signed by both sides. Pure.</summary>
internal static class ClosingDraft
{
    // What every field takes, in either language.
    private const int Longest = 2_900;

    public static AgreementContent Of(PlanPage page, string? lessons, RenderContext reader)
    {
        var objectives = page.Objectives.Select(PlanCards.Line).DefaultIfEmpty(PlanTexts.None(page.Quarter)).ToList();
        var tactics = page.Tactics.Select(TacticTexts.Line).ToList();
        return AgreementContent.Of(
            ClosingFields.All,
            field =>
                field == ClosingFields.Quarter.Name ? page.Quarter.Key
                : field == ClosingFields.Results.Name ? Text(objectives, Language.English)
                : field == ClosingFields.ResultsOther.Name ? Text(objectives, Language.Spanish)
                : field == ClosingFields.Tactics.Name ? Text(tactics, Language.English)
                : field == ClosingFields.TacticsOther.Name ? Text(tactics, Language.Spanish)
                : field == ClosingFields.Situation.Name ? Situation(page.Situation?.Content, reader)
                : field == ClosingFields.Lessons.Name ? lessons
                : null
        );

        string Text(IReadOnlyList<LocalizedText> lines, Language language) =>
            Fit(lines.Select(line => (reader with { Language = language }).Plain(line)));
    }

    /// <summary>The objectives without a verdict: their date is later, or the figure is not known yet.</summary>
    public static int Running(PlanPage page) =>
        page.Objectives.Count(line => PlanCards.StateOf(line) is not (ObjectiveState.Done or ObjectiveState.Missed));

    private static string? Situation(AgreementContent? content, RenderContext reader) =>
        content is null
            ? null
            : Fit(
                SituationFields
                    .All.Where(field => content.Lines(field).Count > 0)
                    .Select(field => $"{reader.Plain(field.Label)}: {string.Join("; ", content.Lines(field))}")
            );

    // Whole lines, so that both languages have the same ones unless there are very many.
    private static string Fit(IEnumerable<string> lines)
    {
        var fitting = new List<string>();
        var length = 0;
        foreach (var line in lines)
        {
            var plain = Truncate.ToLine(line, 400);
            length += plain.Length + 1;
            if (length > Longest)
            {
                break;
            }

            fitting.Add(plain);
        }

        return string.Join('\n', fitting);
    }
}
