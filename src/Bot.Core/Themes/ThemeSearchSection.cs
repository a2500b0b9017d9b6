using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Members;
using Bot.Core.Search;
using Bot.Core.Search.Everything;

namespace Bot.Core.Themes;

/// <summary>The themes that a search names.</summary>
internal sealed class ThemeSearchSection(SearchIndex index, ThemeBoard board) : ISearchSection
{
    private const int Most = 3;

    public int Order => 20;

    public Task<SearchSection?> FindAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var (organization, line) = (command.Organization.Id, command.Arguments);
        var themes = board.ThemesOf(organization);
        var found =
            line.Options.Count > 0
                ? []
                : index
                    .Find(
                        new SearchQuery(organization, line.Rest)
                        {
                            Kinds = [ThemeSearch.Kind],
                            Take = Most,
                            LeastWords = int.MaxValue,
                            Beginnings = Beginnings.LastWord,
                        }
                    )
                    .Select(hit => themes.Root(int.Parse(hit.Id, CultureInfo.InvariantCulture)))
                    .OfType<Theme>()
                    .ToList();
        return Task.FromResult<SearchSection?>(
            new SearchSection(ThemeTexts.Title, [.. found.Select(ThemeTexts.State)], [.. found.Select(ThemeCards.Show)])
        );
    }
}
