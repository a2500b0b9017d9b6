using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Chat;

/// <summary>Registers commands: explicitly, one line each.</summary>
public static class ChatRegistration
{
    public static IServiceCollection AddChat(this IServiceCollection services) =>
        services
            .AddSingleton<CommandCatalog>()
            .AddSingleton<CommandRouter>()
            .AddSingleton<ChatPipeline>()
            .AddCommand<CancelForm>(new CommandSpec(CancelForm.Name, null, CancelForm.Label));

    /// <summary>Handlers are stateless, so one instance serves all requests.</summary>
    public static IServiceCollection AddCommand<THandler>(this IServiceCollection services, CommandSpec spec)
        where THandler : class, ICommandHandler
    {
        services.AddSingleton<THandler>();
        return services.AddSingleton(new CommandRegistration(spec, typeof(THandler)));
    }
}
