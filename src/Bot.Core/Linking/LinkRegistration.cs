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
}
