using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Digests;

/// <summary>Shows the next digest as it stands now, to the requester only.</summary>
internal sealed class PreviewDigest(DigestStore store, DigestSections sections, DigestBuilder builder) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var subscription = await store.HereAsync(command, sections, cancellationToken);
        var digest = await builder.WriteAsync(
            command.Organization,
            subscription.When,
            DigestSchedule.Next(subscription.When, command.At),
            command.At,
            cancellationToken
        );
        return Reply.ToRequester(DigestCards.Preview(DigestCards.Weekly(digest, subscription.Sections)));
    }
}
