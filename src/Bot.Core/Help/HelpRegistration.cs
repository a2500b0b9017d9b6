using Bot.Core.Chat;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Help;

public static class HelpRegistration
{
    public static IServiceCollection AddHelp(this IServiceCollection services) => services
        .AddCommand<ShowHelp>(new CommandSpec(ShowHelp.Name, "help|ayuda|hi|hola|hello", HelpTexts.Summary)
        {
            Examples = [HelpTexts.Example],
        });
}
