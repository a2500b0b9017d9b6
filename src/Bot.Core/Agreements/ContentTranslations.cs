using Bot.Core.Chat;

namespace Bot.Core.Agreements;

/// <summary>
/// Texts in the other language, side by side with those of the content's own language and signed with them: each is a
/// field of its own, so forms, hashes, differences and imports treat it like any other. Readers get the text in their
/// language; whoever signs sees both.
/// </summary>
public static class ContentTranslations
{
    /// <summary>The field for the same text in the other language.</summary>
    /// <param name="field">A field with one text, or a list.</param>
    /// <param name="columnNames">Its names in tables, like <see cref="FieldDefinition.ColumnNames"/>.</param>
    public static FieldDefinition Of(FieldDefinition field, string columnNames) =>
        new(NameOf(field), AgreementFormTexts.InOtherLanguage(field.Label), field.Type)
        {
            MaxLength = field.MaxLength,
            IsEssential = field.IsEssential,
            HasParts = field.HasParts,
            TranslationOf = field.Name,
            ColumnNames = columnNames,
            Hint = AgreementFormTexts.InOtherLanguageHint,
        };

    /// <summary>The field's text in the language of each reader; in its own language where there is no other.</summary>
    /// <param name="content">The content.</param>
    /// <param name="field">A field with one text.</param>
    /// <param name="language">The content's own language.</param>
    public static LocalizedText? Text(AgreementContent content, FieldDefinition field, Language language) =>
        content[field] is not { } own ? null
        : content[NameOf(field)] is not { } other ? LocalizedText.Invariant(own.Trim())
        : language == Language.Spanish ? new LocalizedText(other.Trim(), own.Trim())
        : new LocalizedText(own.Trim(), other.Trim());

    /// <summary>
    /// A field's values in the language of each reader: the lines of a list by their order, and where one language has
    /// fewer lines, the other's.
    /// </summary>
    /// <param name="own">The values in the content's own language.</param>
    /// <param name="other">Those in the other language.</param>
    /// <param name="language">The content's own language.</param>
    public static IReadOnlyList<LocalizedText> InBoth(
        IReadOnlyList<LocalizedText> own,
        IReadOnlyList<LocalizedText> other,
        Language language
    )
    {
        LocalizedText Pair(int at)
        {
            var (first, second) = (own.ElementAtOrDefault(at) ?? other[at], other.ElementAtOrDefault(at) ?? own[at]);
            return language == Language.Spanish
                ? new LocalizedText(second.English, first.Spanish)
                : new LocalizedText(first.English, second.Spanish);
        }

        return [.. Enumerable.Range(0, Math.Max(own.Count, other.Count)).Select(Pair)];
    }

    /// <summary>
    /// Whether readers of either language get what matters in theirs: the headline; in a type without one, every filled
    /// essential field that can have a translation.
    /// </summary>
    public static bool IsInBoth(IAgreementType type, AgreementContent content)
    {
        if (type.Fields.FirstOrDefault(field => field.IsHeadline) is { } headline)
        {
            return content[NameOf(headline)] is not null;
        }

        var needed = type
            .Fields.Where(field => field is { TranslationOf: not null, IsEssential: true })
            .Where(field => content[field.TranslationOf!] is not null)
            .ToList();
        return needed.Count > 0 && needed.TrueForAll(field => content[field] is not null);
    }

    private static string NameOf(FieldDefinition field) => field.Name + "Other";
}
