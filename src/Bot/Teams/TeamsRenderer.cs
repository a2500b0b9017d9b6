using System.Text.Json.Nodes;
using Bot.Core.Chat;

namespace Bot.Teams;

/// <summary>
/// Cards as Adaptive Cards. Teams takes messages up to 100 KB of UTF-16 and advises 80: what does not fit is left out,
/// the last things first but never the buttons before them, and a line says so.
/// </summary>
internal static class TeamsRenderer
{
    /// <summary>80 KB of UTF-16, in characters of JSON.</summary>
    public const int MostCharacters = 40_000;

    // For the line that says that something is missing.
    private const int Spare = 500;

    public static JsonObject Card(Card card, Reader reader, int most = MostCharacters)
    {
        var pen = new Pen(reader);
        var elements = new List<Element>();
        var isParted = false;
        foreach (var block in card.Blocks)
        {
            if (block is Divider)
            {
                isParted = true;
                continue;
            }

            elements.AddRange(Elements(block, pen).Select((json, i) => new Element(isParted && i == 0 ? Parted(json) : json, block is Buttons)));
            isParted = false;
        }

        var empty = AdaptiveCard.Message(AdaptiveCard.Of(card.Summary, pen, []));
        var body = Fitting(elements, most - Spare - AdaptiveCard.Write(empty).Length, pen);
        return AdaptiveCard.Of(card.Summary, pen, pen.HasCut ? [.. body, .. pen.Write(TeamsTexts.Shortened, Look.Small)] : body);
    }

    /// <summary>A form that nobody has filled in yet.</summary>
    public static JsonObject Form(Form form, Reader reader) => AdaptiveForm.Of(new FormView(form, null, new Dictionary<string, Phrase>()), reader);

    private static IReadOnlyList<JsonObject> Elements(Block block, Pen pen) => block switch
    {
        Heading heading => pen.Write(heading.Text, new Look(Size: "Large", IsBold: true)),
        Paragraph paragraph => pen.Write(paragraph.Text, Look.Normal),
        Quote quote => [AdaptiveCard.Container([.. pen.Write(quote.Text, Look.Normal), .. quote.Source is { } source ? pen.Write(source, Look.Small) : []], "emphasis")],
        Fields fields => [.. fields.Items.Select(field => AdaptiveTable.Field(field, pen))],
        Bullets bullets => [.. bullets.Items.SelectMany(item => pen.Write(item, new Look(Prefix: "• ")))],
        Table table => AdaptiveTable.Of(table, pen),
        LineChart chart => AdaptiveChart.Of(chart, pen),
        Note note => pen.Write(note.Text, Look.Small),
        Divider => [],
        Buttons buttons => AdaptiveButtons.Of(buttons, pen),
        _ => throw new InvalidOperationException($"Teams has no drawing of block {block.GetType().Name}"),
    };

    private static JsonObject Parted(JsonObject element)
    {
        element["separator"] = true;
        element["spacing"] = "Medium";
        return element;
    }

    private static IReadOnlyList<JsonObject> Fitting(List<Element> elements, int room, Pen pen)
    {
        var kept = new HashSet<Element>();
        var used = Keep(elements.Where(element => element.IsButtons), room * 3 / 4, 0, kept);
        Keep(elements.Where(element => !element.IsButtons), room, used, kept);
        pen.HasCut |= kept.Count < elements.Count;
        return [.. elements.Where(kept.Contains).Select(element => element.Json)];
    }

    // Up to the first that does not fit: a list with holes in it would mislead.
    private static int Keep(IEnumerable<Element> elements, int room, int used, HashSet<Element> kept)
    {
        foreach (var element in elements)
        {
            used += AdaptiveCard.Write(element.Json).Length + 1;
            if (used > room)
            {
                break;
            }

            kept.Add(element);
        }

        return Math.Min(used, room);
    }

    private sealed class Element(JsonObject json, bool isButtons)
    {
        public JsonObject Json => json;

        public bool IsButtons => isButtons;
    }
}
