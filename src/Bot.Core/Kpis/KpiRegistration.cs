using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Search;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Kpis;

public static class KpiRegistration
{
    public static IServiceCollection AddKpis(this IServiceCollection services) =>
        services
            .AddDocumentSet(FigureStore.Set)
            .AddSingleton<FigureStore>()
            .AddKpiIntents()
            .AddSearchSource(_ => KpiSearch.Documents())
            .AddCommand<ShowKpi>(ShowKpi.Spec)
            .AddCommand<ExplainKpi>(ExplainKpi.Spec);
}
