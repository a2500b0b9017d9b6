using Bot.Core.Chat;
using Bot.Core.Home;
using Bot.Core.Search;
using Bot.Core.Understanding;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Help;

public static class HelpRegistration
{
    public static IServiceCollection AddHelp(this IServiceCollection services) =>
        services
            .AddSingleton<HelpLines>()
            .AddSingleton<OwnExamples>()
            .AddSearchSource(provider => HelpSearch.Documents(provider.GetRequiredService<CommandCatalog>()))
            .AddHomeShortcut(60, new Button(HelpTexts.HomeShortcut, ShowHelp.Name, ""))
            .AddCommand<ShowHelp>(
                new CommandSpec(ShowHelp.Name, "help|ayuda", HelpTexts.Summary) { Examples = [HelpTexts.Example] }
            )
            .AddCommand<Greet>(new CommandSpec(Greet.Name, null, HelpTexts.Summary))
            .AddIntent("help", new Line(ShowHelp.Name))
            .AddIntent("import", new Line(ShowHelp.Name, "import"))
            .AddIntent("remark.greeting", new Line(Greet.Name));
}
