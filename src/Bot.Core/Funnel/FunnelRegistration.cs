using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Digests;
using Bot.Core.Home;
using Bot.Core.Import;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Funnel;

public static class FunnelRegistration
{
    public static IServiceCollection AddFunnel(this IServiceCollection services) =>
        services
            .AddAgreementType<StageType>()
            .AddAgreementHelp<StageType>(58)
            .AddDocumentSet(StageNames.Set)
            .AddSingleton<StageBook>()
            .AddSingleton<IStageMap, StageMap>()
            .AddSingleton<StageDetails>()
            .AddSingleton<IAgreementCardSection>(provider => provider.GetRequiredService<StageDetails>())
            .AddSingleton<IAgreementChoice, StageChoice>()
            .AddCommand<ShowFunnel>(
                new CommandSpec(ShowFunnel.Name, "journey|recorrido funnel|embudo / funnel|embudo", FunnelTexts.Summary)
                {
                    Examples = [FunnelTexts.Example],
                }
            )
            .AddCommand<ShowStuck>(
                new CommandSpec(
                    ShowStuck.Name,
                    "journey|recorrido stuck|atascadas|atascado / stuck deals",
                    FunnelTexts.StuckSummary
                )
                {
                    SpanishWords = "recorrido atascadas / oportunidades atascadas",
                    Examples = [FunnelTexts.StuckExample],
                    Arguments = ArgumentStyle.None,
                }
            )
            .AddSingleton<IDigestSection, FunnelDigestSection>()
            .AddSingleton<IHomeSection, FunnelHomeSection>()
            .AddStageIntents()
            .AddHomeShortcut(34, new Button(StageTexts.HomeShortcut, new AgreementActions(StageType.KindKey).Show, ""));
}
