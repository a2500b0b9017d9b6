using Bot.Core.Chat;
using Bot.Core.Members;
using Bot.Core.TextAnalysis;
using Bot.Core.Understanding;

namespace Bot.Core.Feedback;

/// <summary>
/// Finds entries with all the words, and marks them. "feedback search is broken" may also be meant as feedback, so a button logs it.
/// </summary>
internal sealed class SearchFeedback(FeedbackStore store, MemberStore members, VocabularyCache vocabularies)
    : ICommandHandler
{
    // The newest entries with the words, of which the filters choose.
    private const int MostFiltered = 500;

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var all = await members.ListAsync(command.Organization.Id, cancellationToken);
        var (query, error) = FeedbackSearchQuery.Parse(command.Text, all, command.Organization.TimeZone);
        if (query is null)
        {
            return Reply.ToRequester(error!);
        }

        if (SearchTerms.Of(query.Words).Count == 0)
        {
            return Reply.ToRequester(FeedbackTexts.SearchForWhat);
        }

        var vocabulary = await vocabularies.GetAsync(command.Organization.Id, cancellationToken);
        var entries = await store.SearchAsync(
            command.Organization.Id,
            query.Words,
            vocabulary.Words,
            query.IsFiltered ? MostFiltered : FeedbackCards.ListLength + 1,
            cancellationToken
        );
        var shown = entries.Where(query.Matches).Take(FeedbackCards.ListLength + 1).ToList();
        return Reply.ToRequester(FoundCards.Found(shown, MemberNames.Of(all), query)) with
        {
            IsMiss = shown.Count == 0,
        };
    }
}
