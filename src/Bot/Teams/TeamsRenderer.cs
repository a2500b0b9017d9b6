using System.Text.Json.Nodes;
using Bot.Core.Chat;

namespace Bot.Teams;

/// <summary>
/// Cards as Adaptive Cards. Teams takes messages up to 100 KB of UTF-16 and advises 80: what does not fit is behind "See more",
/// and the buttons stay.
/// </summary>
internal static class TeamsRenderer
{
    /// <summary>80 KB of UTF-16, in characters of JSON.</summary>
    public const int MostCharacters = 40_000;

    // Teams shows no more of them (learn.microsoft.com, "suggested actions").
    private const int MostSuggestions = 3;

    // Of user-specific views (learn.microsoft.com, "Universal Actions for Adaptive Cards").
    private const int MostUsers = 60;

    // For the line that says that something is missing, or the button that shows it.
    private const int Spare = 500;
    private const int RowsAtOnce = 20;

    /// <summary>
    /// A message that several people see. Those with a view of their own get it by themselves (user-specific views: Teams asks
    /// for it as the message comes into sight), or by its button; the others have no use for what only those can press.
    /// </summary>
    /// <param name="card">The card.</param>
    /// <param name="context">How the place reads.</param>
    /// <param name="users">Their ids as Teams writes them ("29:…"); it takes at most sixty.</param>
    /// <param name="most">Characters that the card may have.</param>
    public static JsonObject Shared(
        Card card,
        RenderContext context,
        IReadOnlyList<string> users,
        int most = MostCharacters
    )
    {
        if (card.Personal is not { } personal)
        {
            return Message(card, context, most);
        }

        var message = Message(
            card with
            {
                Blocks =
                [
                    .. card.Blocks.Select(block => block is Buttons buttons ? Common(buttons, personal.Show) : block),
                ],
            },
            context,
            most
        );

        // An empty list would be nobody, and none at all everybody in a small team.
        if (users.Count > 0)
        {
            message["attachments"]![0]!["content"]!["refresh"] = new JsonObject
            {
                ["action"] = AdaptiveButtons.Refresh(personal.Show, new AdaptiveTextWriter(context)),
                ["userIds"] = new JsonArray([.. users.Take(MostUsers).Select(user => JsonValue.Create(user))]),
            };
        }

        return message;
    }

    /// <summary>A message with the card, and what the reader may want to say next as buttons that say it for them.</summary>
    public static JsonObject Message(Card card, RenderContext context, int most = MostCharacters, string? about = null)
    {
        var message = AdaptiveCard.Message(Card(card, context, most: most, about: about));
        if (card.Suggestions.Count > 0)
        {
            message["suggestedActions"] = new JsonObject
            {
                ["to"] = new JsonArray(),
                ["actions"] = new JsonArray([
                    .. card
                        .Suggestions.Take(MostSuggestions)
                        .Select(words => context.Plain(words))
                        .Select(words => new JsonObject
                        {
                            ["type"] = "imBack",
                            ["title"] = words,
                            ["value"] = words,
                        }),
                ]),
            };
        }

        return message;
    }

    /// <param name="card">The card.</param>
    /// <param name="context">Who reads it.</param>
    /// <param name="isDialog">Shown in a dialog rather than in a message.</param>
    /// <param name="most">Characters that it may have.</param>
    /// <param name="about">The sealed channel that it is about, when it does not stand in it.</param>
    public static JsonObject Card(
        Card card,
        RenderContext context,
        bool isDialog = false,
        int most = MostCharacters,
        string? about = null
    )
    {
        var writer = new AdaptiveTextWriter(context, about);
        var parts = Drawn(card.Blocks, writer);
        var empty = AdaptiveCard.Message(AdaptiveCard.Of(card.Summary, writer, []));
        var room = most - Spare - AdaptiveCard.Write(empty).Length;
        List<JsonObject> body =
            parts.Sum(part => part.Length) <= room
                ? [.. parts.SelectMany(part => part.Json)]
                : [.. Shortened(card, Drawn(card.Blocks.SelectMany(Small), writer), room, writer, isDialog)];
        return AdaptiveCard.Of(
            card.Summary,
            writer,
            writer.HasCut ? [.. body, .. writer.Write(TeamsTexts.Shortened, TextStyle.Small)] : body
        );
    }

    /// <summary>A form that nobody has filled in yet.</summary>
    public static JsonObject Form(Form form, RenderContext context) =>
        AdaptiveForm.Of(new FormView(form, null, new Dictionary<string, LocalizedText>()), context);

    private static IReadOnlyList<JsonObject> Elements(Block block, AdaptiveTextWriter writer) =>
        block switch
        {
            Heading heading => writer.Write(heading.Text, new TextStyle(Size: "Large", IsBold: true)),
            Paragraph paragraph => writer.Write(paragraph.Text, TextStyle.Normal),
            Quote quote =>
            [
                AdaptiveCard.Container(
                    [
                        .. writer.Write(quote.Text, TextStyle.Normal),
                        .. quote.Source is { } source ? writer.Write(source, TextStyle.Small) : [],
                    ],
                    "emphasis"
                ),
            ],
            Fields fields => [.. fields.Items.Select(field => AdaptiveTable.Field(field, writer))],
            Bullets bullets => [.. bullets.Items.SelectMany(item => writer.Write(item, new TextStyle(Prefix: "• ")))],
            Table table => AdaptiveTable.Of(table, writer),
            LineChart chart => AdaptiveChart.Of(chart, writer),
            Note note => writer.Write(note.Text, TextStyle.Small),
            Divider => [],
            Buttons buttons => AdaptiveButtons.Of(buttons, writer),
            _ => throw new InvalidOperationException($"Teams has no drawing of block {block.GetType().Name}"),
        };

    private static Buttons Common(Buttons buttons, Button show) =>
        buttons.Items.Any(button => button.IsPersonal)
            ? new Buttons([show, .. buttons.Items.Where(button => !button.IsPersonal)])
            : buttons;

    private static JsonObject Parted(JsonObject element)
    {
        element["separator"] = true;
        element["spacing"] = "Medium";
        return element;
    }

    // Each block with what it is drawn as; a divider is a line above the next one.
    private static List<Part> Drawn(IEnumerable<Block> blocks, AdaptiveTextWriter writer)
    {
        var (parts, isParted) = (new List<Part>(), false);
        foreach (var block in blocks)
        {
            if (block is not Divider)
            {
                parts.Add(
                    new Part(
                        block,
                        [.. Elements(block, writer).Select((json, i) => isParted && i == 0 ? Parted(json) : json)]
                    )
                );
            }

            isParted = block is Divider;
        }

        return parts;
    }

    // Buttons first: what can be done has to stay. Then as much as there is room for, up to the first that does not fit (a
    // list with holes in it would mislead); the rest is behind a button.
    private static IEnumerable<JsonObject> Shortened(
        Card card,
        List<Part> parts,
        int room,
        AdaptiveTextWriter writer,
        bool isDialog
    )
    {
        var buttons = Fitting(parts.Where(part => part.Block is Buttons), room * 3 / 4).ToHashSet();
        var packed = Math.Min(CardOverflow.MostPacked, room / 4);
        room -= buttons.Sum(part => part.Length) + packed + Spare;
        var shown = Fitting(parts.Where(part => part.Block is not Buttons), room).ToHashSet();
        var rest = parts.Where(part => part.Block is not Buttons && !shown.Contains(part)).ToList();
        writer.HasCut |= parts.Any(part => part.Block is Buttons && !buttons.Contains(part));
        foreach (
            var part in parts.Where(part =>
                part == rest.FirstOrDefault() || shown.Contains(part) || buttons.Contains(part)
            )
        )
        {
            foreach (var json in part == rest.FirstOrDefault() ? Rest(card, rest, packed, writer, isDialog) : part.Json)
            {
                yield return json;
            }
        }
    }

    private static IEnumerable<JsonObject> Rest(
        Card card,
        List<Part> rest,
        int most,
        AdaptiveTextWriter writer,
        bool isDialog
    )
    {
        for (var count = Fitting(rest, CardOverflow.MostUnpacked).Count(); count > 0; count /= 2)
        {
            var packed = PackedJson.Write(new Card(card.Summary, [.. rest.Take(count).Select(part => part.Block)]));
            if (packed.Length <= most)
            {
                writer.HasCut |= count < rest.Count;
                return [AdaptiveButtons.Row([CardOverflow.Button(packed, writer, isDialog)])];
            }
        }

        writer.HasCut = true;
        return [];
    }

    private static IEnumerable<Part> Fitting(IEnumerable<Part> parts, int room) =>
        parts.TakeWhile(part => (room -= part.Length) >= 0);

    // Long lists in pieces, so that a card can end between them.
    private static IEnumerable<Block> Small(Block block) =>
        block switch
        {
            Table table when table.Rows.Count > RowsAtOnce => table
                .Rows.Chunk(RowsAtOnce)
                .Select(rows => table with { Rows = rows }),
            Bullets bullets when bullets.Items.Count > RowsAtOnce => bullets
                .Items.Chunk(RowsAtOnce)
                .Select(items => new Bullets(items)),
            Fields fields when fields.Items.Count > RowsAtOnce => fields
                .Items.Chunk(RowsAtOnce)
                .Select(items => new Fields(items)),
            _ => [block],
        };

    private sealed class Part(Block block, IReadOnlyList<JsonObject> json)
    {
        public Block Block => block;

        public IReadOnlyList<JsonObject> Json => json;

        /// <summary>In characters as sent, with the commas between.</summary>
        public int Length { get; } = json.Sum(element => AdaptiveCard.Write(element).Length + 1);
    }
}
