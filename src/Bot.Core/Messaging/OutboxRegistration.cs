using Bot.Core.Chat;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Messaging;

public static class OutboxRegistration
{
    public static IServiceCollection AddOutbox(this IServiceCollection services) =>
        services.AddSingleton<OutboxSignal>().AddSingleton<OutboxDispatcher>().AddSingleton<IOutbox, StoredOutbox>();
}
