using Bot.Core.Chat;
using Bot.Core.Claims;
using Bot.Core.Messages;
using Bot.Core.Personas;
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
        return services
            .AddSingleton<ProposalFiles>()
            .AddSingleton<RunImports>()
            .AddSingleton<IScheduledJob>(provider => provider.GetRequiredService<RunImports>())
            .AddPastingOf<PersonaType>()
            .AddPastingOf<MessageType>()
            .AddPastingOf<ClaimType>()
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

    /// <summary>Registers "import claims" for one type.</summary>
    private static IServiceCollection AddPastingOf<TKind>(this IServiceCollection services)
        where TKind : IAgreementType, new()
    {
        var kind = new TKind();
        var words = kind.Words.Split('|');
        var plural = (
            English: words.ElementAtOrDefault(2) ?? words[0],
            Spanish: words.ElementAtOrDefault(3) ?? words.ElementAtOrDefault(2) ?? words[1]
        );
        var spec = new CommandSpec(
            ProposalImportActions.Paste(kind.Key),
            $"import|importar {plural.English}|{plural.Spanish}|{words[0]}|{words[1]}",
            ProposalImportTexts.Summary(kind.Texts.Plural)
        );
        return services.AddCommand<PasteProposals<TKind>>(
            spec with
            {
                Examples =
                [
                    new LocalizedText($"{spec.WordsIn(Language.English)!:c}", $"{spec.WordsIn(Language.Spanish)!:c}"),
                ],
            }
        );
    }

    private static CommandSpec Hidden(string name) => new(name, null, ProposalImportTexts.FormTitle);
}
