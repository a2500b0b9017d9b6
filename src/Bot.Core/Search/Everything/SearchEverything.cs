using Bot.Core.Chat;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Search.Everything;

/// <summary>Finds words in all that the organization keeps: agreed texts, themes, figures, feedback.</summary>
internal sealed class SearchEverything(IEnumerable<ISearchSection> sections) : ICommandHandler
{
    public const string Name = "search";

    private const int LongestWords = 80;

    private readonly IReadOnlyList<ISearchSection> ordered = [.. sections.OrderBy(section => section.Order)];

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        command = command with { Text = WholeSearch.Words(command.Text) };
        if (SearchTerms.Of(command.Text).Count == 0)
        {
            return Reply.ToRequester(EverythingTexts.ForWhat);
        }

        var found = new List<SearchSection>();
        foreach (var section in ordered)
        {
            if (await section.FindAsync(command, cancellationToken) is { Lines.Count: > 0 } some)
            {
                found.Add(some);
            }
        }

        var words = Truncate.ToLine(command.Text, LongestWords);
        return found.Count == 0
            ? Reply.ToRequester(EverythingTexts.Nothing(words)) with
            {
                IsMiss = true,
            }
            : Reply.ToRequester(Card(EverythingTexts.Found(words), found));
    }

    private static Card Card(LocalizedText title, IReadOnlyList<SearchSection> found) =>
        new(title, [new Heading(title), .. found.SelectMany(Blocks)]);

    private static IEnumerable<Block> Blocks(SearchSection section)
    {
        yield return new Paragraph(LocalizedText.Invariant($"{section.Title:b}"));
        yield return new Bullets(section.Lines);
        if (section.Buttons.Count > 0)
        {
            yield return new Buttons(section.Buttons);
        }
    }
}
