using Bot.Core.Chat;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Outbox;

public static class OutboxRegistration
{
    public static IServiceCollection AddOutbox(this IServiceCollection services) =>
        services.AddSingleton<OutboxSignal>().AddSingleton<OutboxDrainer>().AddSingleton<IOutbox, StoredOutbox>();
}
