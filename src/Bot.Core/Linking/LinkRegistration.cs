using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Understanding;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Linking;

public static class LinkRegistration
{
    public static IServiceCollection AddLinking(this IServiceCollection services) =>
        services
            .AddDocumentSet(LinkStore.Set)
            .AddSingleton<LinkStore>()
            .AddIntent("link", new Line(LinkActions.Link))
            .AddSingleton<WorkspaceLinkStore>()
            .AddSingleton<LinkWorkflow>()
            .AddCommand<Link>(
                new CommandSpec(LinkActions.Link, "link|vincular", LinkTexts.Summary)
                {
                    Examples = [LinkTexts.Example, LinkTexts.CodeExample],
                    Arguments = ArgumentStyle.Word,
                }
            )
            .AddCommand<LinkCompany>(
                new CommandSpec(LinkActions.Company, null, LinkTexts.Summary) { Needs = Roles.Admin }
            )
            .AddCommand<RemoveLink>(
                new CommandSpec(LinkActions.Remove, "link|vincular remove|quitar", LinkTexts.RemoveSummary)
                {
                    Examples = [LinkTexts.RemoveExample],
                    Arguments = ArgumentStyle.None,
                    Needs = Roles.Admin,
                }
            );

    /// <summary>Registers how to find out whether a slice has content of an organization.</summary>
    public static IServiceCollection AddLinkedContent<TStore>(
        this IServiceCollection services,
        Func<TStore, string, CancellationToken, Task<bool>> exists
    )
        where TStore : notnull =>
        services.AddSingleton(provider =>
        {
            var store = provider.GetRequiredService<TStore>();
            return new LinkedContent(
                (organization, cancellationToken) => exists(store, organization, cancellationToken)
            );
        });
}
