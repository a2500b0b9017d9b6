using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Understanding;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Helpfulness;

public static class HelpfulnessRegistration
{
    public static IServiceCollection AddHelpfulness(this IServiceCollection services) =>
        services
            .AddDocumentSet(VerdictStore.Verdicts)
            .AddDocumentSet(VerdictStore.Counts)
            .AddSingleton<VerdictStore>()
            .AddCommand<JudgeAnswer>(new CommandSpec(ShownAnswer.HelpedAction, null, HelpfulnessTexts.HelpedSummary))
            .AddCommand<JudgeAnswer>(new CommandSpec(ShownAnswer.MissedAction, null, HelpfulnessTexts.MissedSummary));
}
