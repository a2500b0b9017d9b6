using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Members;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Personas.Drift;

/// <summary>Registers the weekly run and its commands.</summary>
public static class DriftRegistration
{
    public static IServiceCollection AddPersonaDrift(this IServiceCollection services) =>
        services
            .AddSingleton<DriftReading>()
            .AddDocumentSet(DriftStore.Watches)
            .AddDocumentSet(DriftStore.Runs)
            .AddSingleton<DriftStore>()
            .AddSingleton<DriftWorkflow>()
            .AddOrganizationJob<WatchDrift>()
            .AddCommand<ShowDrift>(
                new CommandSpec(
                    DriftActions.Show,
                    "persona|persona|personas|perfiles|perfil drift|evolución|deriva",
                    DriftTexts.Summary
                )
                {
                    Examples = [DriftTexts.Example],
                }
            )
            .AddCommand<ProposeDrift>(new CommandSpec(DriftActions.Propose, null, DriftTexts.Summary))
            .AddCommand<EditDrift>(new CommandSpec(DriftActions.Edit, null, DriftTexts.Summary))
            .AddCommand<AnswerDrift>(new CommandSpec(DriftActions.NotNow, null, DriftTexts.Summary))
            .AddCommand<AnswerDrift>(new CommandSpec(DriftActions.NotOurs, null, DriftTexts.Summary));

    /// <summary>Registered after the member settings, because help lists commands in this order.</summary>
    public static IServiceCollection AddDriftSettings(this IServiceCollection services) =>
        services.AddCommand<SetDrift>(
            new CommandSpec(
                DriftActions.Settings,
                "settings|ajustes drift|evolución|deriva",
                DriftSettingsTexts.Summary
            )
            {
                Examples = [DriftSettingsTexts.Example],
                Arguments = ArgumentStyle.Options,
                Needs = Roles.Admin,
            }
        );
}
