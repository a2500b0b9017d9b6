namespace Bot.Core.Chat;

/// <summary>Keeps a table's caption for screen readers only, where a heading of the card already shows the same words.</summary>
public static class Captions
{
    /// <summary>The blocks, with captions that repeat a heading marked as hidden.</summary>
    public static IReadOnlyList<Block> Hide(IReadOnlyList<Block> blocks)
    {
        var headings = blocks.OfType<Heading>().Select(heading => Words(heading.Text)).ToHashSet();
        return headings.Count == 0
            ? blocks
            :
            [
                .. blocks.Select(block =>
                    block is Table table && headings.Contains(Words(table.Caption))
                        ? table with
                        {
                            IsCaptionHidden = true,
                        }
                        : block
                ),
            ];
    }

    private static string Words(LocalizedText text) => text.English.ToString().Trim();
}
