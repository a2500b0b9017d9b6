using Bot.Core.Chat;
using Bot.Core.Search.Everything;

namespace Bot.Core.Feedback;

/// <summary>The newest reports with the words of a search, with the filters of "feedback search".</summary>
internal sealed class FeedbackSearchSection(FeedbackFinder finder) : ISearchSection
{
    private const int Most = 3;

    public int Order => 40;

    public async Task<SearchSection?> FindAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var (found, _) = await finder.FindAsync(command, cancellationToken);
        return found is { Entries.Count: > 0 }
            ? new SearchSection(
                FeedbackTexts.SearchSection,
                [.. found.Entries.Take(Most).Select(entry => FoundCards.Line(entry, found.Names, found.Query.Words))],
                found.Entries.Count > Most && command.Text.Length <= FeedbackCards.CarriedWords
                    ? [new Button(FeedbackTexts.SearchAll, FeedbackActions.Search, command.Text)]
                    : []
            )
            : null;
    }
}
