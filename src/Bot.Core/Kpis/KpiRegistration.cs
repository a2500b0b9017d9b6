using Bot.Core.Chat;
using Bot.Core.Facts;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Kpis;

public static class KpiRegistration
{
    public static IServiceCollection AddKpis(this IServiceCollection services) =>
        services.AddSingleton<CurrentFacts>().AddCommand<ShowKpi>(ShowKpi.Spec).AddCommand<ExplainKpi>(ExplainKpi.Spec);
}
