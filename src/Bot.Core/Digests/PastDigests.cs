using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Digests;

/// <summary>Lists the latest digests, with buttons that show each as it was posted.</summary>
internal sealed class PastDigests(DigestStore store) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken) =>
        Reply.ToRequester(DigestCards.Past(await store.IssuesAsync(command.Organization.Id, 12, cancellationToken)));
}
