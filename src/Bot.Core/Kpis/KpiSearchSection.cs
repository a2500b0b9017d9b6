using Bot.Core.Chat;
using Bot.Core.Members;
using Bot.Core.Search;
using Bot.Core.Search.Everything;

namespace Bot.Core.Kpis;

/// <summary>The figures that a search names.</summary>
internal sealed class KpiSearchSection(SearchIndex index) : ISearchSection
{
    private const int Most = 3;

    public int Order => 30;

    public Task<SearchSection?> FindAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var line = command.Arguments;
        var found =
            line.Options.Count > 0
                ? []
                : index
                    .Find(
                        new SearchQuery(command.Organization.Id, line.Rest)
                        {
                            Kinds = [KpiSearch.Kind],
                            Take = Most,
                            LeastWords = int.MaxValue,
                        }
                    )
                    .Where(hit => hit.NameCoverage >= 1)
                    .Select(hit => KpiCatalog.All.First(kpi => kpi.Key == hit.Id))
                    .ToList();
        return Task.FromResult<SearchSection?>(
            new SearchSection(
                KpiTexts.SearchSection,
                [.. found.Select(kpi => KpiTexts.NamedFormula(kpi))],
                [.. found.Select(kpi => new Button(kpi.Name, ShowKpi.Name, kpi.Key))]
            )
        );
    }
}
