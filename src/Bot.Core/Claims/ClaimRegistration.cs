using Bot.Core.Agreements;
using Bot.Core.Agreements.Doubts;
using Bot.Core.Chat;
using Bot.Core.Claims.ClaimChecking;
using Bot.Core.Claims.Consistency;
using Bot.Core.Claims.Requests;
using Bot.Core.Data;
using Bot.Core.Help;
using Bot.Core.Home;
using Bot.Core.Inquiries.Requests;
using Bot.Core.Members;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Claims;

public static class ClaimRegistration
{
    // The phrases that people use, with and without the command's own word in front. Help shows the first; the last
    // names the topic.
    private const string CanWeSay =
        "claim|promesa check|comprobar / claim|claims can we|i say|promise / can we|i "
        + "say|promise / promesa|promesas podemos|puedo decir|prometer / podemos|puedo "
        + "decir|prometer / claim|promesa|claims|promesas check|comprobar|comprueba";

    public static IServiceCollection AddClaims(this IServiceCollection services) =>
        services
            .AddAgreementType<ClaimType>()
            .AddClaimIntents()
            .AddDocumentSet(AskedClaimStore.Set)
            .AddSingleton<AskedClaimStore>()
            .AddSingleton<ClaimIndexCache>()
            .AddSingleton<IAgreementCardSection, MessageWarnings>()
            .AddSingleton<IProposalAdvice, ClaimAdvice>()
            .AddOrganizationJob<CheckConsistency>()
            .AddSingleton<IContradictions, ClaimContradictions>()
            .AddCommand<CanWeSay>(
                new CommandSpec(ClaimActions.Check, CanWeSay, CheckTexts.Summary) { Examples = [CheckTexts.Example] }
            )
            .AddCommand<ExplainVerdict>(
                new CommandSpec(
                    ClaimActions.Explain,
                    "claim|promesa|claims|promesas explain|explicar|explica",
                    CheckTexts.ExplainSummary
                )
            )
            .AddRequestType<ClaimRequestType>()
            .AddSingleton<IRequestViews, ClaimRequestViews>()
            .AddSingleton<IWaitingItems, WaitingRequests>()
            .AddSingleton<IHelpLines, ClaimHelp>()
            .AddSingleton<IScheduledJob, FollowProposals>()
            .AddCommand<ProposeForRequest>(
                new CommandSpec(ClaimActions.ProposeForRequest, null, ClaimRequestTexts.ProposeButton)
            )
            .AddCommand<SubmitForRequest>(
                new CommandSpec(ClaimActions.SubmitForRequest, null, ClaimRequestTexts.ProposeButton)
            );
}
