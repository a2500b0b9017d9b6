using Bot.Core.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Chat;

/// <summary>Registers commands: explicitly, one line each.</summary>
public static class ChatRegistration
{
    public static IServiceCollection AddChat(this IServiceCollection services) =>
        services
            .AddDocumentSet(ConversationStore.Set)
            .AddSingleton<ConversationStore>()
            .AddSingleton<CommandCatalog>()
            .AddSingleton<CommandRouter>()
            .AddSingleton<ChatPipeline>()
            .AddSingleton<SharingQuestion>()
            .AddCommand<RunTypedLine>(new CommandSpec(RunTypedLine.Name, null, RouterTexts.RunSummary))
            .AddCommand<PostHere>(new CommandSpec(PostHere.Name, null, PostHere.Label))
            .AddCommand<PostAnyway>(new CommandSpec(PostAnyway.Name, null, PostAnyway.Label))
            .AddCommand<CancelForm>(new CommandSpec(CancelForm.Name, null, CancelForm.Label));

    /// <summary>Handlers are stateless, so one instance serves all requests.</summary>
    public static IServiceCollection AddCommand<THandler>(this IServiceCollection services, CommandSpec spec)
        where THandler : class, ICommandHandler => services.AddCommand(typeof(THandler), spec);

    /// <param name="services">The host's services.</param>
    /// <param name="handler">An <see cref="ICommandHandler"/> whose type is only known at run time.</param>
    /// <param name="spec">The command as people meet it.</param>
    public static IServiceCollection AddCommand(this IServiceCollection services, Type handler, CommandSpec spec) =>
        services.AddSingleton(handler).AddSingleton(new CommandRegistration(spec, handler));
}
