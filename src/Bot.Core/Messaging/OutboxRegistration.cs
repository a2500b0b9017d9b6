using Bot.Core.Chat;
using Bot.Core.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Messaging;

public static class OutboxRegistration
{
    public static IServiceCollection AddOutbox(this IServiceCollection services) =>
        services
            .AddDocumentSet(Outbox.Waiting)
            .AddDocumentSet(Outbox.Delivered)
            .AddSingleton<OutboxSignal>()
            .AddSingleton<Outbox>()
            .AddSingleton<DocumentChanges>()
            .AddSingleton<OutboxDispatcher>()
            .AddSingleton<IScheduledJob, DeleteExpired>()
            .AddExpiring(Outbox.Delivered);

    /// <summary>Deletes documents of the set when they are due.</summary>
    public static IServiceCollection AddExpiring<T>(this IServiceCollection services, DocumentSet<T> set)
        where T : class => services.AddSingleton<IExpiringSet>(new ExpiringSet<T>(set));
}
