using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Digests;

/// <summary>Ends the channel's subscription. Earlier digests stay readable.</summary>
internal sealed class StopDigest(DigestStore store) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken) =>
        await store.RemoveAsync(command.Organization.Id, DigestSubscription.IdOf(command.Place), cancellationToken)
            ? Reply.Replace(DigestTexts.Stopped)
            : Reply.ToRequester(DigestTexts.NotSubscribed);
}
