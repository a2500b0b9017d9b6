using System.Text.Json.Nodes;
using Bot.Core.Chat;

namespace Bot.Slack;

/// <summary>
/// Renders cards as Block Kit. All text goes out as rich text or plain text, never as Slack's markup, so that user
/// input cannot mention a channel or break a card. One instance renders one card, because it counts buttons, tables and
/// charts.
/// </summary>
internal sealed partial class SlackRenderer
{
    private readonly RenderContext context;
    private readonly bool isView;
    private readonly bool isModal;
    private readonly SlackStyle style;
    private readonly List<RenderedBlock> pieces = [];
    private readonly SlackButtons buttons;
    private int source;
    private int charts;
    private bool hasTable;

    private SlackRenderer(RenderContext context, bool isView, SlackStyle style, bool isModal = false) =>
        (this.context, this.isView, this.style, this.isModal, buttons) = (
            context,
            isView,
            style,
            isModal,
            new SlackButtons(context)
        );

    /// <summary>
    /// <c>text</c> and <c>blocks</c> of a message. Notifications and screen readers use the text: the summary, then the
    /// whole card in words, including every figure of its charts.
    /// </summary>
    public static JsonObject Message(Card card, RenderContext context, SlackStyle? style = null)
    {
        var renderer = new SlackRenderer(context, isView: false, style ?? SlackStyle.Native);
        var blocks = renderer.Blocks(card, SlackLimits.MessageBlocks, SlackLimits.MessageCharacters);
        var message = new JsonObject
        {
            ["text"] = SlackMarkup.Escape(RenderedBlock.Words(renderer.pieces, context.Plain(card.Summary).Trim())),
            ["mrkdwn"] = false,
        };
        if (blocks.Count > 0)
        {
            message["blocks"] = blocks;
        }

        return message;
    }

    /// <summary>
    /// The blocks of a card in a view, with all new blocks that views have. Slack accepts neither tables nor charts in
    /// views, and alerts in modals only.
    /// </summary>
    public static JsonArray ViewBlocks(Card card, RenderContext context, bool isModal = false) =>
        new SlackRenderer(context, isView: true, SlackStyle.View, isModal).Blocks(
            card,
            SlackLimits.ViewBlocks,
            SlackLimits.ViewCharacters
        );

    private JsonArray Blocks(Card card, int maxCount, int characters)
    {
        foreach (var block in Captions.Hide(card.Blocks))
        {
            Add(block);
            source++;
        }

        var fitting = RenderedBlock.Fit(
            isView ? pieces : RenderedBlock.WithHeader(pieces, context.Plain(card.Summary).Trim()),
            maxCount,
            characters,
            lines => Piece(SlackRichText.Context(context.Plain(SlackTexts.LeftOut(lines))), "")
        );
        var blocks = SlackRichText.Array(fitting.Select(piece => piece.Json));
        SlackFallback.Replace(blocks, style.Takes);
        return blocks;
    }

    private void Add(Block block)
    {
        switch (block)
        {
            case Heading heading:
                AddHeading(heading.Tone.Marked(context.Plain(heading.Text)));
                break;
            case Paragraph { Tone: not Tone.Neutral } notice
                when isModal && context.Plain(notice.Text) is { Length: > 0 and <= SlackLimits.AlertText } words:
                AddPiece(SlackFallback.Notice(notice.Tone, words), words);
                break;
            case Paragraph paragraph:
                AddText(SlackFigures.Marked(paragraph.Tone, context.Runs(paragraph.Text)));
                break;
            case Quote quote:
                Add(quote);
                break;
            case Fields fields:
                Add(fields);
                break;
            case Bullets { AsTable: { } table } when DataTable(table) is { } data:
                Add(data);
                break;
            case Bullets bullets:
                Add(bullets);
                break;
            case Table table:
                if (!table.IsCaptionHidden)
                {
                    AddText([new TextRun(context.Plain(table.Caption), SpanStyle.Bold)]);
                }

                Add(table);
                break;
            case Figures figures:
                Add(figures);
                break;
            case LineChart chart:
                Add(chart);
                break;
            case BarChart chart:
                Add(chart);
                break;
            case Note note:
                Add(note);
                break;
            case Divider:
                AddPiece(new JsonObject { ["type"] = "divider" }, "");
                break;
            case Buttons row:
                Add(row);
                break;
            default:
                throw new InvalidOperationException($"No Block Kit for {block.GetType().Name}");
        }
    }

    private void AddHeading(string title)
    {
        if (string.IsNullOrWhiteSpace(title))
        {
            return;
        }

        if (title.Length <= SlackLimits.Header)
        {
            AddPiece(
                new JsonObject { ["type"] = "header", ["text"] = SlackRichText.Plain(title, SlackLimits.Header) },
                title
            );
        }
        else
        {
            AddText([new TextRun(title, SpanStyle.Bold)]);
        }
    }

    private void AddText(IReadOnlyList<TextRun> runs)
    {
        foreach (var part in SlackRichText.Split(runs, SlackLimits.Text))
        {
            AddPiece(SlackRichText.Block(SlackRichText.Section(part)), part.Words());
        }
    }

    private void Add(Quote quote)
    {
        foreach (var part in SlackRichText.Split(context.Runs(quote.Text), SlackLimits.Text))
        {
            AddPiece(SlackRichText.Block(SlackRichText.Quote(part)), $"“{part.Words()}”");
        }

        if (quote.Source is { } author && context.Runs(author) is var runs && !runs.IsBlank())
        {
            AddText(SlackRichText.Cut([new TextRun("— "), .. runs], SlackLimits.Text));
        }
    }

    private void Add(Fields fields)
    {
        var items = fields
            .Items.Select(field => (Label: context.Plain(field.Label), Value: context.Runs(field.Value)))
            .ToList();
        if (items.Any(item => item.Value.HasLink()))
        {
            // Plain text fields would lose the links, so each field becomes a line.
            items.ForEach(item => AddText([new TextRun(item.Label + ": ", SpanStyle.Bold), .. item.Value]));
            return;
        }

        foreach (var (json, text) in SlackFields.Sections(items))
        {
            AddPiece(json, text);
        }
    }

    private void Add(Bullets bullets)
    {
        var items = bullets
            .Items.Select(context.Runs)
            .Where(item => !item.IsBlank())
            .Select(item => SlackRichText.Cut(item, SlackLimits.Text))
            .ToList();
        foreach (var group in SlackGroups.Of(items, item => item.Words().Length, SlackLimits.ListItems))
        {
            AddPiece(
                SlackRichText.Block(SlackRichText.Bullets(group)),
                string.Join('\n', group.Select(item => "• " + item.Words()))
            );
        }
    }

    private void Add(Note note)
    {
        var runs = context.Runs(note.Text);
        if (runs.HasLink() || runs.Words().Length > SlackLimits.ContextText)
        {
            AddText(runs);
        }
        else if (!runs.IsBlank())
        {
            AddPiece(SlackRichText.Context(runs.Words()), runs.Words());
        }
    }

    private void Add(Buttons row)
    {
        foreach (var actions in buttons.Rows(row, !isView && style.Takes.HasFlag(SlackNewBlocks.FeedbackButtons)))
        {
            AddPiece(actions, "", stays: true);
        }
    }

    private void AddPiece(JsonObject json, string text, bool stays = false) =>
        pieces.Add(Piece(json, text) with { Stays = stays });

    private RenderedBlock Piece(JsonObject json, string text) =>
        new(json, text, source, pieces.Count(piece => piece.Source == source));
}
