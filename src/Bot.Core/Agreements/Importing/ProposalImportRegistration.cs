using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Import;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Agreements.Importing;

/// <summary>
/// Registers the import of agreements. Call it before the import of sales data, which takes every other file. All types
/// are imported, whether they are added before or after.
/// </summary>
public static class ProposalImportRegistration
{
    // After the facts.
    private const int Order = 100;

    public static IServiceCollection AddProposalImport(this IServiceCollection services)
    {
        foreach (var type in Types(services))
        {
            services.AddPastingOf(type);
        }

        var types = new Lazy<IReadOnlyList<IAgreementType>>(() => Types(services));
        return services
            .AddDocumentSet(ProposalImportStore.Set)
            .AddSingleton<ProposalImportStore>()
            .AddSingleton<ProposalFiles>()
            .AddSingleton<RunImports>()
            .AddSingleton<IScheduledJob>(provider => provider.GetRequiredService<RunImports>())
            .AddCommand<PreviewProposals>(
                Hidden(ProposalImportActions.File) with
                {
                    MatchesFreeText = command => FileTypeDetector.IsMeant(command, types.Value),
                }
            )
            .AddCommand<ReadPasted>(Hidden(ProposalImportActions.Read))
            .AddCommand<AnswerProposals>(Hidden(ProposalImportActions.Preview))
            .AddCommand<ShowImportRows>(Hidden(ProposalImportActions.Rows))
            .AddCommand<ConfirmProposals>(Hidden(ProposalImportActions.Confirm))
            .AddCommand<CancelProposals>(Hidden(ProposalImportActions.Cancel))
            .AddCommand<WithdrawImport>(Hidden(ProposalImportActions.Withdraw));
    }

    /// <summary>Makes one type importable. A choice among agreements of another type is not.</summary>
    internal static IServiceCollection AddImportOf(this IServiceCollection services, IAgreementType type)
    {
        if (!IsImported(type))
        {
            return services;
        }

        services.AddSingleton(new ImportFileType(Order, Plural(type).English));
        if (services.Any(service => service.ServiceType == typeof(ProposalFiles)))
        {
            services.AddPastingOf(type);
        }

        return services;
    }

    private static bool IsImported(IAgreementType type) => type is { SinglesOut: null, IsImported: true };

    private static IReadOnlyList<IAgreementType> Types(IServiceCollection services) =>
        [
            .. services
                .Where(service => service.ServiceType == typeof(IAgreementType))
                .Select(service => service.ImplementationInstance)
                .OfType<IAgreementType>()
                .Where(IsImported),
        ];

    private static (string English, string Spanish) Plural(IAgreementType type)
    {
        var words = type.Words.Split('|');
        return (
            words.ElementAtOrDefault(2) ?? words[0],
            words.ElementAtOrDefault(3) ?? words.ElementAtOrDefault(2) ?? words[1]
        );
    }

    /// <summary>Adds the command that imports a pasted table of one type: "import claims".</summary>
    private static void AddPastingOf(this IServiceCollection services, IAgreementType type)
    {
        var words = type.Words.Split('|');
        var plural = Plural(type);
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
