using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Digests;

/// <summary>Shows an earlier digest as it was posted.</summary>
internal sealed class ReadDigest(DigestStore store) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var issue = command.Value.Split('/') is [var subscription, var occurrence]
            ? await store.GetIssueAsync(command.Organization.Id, subscription, occurrence, cancellationToken)
            : null;
        return issue is null ? Reply.ToRequester(DigestTexts.NoSuchPast) : Reply.ToRequester(issue.Card);
    }
}
