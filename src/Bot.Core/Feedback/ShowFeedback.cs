using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Feedback;

/// <summary>One entry with its voices; who may change it also sees its trail.</summary>
internal sealed class ShowFeedback(FeedbackStore store, MemberStore members) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var (entry, _) = await store.FindAsync(command, cancellationToken);
        if (entry is null)
        {
            return Reply.ToRequester(FeedbackTexts.WhichOne);
        }

        var names = await members.NamesAsync(command.Organization.Id, cancellationToken);
        return Reply.ToRequester(FeedbackCards.Whole(entry, names, FeedbackHistory.MayChange(entry, command.Member)));
    }
}
