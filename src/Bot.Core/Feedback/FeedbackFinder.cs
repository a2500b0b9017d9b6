using Bot.Core.Chat;
using Bot.Core.Members;
using Bot.Core.TextAnalysis;
using Bot.Core.Understanding;

namespace Bot.Core.Feedback;

/// <summary>What a search found.</summary>
/// <param name="Entries">A page of entries, plus one if there are more.</param>
/// <param name="Names">Names of the members.</param>
/// <param name="Query">The search as it was read.</param>
internal sealed record FoundFeedback(
    IReadOnlyList<FeedbackEntry> Entries,
    MemberNames Names,
    FeedbackSearchQuery Query
);

/// <summary>Finds entries with all the words of a search and its filters.</summary>
internal sealed class FeedbackFinder(FeedbackStore store, MemberStore members, VocabularyCache vocabularies)
{
    // The newest entries with the words, of which the filters choose.
    private const int MostFiltered = 500;

    /// <summary>What was found; or what is wrong with the search.</summary>
    public async Task<(FoundFeedback? Found, LocalizedText? Error)> FindAsync(
        ChatCommand command,
        CancellationToken cancellationToken
    )
    {
        var all = await members.ListAsync(command.Organization.Id, cancellationToken);
        var (query, error) = FeedbackSearchQuery.Parse(command.Text, all, command.Organization.TimeZone);
        if (query is null)
        {
            return (null, error);
        }

        if (SearchTerms.Of(query.Words).Count == 0)
        {
            return (null, FeedbackTexts.SearchForWhat);
        }

        var vocabulary = await vocabularies.GetAsync(command.Organization.Id, cancellationToken);
        var entries = await store.SearchAsync(
            command.Organization.Id,
            query.Words,
            vocabulary.Words,
            query.IsFiltered ? MostFiltered : FeedbackCards.ListLength + 1,
            cancellationToken
        );
        return (
            new FoundFeedback(
                [.. entries.Where(query.Matches).Take(FeedbackCards.ListLength + 1)],
                MemberNames.Of(all),
                query
            ),
            null
        );
    }
}
