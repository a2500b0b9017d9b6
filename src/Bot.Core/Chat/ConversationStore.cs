using Bot.Core.Data;

namespace Bot.Core.Chat;

/// <summary>
/// Known conversations by address. The workspace owns them, because it is known before the organization is, and because
/// no address may be found from another workspace.
/// </summary>
public sealed class ConversationStore(IDocumentStore data)
{
    public static DocumentSet<ConversationReference> Set { get; } =
        new("conversations", conversation => Workspace(conversation.At), conversation => Id(conversation.At));

    public Task<ConversationReference?> FindAsync(Address address, CancellationToken cancellationToken) =>
        data.GetAsync(Set, Workspace(address), Id(address), cancellationToken).AsTask();

    /// <summary>Adds the conversation, or overwrites the one at its address.</summary>
    public Task RememberAsync(ConversationReference conversation, CancellationToken cancellationToken) =>
        data.PutAsync(Set, conversation with { At = conversation.At with { Thread = null } }, cancellationToken);

    /// <summary>Forgets a conversation from which Duet was removed; does nothing when it is not known.</summary>
    public Task ForgetAsync(Address address, CancellationToken cancellationToken) =>
        data.DeleteAsync(Set, Workspace(address), Id(address), cancellationToken);

    private static string Workspace(Address address) => $"{address.Platform}/{address.Workspace}";

    private static string Id(Address address) => $"{address.Kind}/{address.Conversation}";
}
