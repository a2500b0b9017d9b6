using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Home;
using Bot.Core.Members;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Agreements.Use;

internal static class UseRegistration
{
    /// <summary>Registers what counts the use of signed texts.</summary>
    public static IServiceCollection AddUse(this IServiceCollection services) =>
        services
            .AddDocumentSet(VersionUse.Set)
            .AddDocumentSet(VersionAccount.Set)
            .AddDocumentSet(VersionLastUse.Set)
            .AddSingleton<VersionUses>()
            .AddSingleton<UnusedTexts>()
            .AddSingleton<IOrganizationJob>(provider => provider.GetRequiredService<UnusedTexts>())
            .AddSingleton<IAgreementCardSection, UseSection>()
            .AddSingleton<IWaitingItems, UnusedWaiting>()
            .AddUseIntents()
            .AddCommand<ShowUse>(
                new CommandSpec(ShowUse.Name, "usage|uso", UseTexts.Summary) { Examples = [UseTexts.Example] }
            )
            .AddCommand<ListUnused>(
                new CommandSpec(UnusedTexts.ListName, "usage|uso unused|nadie / unused texts", UseTexts.UnusedSummary)
                {
                    SpanishWords = "textos sin usar",
                    Examples = [UseTexts.UnusedExample],
                    Arguments = ArgumentStyle.None,
                }
            )
            .AddCommand<MarkSent>(new CommandSpec(MarkSent.Name, null, UseTexts.SentSummary))
            .AddCommand<MarkSent>(new CommandSpec(MarkSent.OfAsset, null, UseTexts.SentSummary));
}
