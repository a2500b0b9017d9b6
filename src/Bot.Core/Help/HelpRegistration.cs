using Bot.Core.Chat;
using Bot.Core.Home;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Help;

public static class HelpRegistration
{
    public static IServiceCollection AddHelp(this IServiceCollection services) =>
        services
            .AddHomeShortcut(60, new Button(HelpTexts.HomeShortcut, ShowHelp.Name, ""))
            .AddCommand<ShowHelp>(
                new CommandSpec(ShowHelp.Name, "help|ayuda", HelpTexts.Summary) { Examples = [HelpTexts.Example] }
            )
            .AddCommand<Greet>(
                new CommandSpec(Greet.Name, null, HelpTexts.Summary) { MatchesFreeText = Greet.IsGreeting }
            );
}
