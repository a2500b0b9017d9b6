using Bot.Core.Chat;

namespace Bot.Core.Agreements;

/// <summary>Renders content on a card: short fields side by side, long fields below their label.</summary>
internal static class ContentBlocks
{
    private const int ShortField = 160;
    private const int ShortItem = 40;
    private const int BulletsAtOnce = 20;

    // In short: as many items of a list, and as much of a text.
    private const int ShownItems = 3;
    private const int ShownText = 400;

    /// <summary>The whole content in the reader's language, what matters most first.</summary>
    public static IReadOnlyList<Block> Of(AgreementView view, AgreementContent content) =>
        All(FilledFields(view, content));

    /// <summary>The whole content as it is signed: with the texts of both languages.</summary>
    public static IReadOnlyList<Block> AsSigned(AgreementView view, AgreementContent content) =>
        All(SignedFields(view, content));

    private static IReadOnlyList<Block> All(List<Filled> filled)
    {
        var essential = filled.Where(item => item.Field.IsEssential).ToList();
        return [.. Blocks(essential), .. Blocks(filled.Except(essential))];
    }

    /// <summary>
    /// What matters most, on one screen; null if that is the whole content, or if the type does not say what matters.
    /// </summary>
    public static IReadOnlyList<Block>? InShort(AgreementView view, AgreementContent content) =>
        InShort(FilledFields(view, content));

    /// <summary>The same of what is signed.</summary>
    public static IReadOnlyList<Block>? SignedInShort(AgreementView view, AgreementContent content) =>
        InShort(SignedFields(view, content));

    private static IReadOnlyList<Block>? InShort(List<Filled> filled)
    {
        var essential = filled
            .Where(item => item.Field.IsEssential)
            .Select(item => item with { Values = Shortened(item.Values) })
            .ToList();
        var isWhole =
            essential.Count == filled.Count
            && filled.TrueForAll(item => item.Values.Count <= ShownItems && item.Values.All(value => !IsLong(value)));
        return isWhole || essential.Count == 0 ? null : Blocks(essential);
    }

    private static List<Filled> SignedFields(AgreementView view, AgreementContent content) =>
        [
            .. view
                .Kind.Fields.Where(field => !field.IsTitle && content[field.Name] is not null)
                .Select(field => new Filled(field, Values(view, field, content[field.Name]!))),
        ];

    // A text or list that is there in both languages is one field, which says it in the language of each reader. In which
    // language it was written first matters to signers only.
    private static List<Filled> FilledFields(AgreementView view, AgreementContent content)
    {
        var signed = SignedFields(view, content);
        var translated = signed
            .Where(item => item.Field.TranslationOf is not null)
            .ToDictionary(item => item.Field.TranslationOf!, item => item.Values);
        var language = ContentLanguages.Of(view, content) ?? Language.English;
        var isInBoth = ContentTranslations.IsInBoth(view.Kind, content);
        return
        [
            .. signed
                .Where(item =>
                    item.Field.TranslationOf is null
                    && !(isInBoth && ReferenceEquals(item.Field.Options, ContentLanguages.Options))
                )
                .Select(item =>
                    translated.TryGetValue(item.Field.Name, out var other)
                        ? item with
                        {
                            Values = ContentTranslations.InBoth(item.Values, other, language),
                        }
                        : item
                ),
        ];
    }

    private static IReadOnlyList<LocalizedText> Shortened(IReadOnlyList<LocalizedText> values) =>
        values.Count <= ShownItems
            ? [.. values.Select(Short)]
            : [.. values.Take(ShownItems).Select(Short), AgreementTexts.AndMore(values.Count - ShownItems)];

    private static LocalizedText Short(LocalizedText value) =>
        IsLong(value)
            ? new LocalizedText(
                Truncate.ToLength(value.English.ToString(), ShownText),
                Truncate.ToLength(value.Spanish.ToString(), ShownText)
            )
            : value;

    private static bool IsLong(LocalizedText value) => Length(value) > ShownText;

    private static IReadOnlyList<Block> Blocks(IEnumerable<Filled> fields)
    {
        var all = fields.ToList();
        var rest = all.Where(item => !item.Field.IsHeadline).ToList();
        var together = rest.Where(item => IsShort(item.Field, item.Values))
            .Select(item => new Field(item.Field.Label, Joined(item.Values)))
            .ToList();
        return
        [
            .. all.Where(item => item.Field.IsHeadline)
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
            FieldType.List => [.. Lines(words).Select(Item)],
            FieldType.Choice => [.. Lines(words).Select(value => view.Options.Label(field.Name, value))],
            FieldType.Day when AgreementContent.Day(words) is { } day => [new LocalizedText($"{day}", $"{day}")],
            FieldType.Line => [Line(words.ReplaceLineEndings(" ").Trim())],
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

    // An address alone is a link: people open it.
    private static LocalizedText Line(string words) =>
        !words.Contains(' ', StringComparison.Ordinal)
        && Uri.TryCreate(words, UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https"
            ? LocalizedText.Invariant($"{new LinkSpan(words, address)}")
            : LocalizedText.Invariant(words);

    /// <summary>A list's item without the bars between its parts: "Live in a week: months of setup · playbooks".</summary>
    private static LocalizedText Item(string line) =>
        line.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            is [var first, .. var rest]
        && rest.Length > 0
            ? LocalizedText.Invariant($"{first:b}: {string.Join(" · ", rest)}")
            : LocalizedText.Invariant(line);

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

    private sealed record Filled(FieldDefinition Field, IReadOnlyList<LocalizedText> Values);
}
