using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Kpis;
using Bot.Core.Members;
using Bot.Core.Understanding;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Home;

public static class HomeRegistration
{
    public static IServiceCollection AddHome(this IServiceCollection services) =>
        services
            .AddDocumentSet(HomePageStore.Set)
            .AddSingleton<HomePageStore>()
            .AddSingleton<KpiTiles>()
            .AddIntent("home", new Line(HomeActions.Home))
            .AddSingleton<HomeBuilder>()
            .AddSingleton<HomePages>()
            .AddSingleton<IOrganizationJob>(provider => provider.GetRequiredService<HomePages>())
            .AddCommand<ShowHome>(
                new CommandSpec(HomeActions.Home, "home|inicio", HomeTexts.CommandSummary)
                {
                    Examples = [HomeTexts.Example],
                    Arguments = ArgumentStyle.None,
                }
            );
}
