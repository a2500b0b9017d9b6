using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Members;

namespace Bot.Core.Kpis;

/// <summary>
/// `why ID`: shows the inputs, formula and sources of a figure as it was shown, regardless of later imports.
/// </summary>
internal sealed class ExplainKpi(FigureStore figures, FactStore facts) : ICommandHandler
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
        var figure = await figures.FindAsync(command.Organization.Id, Folding.Fold(typed), cancellationToken);
        if (figure is null)
        {
            return Reply.ToRequester(KpiTexts.UnknownFigure(Truncate.ToLine(typed, 80)));
        }

        return Reply.ToRequester(
            WhyCards.Why(figure, await facts.VersionAsync(command.Organization.Id, cancellationToken))
        );
    }
}
