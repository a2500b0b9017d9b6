using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Digests;
using Bot.Core.Home;
using Bot.Core.Inquiries.Questions;
using Bot.Core.Members;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Handoffs;

public static class HandoffRegistration
{
    public static IServiceCollection AddHandoffs(this IServiceCollection services) =>
        services
            .AddDocumentSet(HandoffAnswer.Set)
            .AddAgreementType<HandoffType>()
            .AddAgreementHelp<HandoffType>(59)
            .AddSingleton<HandoffReader>()
            .AddSingleton<HandoffLists>()
            .AddSingleton<IAgreementChoice, HandoffChoice>()
            .AddSingleton<IAgreementCardSection, HandoffSection>()
            .AddQuestionType<HandoffQuestion>(HandoffQuestion.TypeKey)
            .AddAnswerForms<HandoffQuestion>(HandoffQuestion.TypeKey)
            .AddOrganizationJob<AskHandoffs>()
            .AddSingleton<IDigestSection, HandoffDigestSection>()
            .AddSingleton<IWaitingItems, HandoffsWaiting>()
            .AddCommand<ShowHandoffs>(new CommandSpec(ShowHandoffs.Name, null, HandoffTexts.Kind.ShowSummary))
            .AddCommand<ListHandoffs>(new CommandSpec(ListHandoffs.Name, null, HandoffCardTexts.CasesSummary))
            .AddCommand<ProposeDefault>(new CommandSpec(ProposeDefault.Name, null, HandoffTexts.Kind.ProposeNew));
}
