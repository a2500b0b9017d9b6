using System.Text.Json.Nodes;

namespace Bot.Slack;

/// <summary>
/// One Block Kit block of a message: its JSON, its plain text, the index of the neutral block it belongs to, its part
/// number within that block, and whether it stays when the message gets too long. Buttons stay, because people need
/// them to act.
/// </summary>
internal sealed record RenderedBlock(JsonObject Json, string Text, int Source, int Part, bool Stays = false)
{
    // Slack seems to count containers as well.
    public int Size { get; } = 60 + TextLength(Json);

    public int Lines => Text.Length == 0 ? 0 : 1 + Text.Count(c => c == '\n');

    /// <summary>
    /// Returns as many pieces as fit, in order. First parts of all blocks come before second parts. If a part does not
    /// fit, later parts of the same block are dropped too. A note states how many lines are missing.
    /// </summary>
    public static IReadOnlyList<RenderedBlock> Fit(
        IReadOnlyList<RenderedBlock> pieces,
        int blocks,
        int characters,
        Func<int, RenderedBlock> note
    )
    {
        if (pieces.Count <= blocks && pieces.Sum(piece => piece.Size) <= characters)
        {
            return pieces;
        }

        var chosen = Choose(pieces, blocks - 1, characters - 200);
        var fitting = pieces.Where((_, i) => chosen.Contains(i)).ToList();
        var lines = pieces.Where((_, i) => !chosen.Contains(i)).Sum(piece => piece.Lines);
        if (lines > 0)
        {
            fitting.Insert(fitting.FindLastIndex(piece => !piece.Stays) + 1, note(lines));
        }

        return fitting;
    }

    /// <summary>
    /// A long message opens with a header that says its summary. If the summary is its first words, they become the
    /// header.
    /// </summary>
    public static IReadOnlyList<RenderedBlock> WithHeader(IReadOnlyList<RenderedBlock> pieces, string summary)
    {
        if (
            pieces.Count <= SlackLimits.BlocksWithoutHeader
            || summary.Length == 0
            || (string?)pieces[0].Json["type"] == "header"
        )
        {
            return pieces;
        }

        var header = new RenderedBlock(
            new JsonObject { ["type"] = "header", ["text"] = SlackRichText.Plain(summary, SlackLimits.Header) },
            summary,
            Source: -1,
            Part: 0
        );
        var isSaid = pieces[0].Text == summary && summary.Length <= SlackLimits.Header;
        return [header, .. isSaid ? pieces.Skip(1) : pieces];
    }

    /// <summary>All that the pieces say, after the summary, for notifications and screen readers.</summary>
    public static string Words(IReadOnlyList<RenderedBlock> pieces, string summary)
    {
        var rest = pieces.Select(piece => piece.Text).Where(text => text.Length > 0 && text != summary);
        return SlackRichText.OrDash(
            SlackRichText.Cut(string.Join('\n', rest.Prepend(summary)).Trim(), SlackLimits.FallbackText)
        );
    }

    private static int TextLength(JsonNode? node) =>
        node switch
        {
            JsonArray array => array.Sum(TextLength),
            JsonObject json => json.Sum(property =>
                property is { Key: "text" or "label" or "name" or "title", Value: JsonValue value }
                    ? ((string?)value)!.Length
                    : TextLength(property.Value)
            ),
            _ => 0,
        };

    private static HashSet<int> Choose(IReadOnlyList<RenderedBlock> pieces, int blocks, int characters)
    {
        var chosen = new HashSet<int>();
        var cutSources = new HashSet<int>();
        foreach (var (i, piece) in pieces.Index().OrderBy(indexed => indexed.Item.Stays ? -1 : indexed.Item.Part))
        {
            if (chosen.Count < blocks && piece.Size <= characters && !cutSources.Contains(piece.Source))
            {
                chosen.Add(i);
                characters -= piece.Size;
            }
            else
            {
                cutSources.Add(piece.Source);
            }
        }

        return chosen;
    }
}
