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
    /// <param name="field">A field with one text.</param>
    /// <param name="columnNames">Its names in tables, like <see cref="FieldDefinition.ColumnNames"/>.</param>
    public static FieldDefinition Of(FieldDefinition field, string columnNames) =>
        new(NameOf(field), AgreementFormTexts.InOtherLanguage(field.Label), field.Type)
        {
            MaxLength = field.MaxLength,
            IsEssential = field.IsEssential,
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

    /// <summary>Whether the most important text is there in both languages.</summary>
    public static bool IsInBoth(IAgreementType type, AgreementContent content) =>
        type.Fields.FirstOrDefault(field => field.IsHeadline) is { } headline && content[NameOf(headline)] is not null;

    private static string NameOf(FieldDefinition field) => field.Name + "Other";
}
