using Bot.Core.Chat;
using Bot.Core.Understanding;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Search.Everything;

public static class EverythingRegistration
{
    public static IServiceCollection AddSearchEverything(this IServiceCollection services) =>
        services
            .AddCommand<SearchEverything>(
                new CommandSpec(SearchEverything.Name, "search|buscar|busca", EverythingTexts.Summary)
                {
                    Examples = [EverythingTexts.Example],
                }
            )
            .AddIntent(Intent.WholeSentence, Lines);

    private static IEnumerable<Line> Lines(Sentence sentence) =>
        WholeSearch.Read(sentence.Text.Text) is { } words
            ? [new Line(SearchEverything.Name, words) { MayFindNothing = true }]
            : [];
}
