using Bot.Core.Chat;
using Bot.Core.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Accounts;

public static class AccountRegistration
{
    public static IServiceCollection AddAccounts(this IServiceCollection services) =>
        services
            .AddDocumentSet(AccountStore.Merges)
            .AddSingleton<AccountStore>()
            .AddSingleton<AccountReader>()
            .AddSingleton<AccountPages>()
            .AddSingleton<NextSteps>()
            .AddCommand<ShowAccount>(ShowAccount.Spec)
            .AddCommand<MergeAccounts>(new CommandSpec(AccountActions.Merge, null, AccountTexts.MergeButtonSummary))
            .AddCommand<UndoAccountMerge>(
                new CommandSpec(AccountActions.UndoMerge, null, AccountTexts.MergeButtonSummary)
            );
}
