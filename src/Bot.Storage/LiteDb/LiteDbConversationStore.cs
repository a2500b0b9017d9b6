using Bot.Core.Chat;

namespace Bot.Storage.LiteDb;

internal sealed class LiteDbConversationStore(LiteDbFile file) : IConversationStore
{
    // Addresses stand under their workspace: it is known before the organization is.
    private readonly LiteDbSet<ConversationReference> conversations = new(
        file,
        "conversations",
        conversation => Workspace(conversation.At),
        conversation => Id(conversation.At)
    );

    public Task<ConversationReference?> FindAsync(Address address, CancellationToken cancellationToken) =>
        Task.FromResult(conversations.Get(Workspace(address), Id(address)));

    public Task RememberAsync(ConversationReference conversation, CancellationToken cancellationToken) =>
        file.WriteAsync(
            () =>
            {
                conversations.Put(conversation with { At = conversation.At with { Thread = null } });
                return true;
            },
            cancellationToken
        );

    public Task ForgetAsync(Address address, CancellationToken cancellationToken) =>
        file.WriteAsync(() => conversations.Delete(Workspace(address), Id(address)), cancellationToken);

    private static string Workspace(Address address) => $"{address.Platform}/{address.Workspace}";

    private static string Id(Address address) => $"{address.Kind}/{address.Conversation}";
}
