using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Feedback;

/// <summary>Shows one entry with its voices. Members who may change it also see its history.</summary>
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
