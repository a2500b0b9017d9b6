using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Members;

namespace Bot.Core.Kpis;

/// <summary>
/// `kpi`: shows all figures of a period, or one with its comparison, breakdown and chart. Stores what it shows for
/// `why`.
/// </summary>
internal sealed class ShowKpi(
    CurrentFacts currentFacts,
    FigureStore figures,
    KpiTargets targets,
    KpiDefinitions definitions,
    SetAlert setAlert
) : ICommandHandler
{
    public const string Name = "kpi";

    public static readonly CommandSpec Spec = new(Name, "kpi|kpi|kpis", KpiTexts.KpiCommand)
    {
        Examples = KpiTexts.KpiExamples,
    };

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        if (command.Action is null && AlertWords.Has(command.Text))
        {
            return await setAlert.HandleAsync(command, cancellationToken);
        }

        var facts = await currentFacts.GetAsync(command.Organization.Id, cancellationToken);
        if (LastFact(facts) is not { } last)
        {
            return Reply.ToRequester(KpiCards.NoFacts());
        }

        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(command.At, command.Organization.TimeZone).DateTime);
        var question = KpiQuestion
            .Read(
                command.Action is null ? command.Text : command.Value,
                today,
                Usual(last < today ? last : today),
                command.Organization.FiscalMonth
            )
            .ForFlags(facts, today);
        if (question.Misread is not null)
        {
            return Reply.ToRequester(KpiCards.Misread(question));
        }

        IReadOnlyList<KpiDefinition> asked = question.Definition is { } one
            ? [await definitions.GetAsync(command.Organization.Id, one, cancellationToken)]
            : await definitions.ListAsync(command.Organization.Id, cancellationToken);
        var shown = asked
            .Select(definition =>
                definition.IsSnapshot && question.Definition is null
                    ? KpiMath.Figure(definition, facts, Period.LastDays(1, today), today)
                    : KpiMath.Figure(
                        definition,
                        facts,
                        question.Period,
                        today,
                        question.Compared,
                        question.By,
                        question.ComparesEqualDays
                    )
            )
            .ToList();
        await figures.KeepAsync(
            [.. shown.Select(figure => FigureSnapshot.Of(command.Organization.Id, figure, command.At))],
            cancellationToken
        );
        var target = question.Definition is null
            ? null
            : await targets.FindAsync(command.Organization, shown[0], cancellationToken);
        return Reply.ToRequester(
            question.Definition is null
                ? KpiCards.Overview(shown, today)
                : KpiCards.Figure(shown[0], Exactly(question, shown[0]), facts, today, target)
        );
    }

    // "A year ago" means other days tomorrow; the buttons of this answer keep its own.
    private static KpiQuestion Exactly(KpiQuestion question, KpiFigure figure) =>
        question.Compared is null ? question : question with { Compared = figure.Compared };

    // The default is the current quarter, or the latest with facts. In its first two weeks there is little to see, so
    // it is the previous quarter.
    internal static Period Usual(DateOnly last) => Period.Of(PeriodKind.Quarter, last.AddDays(-13));

    internal static DateOnly? LastFact(FactSet facts) =>
        Enum.GetValues<FactSource>().Max(source => KpiMath.KnownOf(facts, source)?.Last);
}
