using Bot.Core.Chat;

namespace Bot.Tests;

/// <summary>A reply as its words, for asserting what a person would read, and its buttons by label.</summary>
public static class PlainCard
{
    public static string Words(Reply reply, Language language = Language.English) => reply.Card is { } card ? Words(card, language) : "";

    public static string Words(Card card, Language language = Language.English)
    {
        var reader = new Reader(language, TimeZoneInfo.Utc, BotApp.Start);
        return string.Join('\n', card.Blocks.SelectMany(block => Phrases(block)).Select(reader.Plain));
    }

    public static Button Button(Reply reply, string label) => Button(reply.Card!, label);

    /// <summary>The button with that English label.</summary>
    public static Button Button(Card card, string label)
    {
        var reader = new Reader(Language.English, TimeZoneInfo.Utc, BotApp.Start);
        return card.Blocks.OfType<Buttons>().SelectMany(buttons => buttons.Items).Single(button => reader.Plain(button.Label) == label);
    }

    private static IEnumerable<Phrase> Phrases(Block block) => block switch
    {
        Heading heading => [heading.Text],
        Paragraph paragraph => [paragraph.Text],
        Quote quote => quote.Source is { } source ? [quote.Text, source] : [quote.Text],
        Fields fields => fields.Items.SelectMany(field => new[] { field.Label, field.Value }),
        Bullets bullets => bullets.Items,
        Table table => [table.Caption, .. table.Columns, .. table.Rows.SelectMany(row => row)],
        LineChart chart => [chart.Title, chart.Summary],
        Note note => [note.Text],
        Divider => [],
        Buttons buttons => buttons.Items.Select(button => button.Label),
        _ => throw new InvalidOperationException($"No words of {block.GetType().Name}"),
    };
}
