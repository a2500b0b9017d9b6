using Bot.Core.Search;

namespace Bot.Core.Themes;

/// <summary>What a theme puts into the search index.</summary>
internal static class ThemeSearch
{
    public const string Kind = "theme";

    public static IEnumerable<SearchDocument> Documents(Theme theme) =>
        theme.MergedInto is null
            ? [new SearchDocument(Kind, ThemeStore.Id(theme.Number), [theme.Name], "", theme.Created)]
            : [];
}
