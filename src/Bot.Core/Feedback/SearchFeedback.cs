using Bot.Core.Chat;
using Bot.Core.Members;
using Bot.Core.TextAnalysis;
using Bot.Core.Understanding;

namespace Bot.Core.Feedback;

/// <summary>
/// Finds entries with all the words. "feedback search is broken" may also be meant as feedback, so a button logs it.
/// </summary>
internal sealed class SearchFeedback(FeedbackStore store, MemberStore members, VocabularyCache vocabularies)
    : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        if (SearchTerms.Of(command.Text).Count == 0)
        {
            return Reply.ToRequester(FeedbackTexts.SearchForWhat);
        }

        var vocabulary = await vocabularies.GetAsync(command.Organization.Id, cancellationToken);
        var entries = await store.SearchAsync(
            command.Organization.Id,
            command.Text,
            vocabulary.Words,
            FeedbackCards.ListLength + 1,
            cancellationToken
        );
        var names = await members.NamesAsync(command.Organization.Id, cancellationToken);
        return Reply.ToRequester(FeedbackCards.Found(entries, names, command.Text)) with
        {
            IsMiss = entries.Count == 0,
        };
    }
}
