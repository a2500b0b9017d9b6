using Bot.Core.Chat;
using Bot.Core.Claims;
using Bot.Core.Messages;
using Bot.Core.Personas;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Agreements.Importing;

/// <summary>Importing agreements: registered behind the kinds, and before the import of facts, which takes every other file.</summary>
public static class ProposalImportRegistration
{
    public static IServiceCollection AddProposalImport(this IServiceCollection services)
    {
        IReadOnlyList<IAgreementKind> kinds =
        [
            .. services
                .Where(service => service.ServiceType == typeof(IAgreementKind))
                .Select(service => service.ImplementationInstance)
                .OfType<IAgreementKind>()
                .Where(kind => kind.SinglesOut is null),
        ];
        return services
            .AddSingleton<ProposalFiles>()
            .AddSingleton<RunImports>()
            .AddSingleton<ITicked>(provider => provider.GetRequiredService<RunImports>())
            .AddPastingOf<PersonaKind>()
            .AddPastingOf<MessageKind>()
            .AddPastingOf<ClaimKind>()
            .AddCommand<PreviewProposals>(
                Hidden(ProposalImportActions.File) with
                {
                    TakesUnnamed = command => KindOfFile.IsMeant(command, kinds),
                }
            )
            .AddCommand<ReadPasted>(Hidden(ProposalImportActions.Read))
            .AddCommand<AnswerProposals>(Hidden(ProposalImportActions.Preview))
            .AddCommand<ShowImportRows>(Hidden(ProposalImportActions.Rows))
            .AddCommand<ConfirmProposals>(Hidden(ProposalImportActions.Confirm))
            .AddCommand<CancelProposals>(Hidden(ProposalImportActions.Cancel))
            .AddCommand<WithdrawImport>(Hidden(ProposalImportActions.Withdraw));
    }

    /// <summary>"import claims", of one kind.</summary>
    private static IServiceCollection AddPastingOf<TKind>(this IServiceCollection services)
        where TKind : IAgreementKind, new()
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
                Examples = [new Phrase($"{spec.WordsIn(Language.English)!:c}", $"{spec.WordsIn(Language.Spanish)!:c}")],
            }
        );
    }

    private static CommandSpec Hidden(string name) => new(name, null, ProposalImportTexts.FormTitle);
}
