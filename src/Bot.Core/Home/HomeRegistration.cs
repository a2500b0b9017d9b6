using Bot.Core.Chat;
using Bot.Core.Data;
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
            .AddIntent("home", new Line(HomeActions.Home))
            .AddSingleton<HomeBuilder>()
            .AddSingleton<HomePages>()
            .AddSingleton<IOrganizationJob>(provider => provider.GetRequiredService<HomePages>())
            .AddHomeShortcut(70, new Button(HomeTexts.Settings, MemberActions.Settings, ""))
            .AddCommand<ShowHome>(
                new CommandSpec(HomeActions.Home, "home|inicio", HomeTexts.CommandSummary)
                {
                    Examples = [HomeTexts.Example],
                    Arguments = ArgumentStyle.None,
                }
            );

    /// <summary>Adds a button at the top of home pages.</summary>
    public static IServiceCollection AddHomeShortcut(this IServiceCollection services, int order, Button button) =>
        services.AddSingleton(new HomeShortcut(order, button));
}
