using Bot.Core.Chat;
using Bot.Core.Search;

namespace Bot.Core.Help;

/// <summary>The typed commands in the search index, by their words, what they do, and their examples.</summary>
internal static class HelpSearch
{
    public const string Kind = "help";

    public static IEnumerable<SearchDocument> Documents(CommandCatalog catalog) =>
        from spec in catalog.Specs
        where spec.Words is not null
        select new SearchDocument(
            Kind,
            spec.Name,
            [.. spec.Phrasings.Select(words => words.Replace('|', ' '))],
            string.Join('\n', spec.Examples.Prepend(spec.Summary).Select(text => $"{text.English}\n{text.Spanish}"))
        );
}
