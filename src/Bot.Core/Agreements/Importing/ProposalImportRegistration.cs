using Bot.Core.Chat;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Agreements.Importing;

/// <summary>Importing agreements of every kind that was registered before; dropped files are offered to it before they are to facts.</summary>
public static class ProposalImportRegistration
{
    public static IServiceCollection AddProposalImport(this IServiceCollection services)
    {
        IReadOnlyList<IAgreementKind> kinds = [.. services.Where(service => service.ServiceType == typeof(IAgreementKind)).Select(service => service.ImplementationInstance).OfType<IAgreementKind>()];
        return services
            .AddSingleton<ProposalFiles>()
            .AddSingleton<RunImports>()
            .AddSingleton<ITicked>(provider => provider.GetRequiredService<RunImports>())
            .AddCommand<PreviewProposals>(Hidden(ProposalImportActions.File) with { TakesUnnamed = command => KindOfFile.IsMeant(command, kinds) })
            .AddCommand<ReadPasted>(Hidden(ProposalImportActions.Read))
            .AddCommand<AnswerProposals>(Hidden(ProposalImportActions.Preview))
            .AddCommand<ShowImportRows>(Hidden(ProposalImportActions.Rows))
            .AddCommand<ConfirmProposals>(Hidden(ProposalImportActions.Confirm))
            .AddCommand<CancelProposals>(Hidden(ProposalImportActions.Cancel))
            .AddCommand<WithdrawImport>(Hidden(ProposalImportActions.Withdraw));
    }

    /// <summary>"import claims", of one kind.</summary>
    public static IServiceCollection AddPastingOf<TKind>(this IServiceCollection services, TKind kind)
        where TKind : IAgreementKind
    {
        var words = kind.Words.Split('|');
        var plural = (English: words.ElementAtOrDefault(2) ?? words[0], Spanish: words.ElementAtOrDefault(3) ?? words.ElementAtOrDefault(2) ?? words[1]);
        var spec = new CommandSpec(
            ProposalImportActions.Paste(kind.Key), $"import|importar {plural.English}|{plural.Spanish}|{words[0]}|{words[1]}", ProposalImportTexts.Summary(kind.Texts.Plural));
        return services.AddCommand<PasteProposals<TKind>>(spec with
        {
            Examples = [new Phrase($"{spec.WordsIn(Language.English)!:c}", $"{spec.WordsIn(Language.Spanish)!:c}")],
        });
    }

    private static CommandSpec Hidden(string name) => new(name, null, ProposalImportTexts.FormTitle);
}
