using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Members;

namespace Bot.Core.Kpis;

/// <summary>The shared figures for pages without a question. Nothing is stored for `why`.</summary>
public sealed class KpiTiles(CurrentFacts currentFacts)
{
    /// <summary>A field for each shared figure, for the same period as `kpi`; null before the first import.</summary>
    public async Task<(LocalizedText Title, Fields Tiles)?> ShowAsync(
        Organization organization,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var facts = await currentFacts.GetAsync(organization.Id, cancellationToken);
        if (ShowKpi.LastFact(facts) is not { } last)
        {
            return null;
        }

        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, organization.TimeZone).DateTime);
        var period = ShowKpi.Usual(last < today ? last : today);
        var figures = KpiCatalog.Shared.Select(definition => KpiMath.Figure(definition, facts, period, today));
        return (
            KpiTexts.OverviewTitle(period, today),
            new Fields([.. figures.Select(figure => new Field(figure.Definition.Name, KpiTexts.Line(figure)))])
        );
    }
}
