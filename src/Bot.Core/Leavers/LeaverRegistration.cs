using Bot.Core.Chat;
using Bot.Core.Inquiries.Questions;
using Bot.Core.Members;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Leavers;

public static class LeaverRegistration
{
    public static IServiceCollection AddLeavers(this IServiceCollection services) =>
        services
            .AddSingleton<LeaverDuties>()
            .AddSingleton<HandOver>()
            .AddOrganizationJob<OfferDuties>()
            .AddQuestionType<LeaverQuestion>(LeaverQuestion.TypeKey)
            .AddCommand<NameSuccessor>(
                new CommandSpec(LeaverActions.Leaver, "team|equipo leaver|baja", LeaverTexts.Summary)
                {
                    Examples = [LeaverTexts.Example],
                    Needs = Roles.Admin,
                }
            )
            .AddCommand<CompleteHandOver>(
                new CommandSpec(LeaverActions.HandOver, null, LeaverTexts.Summary) { Needs = Roles.Admin }
            );
}
