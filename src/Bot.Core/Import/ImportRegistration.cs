using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Facts;
using Bot.Core.Files;
using Bot.Core.Messaging;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Import;

public static class ImportRegistration
{
    public static IServiceCollection AddImport(this IServiceCollection services) =>
        services
            .AddDocumentSet(PendingImportStore.Set)
            .AddDocumentSet(ImportAnswerStore.Set)
            .AddDocumentSet(UploadedFiles.Parts)
            .AddExpiring(UploadedFiles.Parts)
            .AddDocumentSet(ProblemPage.Set)
            .AddExpiring(ProblemPage.Set)
            .AddSingleton<ProblemPages>()
            .AddDocumentSet(ImportJob.Set)
            .AddSingleton<UploadedFiles>()
            .AddSingleton<PendingImportStore>()
            .AddSingleton<ImportSignal>()
            .AddSingleton<ImportJobs>()
            .AddSingleton<ImportTasks>()
            .AddSingleton<RunImportJobs>()
            .AddSingleton<ImportAnswerStore>()
            .AddSingleton<ImportFacts>()
            .AddSingleton(new ImportFileType(10, "deals") { Facts = FactSource.Deals })
            .AddSingleton(new ImportFileType(20, "leads") { Facts = FactSource.Leads })
            .AddSingleton(new ImportFileType(30, "accounts") { Facts = FactSource.Accounts })
            .AddSingleton(new ImportFileType(40, "spend") { Facts = FactSource.Spend })
            .AddSingleton(new ImportFileType(41, "subscriptions") { Facts = FactSource.Subscriptions })
            .AddSingleton(new ImportFileType(42, "nps") { Facts = FactSource.Answers })
            .AddSingleton(new ImportFileType(43, "forms") { Facts = FactSource.FormDays })
            .AddSingleton(new ImportFileType(44, "margins") { Facts = FactSource.Costs })
            .AddSingleton(new ImportFileType(45, "history") { Facts = FactSource.Stages })
            .AddCommand<PreviewImport>(PreviewImport.Spec)
            .AddCommand<AskAboutImport>(AskAboutImport.Spec)
            .AddCommand<AnswerImport>(AnswerImport.Spec)
            .AddCommand<ConfirmImport>(ConfirmImport.Spec)
            .AddCommand<CancelImport>(CancelImport.Spec)
            .AddCommand<ShowImport>(ShowImport.Spec)
            .AddFile<ProblemsFile>()
            .AddCommand<ShowProblems>(ShowProblems.Spec)
            .AddCommand<ListImports>(ListImports.Spec)
            .AddCommand<AskToUndoImport>(AskToUndoImport.Spec)
            .AddCommand<UndoImport>(UndoImport.Spec)
            .AddCommand<KeepImport>(KeepImport.Spec);
}
