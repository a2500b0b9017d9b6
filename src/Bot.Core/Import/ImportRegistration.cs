using Bot.Core.Chat;
using Bot.Core.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Import;

public static class ImportRegistration
{
    public static IServiceCollection AddImport(this IServiceCollection services) =>
        services
            .AddDocumentSet(PendingImportStore.Set)
            .AddSingleton<PendingImportStore>()
            .AddSingleton<ImportFacts>()
            .AddCommand<PreviewImport>(PreviewImport.Spec)
            .AddCommand<AnswerImport>(AnswerImport.Spec)
            .AddCommand<ConfirmImport>(ConfirmImport.Spec)
            .AddCommand<CancelImport>(CancelImport.Spec);
}
