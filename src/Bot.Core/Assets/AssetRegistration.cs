using Bot.Core.Agreements;
using Bot.Core.Assets.Links;
using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Home;
using Bot.Core.Inquiries.Questions;
using Bot.Core.Inquiries.Requests;
using Bot.Core.Members;
using Bot.Core.Understanding;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Assets;

public static class AssetRegistration
{
    private const string CoverageWords = "asset|recurso coverage|cobertura|gaps|huecos";
    private const string RequestWords = "asset|recurso request|pedir";

    public static IServiceCollection AddAssets(this IServiceCollection services) =>
        services
            .AddDocumentSet(AssetLink.Set)
            .AddAgreementType<AssetType>()
            .AddAgreementHelp<AssetType>(56)
            .AddSingleton<IAgreementChoice, AssetChoice>()
            .AddCommand<ShowCoverage>(
                new CommandSpec(ShowCoverage.Name, CoverageWords, AssetTexts.CoverageSummary)
                {
                    SpanishWords = "cobertura de recursos / recursos que faltan",
                    Examples = [AssetTexts.CoverageExample],
                    Arguments = ArgumentStyle.None,
                }
            )
            .AddCommand<RequestAsset>(
                new CommandSpec(RequestAsset.Name, RequestWords, AssetTexts.RequestSummary)
                {
                    SpanishWords = "pedir recurso|material",
                    Examples = [AssetTexts.RequestExample],
                }
            )
            .AddSingleton<IRequestViews, AssetRequestViews>()
            .AddCommand<AddAsset>(new CommandSpec(AddAsset.Name, null, AssetTexts.Type.ProposeNew))
            .AddCommand<SubmitAsset>(new CommandSpec(SubmitAsset.Name, null, AssetTexts.Type.ProposeNew))
            .AddAssetLinks()
            .AddAssetIntents()
            .AddHomeShortcut(33, new Button(AssetTexts.HomeShortcut, new AgreementActions(AssetType.KindKey).Show, ""));

    private static IServiceCollection AddAssetLinks(this IServiceCollection services) =>
        services
            .AddSingleton<CheckLinks>()
            .AddOrganizationJob<FollowAssetLinks>()
            .AddQuestionType<DeadLinkQuestion>(DeadLinkQuestion.TypeKey)
            .AddSingleton<IAgreementCardSection, LinkWarning>()
            .AddSingleton<IWaitingItems, DeadLinksWaiting>()
            .AddCommand<ListLinks>(
                new CommandSpec(ListLinks.Name, "asset|recurso links|enlaces", LinkTexts.Summary)
                {
                    SpanishWords = "enlaces rotos",
                    Examples = [LinkTexts.Example],
                    Arguments = ArgumentStyle.None,
                }
            )
            .AddWordQuestions("Assets");
}
