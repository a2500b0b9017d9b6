using System.Text.Json.Nodes;

namespace Bot.Slack;

/// <summary>
/// One Block Kit block on its way into a message: what it says as plain text, of which neutral block it is a part and
/// the how-maniest, and whether it stays when the message gets too long (buttons do: they are what a reader can still do).
/// </summary>
internal sealed record RenderedBlock(JsonObject Json, string Text, int Source, int Part, bool Stays = false)
{
    // Containers count too, by what Slack seems to reckon.
    public int Size { get; } = 60 + Weight(Json);

    public int Lines => Text.Length == 0 ? 0 : 1 + Text.Count(c => c == '\n');

    /// <summary>
    /// As many pieces as fit, in their order. The first part of every block goes before the second of any, and nothing
    /// is kept behind a gap of its own block; a note says how many lines are left out.
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

        var kept = Choose(pieces, blocks - 1, characters - 200);
        var fitting = pieces.Where((_, i) => kept.Contains(i)).ToList();
        var lines = pieces.Where((_, i) => !kept.Contains(i)).Sum(piece => piece.Lines);
        if (lines > 0)
        {
            fitting.Insert(fitting.FindLastIndex(piece => !piece.Stays) + 1, note(lines));
        }

        return fitting;
    }

    private static int Weight(JsonNode? node) =>
        node switch
        {
            JsonArray array => array.Sum(Weight),
            JsonObject json => json.Sum(property =>
                property is { Key: "text" or "label" or "name" or "title", Value: JsonValue value }
                    ? ((string?)value)!.Length
                    : Weight(property.Value)
            ),
            _ => 0,
        };

    private static HashSet<int> Choose(IReadOnlyList<RenderedBlock> pieces, int blocks, int characters)
    {
        var kept = new HashSet<int>();
        var broken = new HashSet<int>();
        foreach (var (i, piece) in pieces.Index().OrderBy(indexed => indexed.Item.Stays ? -1 : indexed.Item.Part))
        {
            if (kept.Count < blocks && piece.Size <= characters && !broken.Contains(piece.Source))
            {
                kept.Add(i);
                characters -= piece.Size;
            }
            else
            {
                broken.Add(piece.Source);
            }
        }

        return kept;
    }
}
