using Bot.Core.Chat;

namespace Bot.Core.Feedback;

/// <summary>
/// Finds entries with all the words, and marks them. "feedback search is broken" may also be meant as feedback, so a button logs it.
/// </summary>
internal sealed class SearchFeedback(FeedbackFinder finder) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var (found, error) = await finder.FindAsync(command, cancellationToken);
        return found is null
            ? Reply.ToRequester(error!)
            : Reply.ToRequester(FoundCards.Found(found.Entries, found.Names, found.Query)) with
            {
                IsMiss = found.Entries.Count == 0,
            };
    }
}
