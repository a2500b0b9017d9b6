using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Members;

namespace Bot.Core.Kpis;

/// <summary>
/// `why`: shows the inputs, formula and sources of a figure. With an id it is the figure as it was shown, regardless of
/// later imports; with a KPI's name ("why revenue"), the current one.
/// </summary>
internal sealed class ExplainKpi(
    FigureStore figures,
    FactStore facts,
    CurrentFacts currentFacts,
    KpiDefinitions definitions
) : ICommandHandler
{
    public const string Name = "kpi.why";

    public static readonly CommandSpec Spec = new(
        Name,
        "why|porque / kpi por qué / kpi why|porque",
        KpiTexts.WhyCommand
    )
    {
        SpanishWords = "por qué",
        Examples = KpiTexts.WhyExamples,
        Arguments = ArgumentStyle.Word,
    };

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var typed = (command.Action is null ? command.Text : command.Value).Trim().Trim('?', '¿', '"', '“', '”', '`');
        var figure =
            await figures.FindAsync(command.Organization.Id, Folding.Fold(typed), cancellationToken)
            ?? await CurrentAsync(command, typed, cancellationToken);
        if (figure is null)
        {
            return Reply.ToRequester(KpiTexts.UnknownFigure(Truncate.ToLine(typed, 80)));
        }

        return Reply.ToRequester(
            WhyCards.Why(figure, await facts.VersionAsync(command.Organization.Id, cancellationToken))
        );
    }

    private async Task<FigureSnapshot?> CurrentAsync(
        ChatCommand command,
        string typed,
        CancellationToken cancellationToken
    )
    {
        var set = await currentFacts.GetAsync(command.Organization.Id, cancellationToken);
        if (typed.Length == 0 || ShowKpi.LastFact(set) is not { } last)
        {
            return null;
        }

        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(command.At, command.Organization.TimeZone).DateTime);
        var question = KpiQuestion
            .Read(typed, today, ShowKpi.Usual(last < today ? last : today), command.Organization.FiscalMonth)
            .ForFlags(set, today);
        if (question is not { Misread: null, Definition: { } definition })
        {
            return null;
        }

        var figure = KpiMath.Figure(
            await definitions.GetAsync(command.Organization.Id, definition, cancellationToken),
            set,
            question.Period,
            today,
            question.Compared,
            equalDays: question.ComparesEqualDays
        );
        var snapshot = FigureSnapshot.Of(command.Organization.Id, figure, command.At);
        await figures.KeepAsync([snapshot], cancellationToken);
        return snapshot;
    }
}
