using System.Text.Json.Nodes;
using Bot.Core.Chat;

namespace Bot.Teams;

/// <summary>
/// Renders cards as Adaptive Cards. Teams accepts messages up to 100 KB of UTF-16 and recommends 80 KB. Content that
/// does not fit goes behind "See more"; the buttons stay.
/// </summary>
internal static class TeamsRenderer
{
    /// <summary>80 KB of UTF-16, in characters of JSON.</summary>
    public const int MostCharacters = 40_000;

    // Teams shows no more than this (learn.microsoft.com, "suggested actions").
    private const int MaxSuggestions = 3;

    // The limit of user-specific views (learn.microsoft.com, "Universal Actions for Adaptive Cards").
    private const int MaxUsers = 60;

    // Reserved for the line that says that something is missing, or the button that shows it.
    private const int Reserve = 500;
    private const int RowsPerPiece = 20;

    /// <summary>
    /// A message that several people see. Members with a personal view get it automatically (user-specific views: Teams
    /// requests it when the message becomes visible) or by its button. Everyone else sees only the shared buttons.
    /// </summary>
    /// <param name="card">The card.</param>
    /// <param name="context">The language and time zone of the conversation.</param>
    /// <param name="users">The members' ids as Teams writes them ("29:…"). Teams accepts at most sixty.</param>
    /// <param name="maxCharacters">The limit of the card in characters.</param>
    public static JsonObject Shared(
        Card card,
        RenderContext context,
        IReadOnlyList<string> users,
        int maxCharacters = MostCharacters
    )
    {
        if (card.Personal is not { } personal)
        {
            return Message(card, context, maxCharacters);
        }

        var message = Message(
            card with
            {
                Blocks =
                [
                    .. card.Blocks.Select(block =>
                        block is Buttons buttons ? SharedButtons(buttons, personal.Show) : block
                    ),
                ],
            },
            context,
            maxCharacters
        );

        // An empty list would mean nobody. No list at all would mean everybody in a small team.
        if (users.Count > 0)
        {
            message["attachments"]![0]!["content"]!["refresh"] = new JsonObject
            {
                ["action"] = AdaptiveButtons.Refresh(personal.Show, new AdaptiveTextWriter(context)),
                ["userIds"] = new JsonArray([.. users.Take(MaxUsers).Select(user => JsonValue.Create(user))]),
            };
        }

        return message;
    }

    /// <summary>A message with the card. Suggestions become buttons that send their text for the reader.</summary>
    public static JsonObject Message(
        Card card,
        RenderContext context,
        int maxCharacters = MostCharacters,
        string? about = null
    )
    {
        var message = AdaptiveCard.Message(Card(card, context, maxCharacters: maxCharacters, about: about));
        if (card.Suggestions.Count > 0)
        {
            message["suggestedActions"] = new JsonObject
            {
                ["to"] = new JsonArray(),
                ["actions"] = new JsonArray([
                    .. card
                        .Suggestions.Take(MaxSuggestions)
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
    /// <param name="isDialog">Whether a dialog shows the card instead of a message.</param>
    /// <param name="maxCharacters">The limit of the card in characters.</param>
    /// <param name="about">
    /// The sealed reference to the channel that the card is about, if the card is shown elsewhere.
    /// </param>
    public static JsonObject Card(
        Card card,
        RenderContext context,
        bool isDialog = false,
        int maxCharacters = MostCharacters,
        string? about = null
    )
    {
        var writer = new AdaptiveTextWriter(context, about);
        card = card with { Blocks = ButtonEmphasis.Of(Captions.Hide(card.Blocks)) };
        var parts = Render(card.Blocks, writer);
        var empty = AdaptiveCard.Message(AdaptiveCard.Of(card.Summary, writer, []));
        var room = maxCharacters - Reserve - AdaptiveCard.Write(empty).Length;
        List<JsonObject> body =
            parts.Sum(part => part.Length) <= room
                ? [.. parts.SelectMany(part => part.Json)]
                : [.. Shortened(card, Render(card.Blocks.SelectMany(SplitLong), writer), room, writer, isDialog)];
        return AdaptiveCard.Of(
            card.Summary,
            writer,
            writer.HasCut ? [.. body, .. writer.Write(TeamsTexts.Shortened, TextStyle.Small)] : body
        );
    }

    /// <summary>An empty form.</summary>
    public static JsonObject Form(Form form, RenderContext context) =>
        AdaptiveForm.Of(new FormView(form, null, new Dictionary<string, LocalizedText>()), context);

    private static IReadOnlyList<JsonObject> Elements(Block block, AdaptiveTextWriter writer) =>
        block switch
        {
            Heading heading => writer.Write(
                heading.Text,
                AdaptiveFigures.Toned(new TextStyle(Size: "Large", IsBold: true), heading.Tone)
            ),
            Paragraph paragraph => writer.Write(
                paragraph.Text,
                AdaptiveFigures.Toned(TextStyle.Normal, paragraph.Tone)
            ),
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
            Figures figures => AdaptiveFigures.Of(figures, writer),
            LineChart chart => AdaptiveChart.Of(chart, writer),
            BarChart chart => AdaptiveFigures.Of(chart, writer),
            Note note => writer.Write(note.Text, TextStyle.Small),
            Divider => [],
            Buttons buttons => AdaptiveButtons.Of(buttons, writer),
            _ => throw new InvalidOperationException($"Teams has no drawing of block {block.GetType().Name}"),
        };

    private static Buttons SharedButtons(Buttons buttons, Button show) =>
        buttons.Items.Any(button => button.IsPersonal)
            ? new Buttons([show, .. buttons.Items.Where(button => !button.IsPersonal)])
            : buttons;

    private static JsonObject WithSeparator(JsonObject element)
    {
        element["separator"] = true;
        element["spacing"] = "Medium";
        return element;
    }

    // Pairs each block with its rendered elements. A divider becomes a line above the next block.
    private static List<Part> Render(IEnumerable<Block> blocks, AdaptiveTextWriter writer)
    {
        var (parts, afterDivider) = (new List<Part>(), false);
        foreach (var block in blocks)
        {
            if (block is not Divider)
            {
                parts.Add(
                    new Part(
                        block,
                        [
                            .. Elements(block, writer)
                                .Select((json, i) => afterDivider && i == 0 ? WithSeparator(json) : json),
                        ]
                    )
                );
            }

            afterDivider = block is Divider;
        }

        return parts;
    }

    // Buttons come first, because people need them to act. Then come the blocks up to the first one that does not fit;
    // a list with gaps would mislead. The rest goes behind a button.
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
        room -= buttons.Sum(part => part.Length) + packed + Reserve;
        var shown = Fitting(parts.Where(part => part.Block is not Buttons), room).ToHashSet();
        var rest = parts.Where(part => part.Block is not Buttons && !shown.Contains(part)).ToList();
        writer.HasCut |= parts.Any(part => part.Block is Buttons && !buttons.Contains(part));
        foreach (
            var part in parts.Where(part =>
                part == rest.FirstOrDefault() || shown.Contains(part) || buttons.Contains(part)
            )
        )
        {
            foreach (
                var json in part == rest.FirstOrDefault() ? Overflow(card, rest, packed, writer, isDialog) : part.Json
            )
            {
                yield return json;
            }
        }
    }

    private static IEnumerable<JsonObject> Overflow(
        Card card,
        List<Part> rest,
        int maxCharacters,
        AdaptiveTextWriter writer,
        bool isDialog
    )
    {
        for (var count = Fitting(rest, CardOverflow.MostUnpacked).Count(); count > 0; count /= 2)
        {
            var packed = PackedJson.Write(new Card(card.Summary, [.. rest.Take(count).Select(part => part.Block)]));
            if (packed.Length <= maxCharacters)
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

    // Splits long lists into pieces, so that a card can end between them.
    private static IEnumerable<Block> SplitLong(Block block) =>
        block switch
        {
            Table table when table.Rows.Count > RowsPerPiece => table
                .Rows.Chunk(RowsPerPiece)
                .Select(rows => table with { Rows = rows }),
            Bullets bullets when bullets.Items.Count > RowsPerPiece => bullets
                .Items.Chunk(RowsPerPiece)
                .Select(items => new Bullets(items)),
            Figures figures when figures.Items.Count > RowsPerPiece => figures
                .Items.Chunk(RowsPerPiece)
                .Select(items => new Figures(items)),
            Fields fields when fields.Items.Count > RowsPerPiece => fields
                .Items.Chunk(RowsPerPiece)
                .Select(items => new Fields(items)),
            _ => [block],
        };

    private sealed class Part(Block block, IReadOnlyList<JsonObject> json)
    {
        public Block Block => block;

        public IReadOnlyList<JsonObject> Json => json;

        /// <summary>In characters as sent, including the commas between elements.</summary>
        public int Length { get; } = json.Sum(element => AdaptiveCard.Write(element).Length + 1);
    }
}
