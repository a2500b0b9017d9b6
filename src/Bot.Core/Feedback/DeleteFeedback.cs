using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Feedback;

/// <summary>
/// Deletes an entry: its reporter at any time, an admin any entry. The history keeps that it existed.
/// </summary>
internal sealed class DeleteFeedback(FeedbackStore store) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var (entry, _) = await store.FindAsync(command, cancellationToken);
        if (entry is null || !FeedbackHistory.MayChange(entry, command.Member))
        {
            return Reply.ToRequester(entry is null ? FeedbackTexts.WhichOne : FeedbackTexts.NotYours(entry));
        }

        await store.ChangeAsync(
            entry,
            current => FeedbackHistory.Delete(current, command.Member, command.At),
            cancellationToken
        );
        return Reply.Replace(FeedbackCards.Deleted(entry));
    }
}
