using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Digests;
using Bot.Core.Home;
using Bot.Core.Members;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Plan;

public static class PlanRegistration
{
    public static IServiceCollection AddPlan(this IServiceCollection services) =>
        services
            .AddDocumentSet(ObjectiveResult.Set)
            .AddAgreementType<ObjectiveType>()
            .AddAgreementHelp<ObjectiveType>(58)
            .AddSingleton<ObjectiveReader>()
            .AddOrganizationJob<KeepResults>()
            .AddSingleton<IAgreementCardSection, ObjectiveSection>()
            .AddSingleton<IDigestSection, PlanDigestSection>()
            .AddSingleton<IHomeSection, PlanHomeSection>()
            .AddPlanIntents()
            .AddCommand<ShowPlan>(
                new CommandSpec(ShowPlan.Name, "plan|plan", PlanTexts.Summary)
                {
                    Examples = [PlanTexts.Example, PlanTexts.PastExample],
                }
            );
}
