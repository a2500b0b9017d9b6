using Bot.Core.Chat;

namespace Bot.Core.Agreements;

/// <summary>Renders content on a card: short fields side by side, long fields below their label.</summary>
internal static class ContentBlocks
{
    private const int ShortField = 160;
    private const int ShortItem = 40;
    private const int BulletsAtOnce = 20;

    public static IReadOnlyList<Block> Of(AgreementView view, AgreementContent content)
    {
        var filled = view
            .Kind.Fields.Where(field => !field.IsTitle && content[field.Name] is not null)
            .Select(field => (Field: field, Values: Values(view, field, content[field.Name]!)))
            .ToList();
        var rest = filled.Where(item => !item.Field.IsHeadline).ToList();
        var together = rest.Where(item => IsShort(item.Field, item.Values))
            .Select(item => new Field(item.Field.Label, Joined(item.Values)))
            .ToList();
        return
        [
            .. filled
                .Where(item => item.Field.IsHeadline)
                .Select(item => new Paragraph(AgreementTexts.Bold(item.Values[0]))),
            .. together.Count > 0 ? new Block[] { new Fields(together) } : [],
            .. rest.Where(item => !IsShort(item.Field, item.Values)).SelectMany(item => Long(item.Field, item.Values)),
        ];
    }

    /// <summary>
    /// A field's values as people read them: the lines of a list, the labels of a choice, or the text.
    /// </summary>
    public static IReadOnlyList<LocalizedText> Values(AgreementView view, FieldDefinition field, string words) =>
        field.Type switch
        {
            FieldType.List => [.. Lines(words).Select(line => LocalizedText.Invariant(line))],
            FieldType.Choice => [.. Lines(words).Select(value => view.Options.Label(field.Name, value))],
            FieldType.Day when AgreementContent.Day(words) is { } day => [new LocalizedText($"{day}", $"{day}")],
            FieldType.Line => [LocalizedText.Invariant(words.ReplaceLineEndings(" ").Trim())],
            _ => [LocalizedText.Invariant(words.Trim())],
        };

    /// <summary>
    /// Splits blocks into pages that every platform can show, by characters and number of blocks. A page has at least
    /// one block.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<Block>> Pages(
        IReadOnlyList<Block> blocks,
        int characters = 5000,
        int most = 30
    )
    {
        var pages = new List<List<Block>> { new() };
        var weight = 0;
        foreach (var block in blocks)
        {
            weight += Weight(block);
            if (pages[^1].Count > 0 && (weight > characters || pages[^1].Count >= most))
            {
                pages.Add([]);
                weight = Weight(block);
            }

            pages[^1].Add(block);
        }

        return pages;
    }

    private static string[] Lines(string words) =>
        words.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool IsShort(FieldDefinition field, IReadOnlyList<LocalizedText> values) =>
        field.Type != FieldType.Area
        && values.Sum(Length) <= ShortField
        && (values.Count == 1 || values.All(value => Length(value) <= ShortItem));

    private static LocalizedText Joined(IReadOnlyList<LocalizedText> values) =>
        values.Skip(1).Aggregate(values.Count > 0 ? values[0] : LocalizedText.Invariant(""), AgreementTexts.Dotted);

    private static IEnumerable<Block> Long(FieldDefinition field, IReadOnlyList<LocalizedText> values) =>
        field.Type == FieldType.List
            ? values
                .Chunk(BulletsAtOnce)
                .Select(part => (Block)new Bullets(part))
                .Prepend(new Paragraph(AgreementTexts.Label(field.Label)))
            : [new Paragraph(AgreementTexts.Label(field.Label)), .. values.Select(value => new Paragraph(value))];

    private static int Weight(Block block) =>
        block switch
        {
            Fields fields => fields.Items.Sum(item => Length(item.Label) + Length(item.Value)),
            Bullets bullets => bullets.Items.Sum(Length),
            Paragraph paragraph => Length(paragraph.Text),
            Quote quote => Length(quote.Text),
            _ => 0,
        };

    private static int Length(LocalizedText text) =>
        Math.Max(text.English.ToString().Length, text.Spanish.ToString().Length);
}
