using Bot.Core.Accounts.Offers;
using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Digests;
using Bot.Core.Facts;
using Bot.Core.Files;
using Bot.Core.Home;
using Bot.Core.Members;
using Bot.Core.Search;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Accounts;

public static class AccountRegistration
{
    public static IServiceCollection AddAccounts(this IServiceCollection services) =>
        services
            .AddDocumentSet(AccountStore.Merges)
            .AddDocumentSet(AccountStore.Care)
            .AddSingleton<AccountStore>()
            .AddSingleton<AccountPromises>()
            .AddFollower<AccountPromises>()
            .AddSingleton<AccountReader>()
            .AddSingleton<IAccountPipeline, AccountPipelines>()
            .AddSingleton<AccountPages>()
            .AddSingleton<NextSteps>()
            .AddSingleton<AtRiskList>()
            .AddSingleton<IDigestSection, AccountsDigestSection>()
            .AddSingleton<IWaitingItems, AccountsWaiting>()
            .AddSingleton<IDuty, AccountDuty>()
            .AddCommand<ShowAccount>(ShowAccount.Spec)
            .AddCommand<MergeAccounts>(new CommandSpec(AccountActions.Merge, null, AccountTexts.MergeButtonSummary))
            .AddCommand<UndoAccountMerge>(
                new CommandSpec(AccountActions.UndoMerge, null, AccountTexts.MergeButtonSummary)
            )
            .AddAgreementType<OfferType>()
            .AddAgreementHelp<OfferType>(58)
            .AddCommand<ListGrowth>(ListGrowth.Spec)
            .AddCommand<ListAtRisk>(ListAtRisk.Spec)
            .AddFile<AtRiskFile>()
            .AddCommand<ExportAtRisk>(ExportAtRisk.Spec)
            .AddCommand<ClaimAccount>(new CommandSpec(AccountActions.Claim, null, RiskTexts.ClaimButton))
            .AddCommand<SnoozeAccount>(new CommandSpec(AccountActions.Snooze, null, RiskTexts.SnoozeButton))
            .AddCommand<AnswerRisk>(new CommandSpec(AccountActions.Answer, null, RiskTexts.AnswerButton))
            .AddCommand<SaveRiskAnswer>(new CommandSpec(AccountActions.SaveAnswer, null, RiskTexts.AnswerTitle));
}
