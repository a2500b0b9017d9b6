using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Digests;
using Bot.Core.Facts;
using Bot.Core.Files;
using Bot.Core.Help;
using Bot.Core.Home;
using Bot.Core.Import;
using Bot.Core.Members;
using Bot.Core.Search;
using Bot.Core.Search.Everything;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Kpis;

public static class KpiRegistration
{
    public static IServiceCollection AddKpis(this IServiceCollection services) =>
        services
            .AddDocumentSet(FigureStore.Set)
            .AddDocumentSet(NamedGaps.Set)
            .AddSingleton<FigureStore>()
            .AddSingleton<NamedGaps>()
            .AddSingleton<KpiTargets>()
            .AddSingleton<KpiDefinitions>()
            .AddAgreementType<TargetType>()
            .AddAgreementType<DefinitionType>()
            .AddSingleton<IAgreementChoice, DefinitionChoice>()
            .AddDefinitionIntents()
            .AddKpiIntents()
            .AddSearchSource(_ => KpiSearch.Documents())
            .AddSingleton<ISearchSection, KpiSearchSection>()
            .AddHomeShortcut(40, new Button(KpiSectionTexts.Figures, ShowKpi.Name, ""))
            .AddSingleton<IHomeSection, KpiHomeSection>()
            .AddSingleton<IFactEffects, KpiEffects>()
            .AddSingleton<IHelpLines, KpiHelp>()
            .AddSingleton<IDigestSection, KpiDigestSection>()
            .AddSingleton(
                new ImportedButton(10, new Button(KpiSectionTexts.SeeFigures, ShowKpi.Name, "", ButtonStyle.Primary))
            )
            .AddCommand<ShowKpi>(ShowKpi.Spec)
            .AddDocumentSet(AlertStore.Set)
            .AddSingleton<AlertStore>()
            .AddSingleton<SetAlert>()
            .AddOrganizationJob<WatchAlerts>()
            .AddCommand<ListAlerts>(ListAlerts.Spec)
            .AddCommand<RemoveAlert>(RemoveAlert.Spec)
            .AddFile<FigureRowsFile>()
            .AddCommand<ShowRows>(ShowRows.Spec)
            .AddCommand<ExplainKpi>(ExplainKpi.Spec);
}
