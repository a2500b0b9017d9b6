using Bot.Core.Chat;
using Bot.Core.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Agreements.Importing;

/// <summary>
/// Registers the import of agreements. Call it after the agreement types are added, and before the import of sales
/// data, which takes every other file.
/// </summary>
public static class ProposalImportRegistration
{
    public static IServiceCollection AddProposalImport(this IServiceCollection services)
    {
        IReadOnlyList<IAgreementType> types =
        [
            .. services
                .Where(service => service.ServiceType == typeof(IAgreementType))
                .Select(service => service.ImplementationInstance)
                .OfType<IAgreementType>()
                .Where(type => type.SinglesOut is null),
        ];
        foreach (var type in types)
        {
            services.AddPastingOf(type);
        }

        return services
            .AddDocumentSet(ProposalImportStore.Set)
            .AddSingleton<ProposalImportStore>()
            .AddSingleton<ProposalFiles>()
            .AddSingleton<RunImports>()
            .AddSingleton<IScheduledJob>(provider => provider.GetRequiredService<RunImports>())
            .AddCommand<PreviewProposals>(
                Hidden(ProposalImportActions.File) with
                {
                    MatchesFreeText = command => FileTypeDetector.IsMeant(command, types),
                }
            )
            .AddCommand<ReadPasted>(Hidden(ProposalImportActions.Read))
            .AddCommand<AnswerProposals>(Hidden(ProposalImportActions.Preview))
            .AddCommand<ShowImportRows>(Hidden(ProposalImportActions.Rows))
            .AddCommand<ConfirmProposals>(Hidden(ProposalImportActions.Confirm))
            .AddCommand<CancelProposals>(Hidden(ProposalImportActions.Cancel))
            .AddCommand<WithdrawImport>(Hidden(ProposalImportActions.Withdraw));
    }

    /// <summary>Adds the command that imports a pasted table of one type: "import claims".</summary>
    private static void AddPastingOf(this IServiceCollection services, IAgreementType type)
    {
        var words = type.Words.Split('|');
        var plural = (
            English: words.ElementAtOrDefault(2) ?? words[0],
            Spanish: words.ElementAtOrDefault(3) ?? words.ElementAtOrDefault(2) ?? words[1]
        );
        var spec = new CommandSpec(
            ProposalImportActions.Paste(type.Key),
            $"import|importar {plural.English}|{plural.Spanish}|{words[0]}|{words[1]}",
            ProposalImportTexts.Summary(type.Texts.Plural)
        );
        var example = new LocalizedText($"{spec.WordsIn(Language.English)!:c}", $"{spec.WordsIn(Language.Spanish)!:c}");
        services.AddCommand(
            typeof(PasteProposals<>).MakeGenericType(type.GetType()),
            spec with
            {
                Examples = [example],
            }
        );
    }

    private static CommandSpec Hidden(string name) => new(name, null, ProposalImportTexts.FormTitle);
}
