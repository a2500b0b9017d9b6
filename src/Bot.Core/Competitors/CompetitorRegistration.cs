using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Home;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Competitors;

public static class CompetitorRegistration
{
    public static IServiceCollection AddCompetitors(this IServiceCollection services) =>
        services
            .AddAgreementType<CompetitorType>()
            .AddAgreementHelp<CompetitorType>(54)
            .AddCompetitorIntents()
            .AddHomeShortcut(
                34,
                new Button(CompetitorTexts.HomeShortcut, new AgreementActions(CompetitorType.KindKey).Show, "")
            );
}
