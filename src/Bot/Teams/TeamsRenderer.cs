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

    // Teams shows no more of them (learn.microsoft.com, "suggested actions").
    private const int MostSuggestions = 3;

    // Of user-specific views (learn.microsoft.com, "Universal Actions for Adaptive Cards").
    private const int MostUsers = 60;

    // For the line that says that something is missing.
    private const int Spare = 500;

    /// <summary>
    /// A message that several people see. Those with a view of their own get it by themselves (user-specific views: Teams asks
    /// for it as the message comes into sight), or by its button; the others have no use for what only those can press.
    /// </summary>
    /// <param name="card">The card.</param>
    /// <param name="reader">How the place reads.</param>
    /// <param name="users">Their ids as Teams writes them ("29:…"); it takes at most sixty.</param>
    public static JsonObject Shared(Card card, Reader reader, IReadOnlyList<string> users)
    {
        if (card.Personal is not { } personal)
        {
            return Message(card, reader);
        }

        var message = Message(card with { Blocks = [.. card.Blocks.Select(block => block is Buttons buttons ? Common(buttons, personal.Show) : block)] }, reader);

        // An empty list would be nobody, and none at all everybody in a small team.
        if (users.Count > 0)
        {
            message["attachments"]![0]!["content"]!["refresh"] = new JsonObject
            {
                ["action"] = AdaptiveButtons.Refresh(personal.Show, new Pen(reader)), ["userIds"] = new JsonArray([.. users.Take(MostUsers).Select(user => JsonValue.Create(user))]),
            };
        }

        return message;
    }

    /// <summary>A message with the card, and what the reader may want to say next as buttons that say it for them.</summary>
    public static JsonObject Message(Card card, Reader reader)
    {
        var message = AdaptiveCard.Message(Card(card, reader));
        if (card.Suggestions.Count > 0)
        {
            message["suggestedActions"] = new JsonObject
            {
                ["to"] = new JsonArray(),
                ["actions"] = new JsonArray([.. card.Suggestions.Take(MostSuggestions).Select(words => reader.Plain(words)).Select(words => new JsonObject
                {
                    ["type"] = "imBack", ["title"] = words, ["value"] = words,
                })]),
            };
        }

        return message;
    }

    public static JsonObject Card(Card card, Reader reader)
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
        var body = Fitting(elements, MostCharacters - Spare - AdaptiveCard.Write(empty).Length, pen);
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

    private static Buttons Common(Buttons buttons, Button show) => buttons.Items.Any(button => button.IsPersonal)
        ? new Buttons([show, .. buttons.Items.Where(button => !button.IsPersonal)])
        : buttons;

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
