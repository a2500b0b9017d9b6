using Bot.Core.Chat;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Messaging;

/// <summary>Wakes who works off the inbox.</summary>
public sealed class InboxSignal : Signal;

/// <summary>The way in: stored once, then worked off.</summary>
public sealed class Inbox(IInboxStore store, InboxSignal signal)
{
    /// <summary>Returns when it is stored, so that it may be acknowledged; false when it had been before.</summary>
    public async Task<bool> TakeAsync(InboxItem item, CancellationToken cancellationToken)
    {
        var isNew = await store.AddAsync(item, cancellationToken);
        signal.Raise();
        return isNew;
    }
}

public static class InboxRegistration
{
    public static IServiceCollection AddInbox(this IServiceCollection services) =>
        services
            .AddSingleton<InboxSignal>()
            .AddSingleton<Inbox>()
            .AddSingleton<InboxProcessor>()
            .AddSingleton<IScheduledJob>(provider => provider.GetRequiredService<InboxProcessor>());
}
