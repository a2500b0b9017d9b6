using Bot.Core.Chat;
using Bot.Core.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Sample;

public static class SampleRegistration
{
    public static IServiceCollection AddSample(this IServiceCollection services) =>
        services
            .AddDocumentSet(SampleStore.Set)
            .AddSingleton<SampleStore>()
            .AddSingleton<LoadSampleData>()
            .AddSingleton<SampleCompany>()
            .AddCommand<AskToResetSample>(
                new CommandSpec(
                    SampleActions.Ask,
                    "settings|ajustes reset|restablecer|reiniciar sample|ejemplo|muestra",
                    SampleTexts.Summary
                )
                {
                    Examples = [SampleTexts.Example],
                    Arguments = ArgumentStyle.None,
                    Needs = Roles.Admin,
                }
            )
            .AddCommand<ResetSample>(
                new CommandSpec(SampleActions.Reset, null, SampleTexts.Summary) { Needs = Roles.Admin }
            );
}
