using Bot.Core.Search;

namespace Bot.Core.Kpis;

/// <summary>The KPIs in the search index, by all their names in both languages.</summary>
internal static class KpiSearch
{
    public const string Kind = "kpi";

    public static IEnumerable<SearchDocument> Documents() =>
        KpiCatalog.All.Select(kpi => new SearchDocument(
            Kind,
            kpi.Key,
            [kpi.Name.English.ToString(), kpi.Name.Spanish.ToString(), .. kpi.Synonyms],
            $"{kpi.Words.English}\n{kpi.Words.Spanish}"
        ));
}
