using Bot.Core.Chat;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Import;

public static class ImportRegistration
{
    public static IServiceCollection AddImport(this IServiceCollection services) =>
        services
            .AddSingleton<ImportFacts>()
            .AddCommand<PreviewImport>(PreviewImport.Spec)
            .AddCommand<AnswerImport>(AnswerImport.Spec)
            .AddCommand<ConfirmImport>(ConfirmImport.Spec)
            .AddCommand<CancelImport>(CancelImport.Spec);
}
