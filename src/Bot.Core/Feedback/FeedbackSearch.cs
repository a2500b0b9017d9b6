using Bot.Core.Search;

namespace Bot.Core.Feedback;

/// <summary>What an entry puts into the search index.</summary>
internal static class FeedbackSearch
{
    public static IEnumerable<SearchDocument> Documents(FeedbackEntry entry)
    {
        if (entry.Deleted is null)
        {
            var details = entry.Details;
            yield return new SearchDocument(
                FeedbackStore.SearchKind,
                FeedbackStore.Id(entry.Number),
                [],
                string.Join(' ', [details.Account ?? "", details.Persona ?? "", .. details.Tags, details.Text]),
                entry.Created
            );
        }
    }
}
