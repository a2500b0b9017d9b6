using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Home;

namespace Bot.Core.Kpis;

/// <summary>The shared figures on home pages, for the same period as `kpi`. Nothing is stored for `why`.</summary>
internal sealed class KpiHomeSection(CurrentFacts currentFacts, KpiDefinitions definitions) : IHomeSection
{
    public int Order => 20;

    public async Task<HomeSection> BuildAsync(HomeReader reader, CancellationToken cancellationToken)
    {
        var facts = await currentFacts.GetAsync(reader.Organization.Id, cancellationToken);
        if (ShowKpi.LastFact(facts) is not { } last)
        {
            return new HomeSection(KpiSectionTexts.Figures, [new Paragraph(KpiTexts.NoFacts)]);
        }

        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(reader.Now, reader.Organization.TimeZone).DateTime);
        var period = ShowKpi.Usual(last < today ? last : today);
        var figures = (await definitions.ListAsync(reader.Organization.Id, cancellationToken))
            .Where(definition => definition.IsShared)
            .Select(definition => KpiMath.Figure(definition, facts, period, today));
        return new HomeSection(KpiTexts.OverviewTitle(period, today), [KpiFigures.Of(figures)]);
    }
}
