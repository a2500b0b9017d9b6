using Bot.Core.Chat;

namespace Bot.Tests;

/// <summary>What a card says, line by line, without any surface: for asserting on words.</summary>
public static class CardWords
{
    private static readonly TimeZoneInfo Madrid = TimeZoneInfo.FindSystemTimeZoneById("Europe/Madrid");

    public static string English(this Reply reply) => In(reply.Card!, Language.English);

    public static string Spanish(this Reply reply) => In(reply.Card!, Language.Spanish);

    /// <summary>Every word of the card, one line for each paragraph, field, bullet, row or row of buttons.</summary>
    public static string In(Card card, Language language)
    {
        var context = new RenderContext(language, Madrid, BotApp.Start);
        return string.Join('\n', card.Blocks.SelectMany(block => Lines(block, context.Plain))).Replace('\u00A0', ' ');
    }

    public static string In(LocalizedText text, Language language) =>
        new RenderContext(language, Madrid, BotApp.Start).Plain(text).Replace('\u00A0', ' ');

    public static IEnumerable<Button> ButtonsOf(this Reply reply) =>
        reply.Card!.Blocks.OfType<Buttons>().SelectMany(block => block.Items);

    /// <summary>The button with that wire name, whose English label begins so.</summary>
    public static Button Button(this Reply reply, string action, string label = "") =>
        reply
            .ButtonsOf()
            .First(button =>
                button.Action == action
                && In(button.Label, Language.English).StartsWith(label, StringComparison.Ordinal)
            );

    private static IEnumerable<string> Lines(Block block, Func<LocalizedText, string> words) =>
        block switch
        {
            Heading heading => [$"# {heading.Tone.Marked(words(heading.Text))}"],
            Paragraph paragraph => [paragraph.Tone.Marked(words(paragraph.Text))],
            Quote quote => [$"> {words(quote.Text)}"],
            Fields fields => fields.Items.Select(field => $"{words(field.Label)}: {words(field.Value)}"),
            Bullets bullets => bullets.Items.Select(item => $"- {words(item)}"),
            Table table =>
            [
                words(table.Caption),
                Row(table.Columns, words),
                .. table.Rows.Select(row => Row(row, words)),
            ],
            Figures figures => figures.Items.Select(figure =>
                string.Join(
                    " | ",
                    new[] { figure.Change?.Shown, figure.Note }
                        .OfType<LocalizedText>()
                        .Select(words)
                        .Prepend($"{words(figure.Label)}: {words(figure.Value)}")
                )
            ),
            BarChart chart => [$"[{words(chart.Title)}] {words(chart.Summary)}"],
            LineChart chart => [$"[{words(chart.Title)}] {words(chart.Summary)}"],
            Note note => [$"({words(note.Text)})"],
            Divider => ["---"],
            Buttons buttons => [string.Join(' ', buttons.Items.Select(button => $"[{words(button.Label)}]"))],
            _ => throw new InvalidOperationException($"No words for {block.GetType().Name}"),
        };

    private static string Row(IReadOnlyList<LocalizedText> cells, Func<LocalizedText, string> words) =>
        string.Join(" | ", cells.Select(words));
}
