using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Help;
using Bot.Core.Members;

namespace Bot.Core.Kpis;

/// <summary>The line of help about figures: one that the imported facts give, by what they carry.</summary>
internal sealed class KpiHelp(CurrentFacts facts) : IHelpLines
{
    private const int Order = 40;

    public async Task<IReadOnlyList<HelpLine>> LinesAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var set = await facts.GetAsync(command.Organization.Id, cancellationToken);
        if (ShowKpi.LastFact(set) is null)
        {
            return [new HelpLine(Order, KpiTexts.KpiCommand, "kpi", "kpi")];
        }

        var known = KpiCatalog.All.FirstOrDefault(definition =>
            definition.Sources.Count > 0 && definition.Sources.All(source => KpiMath.KnownOf(set, source) is not null)
        );
        if (known is null)
        {
            return [new HelpLine(Order, KpiTexts.KpiCommand, "kpi", "kpi")];
        }

        var (english, spanish) = ($"kpi {known.Typed.English}", $"kpi {known.Typed.Spanish}");
        var by = Dimensions.All.Where(by => known.Sources.All(source => set.Carries(source, by))).ToList();
        return
        [
            by is [var first, ..]
                ? new HelpLine(
                    Order,
                    KpiTexts.KpiCommand,
                    $"{english} by {first.Name().English}",
                    $"{spanish} por {first.Name().Spanish}"
                )
                : new HelpLine(Order, KpiTexts.KpiCommand, english, spanish),
        ];
    }
}
