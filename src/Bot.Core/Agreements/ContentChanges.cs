using Bot.Core.Chat;

namespace Bot.Core.Agreements;

/// <summary>The difference in one field: removed and added values, as people read them.</summary>
public sealed record FieldChange(
    FieldDefinition Field,
    IReadOnlyList<LocalizedText> Removed,
    IReadOnlyList<LocalizedText> Added
);

/// <summary>Compares two contents field by field, in the type's order.</summary>
internal static class ContentChanges
{
    private const int LongestShown = 300;
    private const int MostValues = 8;
    private const int MostPaired = 20;

    public static IReadOnlyList<FieldChange> Between(
        AgreementView view,
        AgreementContent before,
        AgreementContent after
    ) =>
        [
            .. from field in view.Kind.Fields
            let old = before[field.Name]
            let now = after[field.Name]
            where old != now
            let oldValues = Values(view, field, old)
            let newValues = Values(view, field, now)
            select new FieldChange(field, Without(oldValues, newValues), Without(newValues, oldValues)),
        ];

    /// <summary>
    /// Each changed field with its removed and added values. Long values are cut; values beyond the limit are counted.
    /// </summary>
    public static IReadOnlyList<Block> Blocks(IReadOnlyList<FieldChange> changes) =>
        [
            .. changes.SelectMany(change =>
                new Block[] { new Paragraph(AgreementTexts.Label(change.Field.Label)), new Bullets(Lines(change)) }
            ),
        ];

    private static IReadOnlyList<LocalizedText> Values(AgreementView view, FieldDefinition field, string? words) =>
        words is null ? [] : ContentBlocks.Values(view, field, words);

    private static IReadOnlyList<LocalizedText> Without(
        IReadOnlyList<LocalizedText> values,
        IReadOnlyList<LocalizedText> others
    )
    {
        var known = others.Select(other => other.English.ToString()).ToHashSet();
        return [.. values.Where(value => !known.Contains(value.English.ToString()))];
    }

    private static List<LocalizedText> Lines(FieldChange change)
    {
        var (removed, added, changed) = Paired(change);
        List<LocalizedText> lines =
        [
            .. changed.Take(MostValues),
            .. removed.Take(MostValues).Select(value => HistoryTexts.Removed(Short(value))),
            .. added.Take(MostValues).Select(value => HistoryTexts.Added(Short(value))),
        ];
        var more = new[] { changed.Count, removed.Count, added.Count }.Sum(count => Math.Max(0, count - MostValues));
        return lines.Count == 0 ? [AgreementTexts.OnlyOrder]
            : more > 0 ? [.. lines, HistoryTexts.MoreChanges(more)]
            : lines;
    }

    // A removed and an added text that are alike are one text with some words changed.
    private static (List<LocalizedText> Removed, List<LocalizedText> Added, List<LocalizedText> Changed) Paired(
        FieldChange change
    )
    {
        var (removed, added, changed) = (change.Removed.ToList(), change.Added.ToList(), new List<LocalizedText>());
        if (change.Field.Type is FieldType.Choice or FieldType.Day || Math.Max(removed.Count, added.Count) > MostPaired)
        {
            return (removed, added, changed);
        }

        foreach (var old in change.Removed)
        {
            foreach (var now in added)
            {
                if (WordChanges.Between(old.English.ToString(), now.English.ToString()) is { } marked)
                {
                    changed.Add(marked);
                    removed.Remove(old);
                    added.Remove(now);
                    break;
                }
            }
        }

        return (removed, added, changed);
    }

    private static LocalizedText Short(LocalizedText value)
    {
        var words = value.English.ToString();
        return words.Length <= LongestShown ? value : LocalizedText.Invariant(Truncate.ToLength(words, LongestShown));
    }
}
