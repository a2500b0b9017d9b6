using Bot.Core.Chat;

namespace Bot.Core.Feedback;

/// <summary>Shows one's report to everybody in the channel where it was made.</summary>
internal sealed class PublishFeedback(IFeedbackStore store) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var (entry, _) = await store.FindAsync(command, cancellationToken);
        if (entry is null || !FeedbackTrail.MayChange(entry, command.Member))
        {
            return Reply.ToAsker(entry is null ? FeedbackTexts.WhichOne : FeedbackTexts.NotYours(entry));
        }

        return Reply.ToChannel(FeedbackCards.Public(entry, command.Member.Name));
    }
}
