using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Digests;
using Bot.Core.Files;
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
            .AddAgreementType<TacticType>()
            .AddAgreementHelp<TacticType>(59)
            .AddAgreementType<SituationType>()
            .AddAgreementType<ClosingType>()
            .AddSingleton<ObjectiveReader>()
            .AddSingleton<TacticReader>()
            .AddSingleton<PlanReader>()
            .AddOrganizationJob<KeepResults>()
            .AddSingleton<IAgreementCardSection, ObjectiveSection>()
            .AddSingleton<IAgreementCardSection, TacticSection>()
            .AddSingleton<SituationSection>()
            .AddSingleton<IAgreementCardSection>(provider => provider.GetRequiredService<SituationSection>())
            .AddSingleton<IDigestSection, PlanDigestSection>()
            .AddSingleton<IHomeSection, PlanHomeSection>()
            .AddPlanIntents()
            .AddFile<PlanFile>()
            .AddCommand<ShowPlan>(
                new CommandSpec(ShowPlan.Name, "plan|plan", PlanTexts.Summary)
                {
                    Examples = [PlanTexts.Example, PlanTexts.PastExample],
                }
            )
            .AddCommand<ShowSituation>(ShowSituation.Spec)
            .AddCommand<DraftSituation>(new CommandSpec(DraftSituation.Name, null, SituationTexts.Draft))
            .AddCommand<ShowPlanChanges>(ShowPlanChanges.Spec)
            .AddCommand<CloseQuarter>(CloseQuarter.Spec)
            .AddCommand<SaveClosing>(new CommandSpec(SaveClosing.Name, null, ClosingTexts.Summary))
            .AddCommand<ExportPlan>(ExportPlan.Spec);
}
