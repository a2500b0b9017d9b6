using Bot.Core.Chat;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Agreements;

/// <summary>The languages that content can be written in, for the types that have a field for it.</summary>
public static class ContentLanguages
{
    // So many function words tell the language of a text that does not name it.
    private const int LeastWords = 4;

    public static IReadOnlyList<Option> Options { get; } =
    [new("en", new LocalizedText("English", "inglés")), new("es", new LocalizedText("Spanish", "español"))];

    /// <summary>Other names in tables.</summary>
    public static IReadOnlyDictionary<string, string> Names { get; } =
        new Dictionary<string, string> { ["en"] = "eng enus engb", ["es"] = "spa castellano eses esmx" };

    /// <summary>The language of a field's value; English if it is empty.</summary>
    public static Language Read(string? value) => value == "es" ? Language.Spanish : Language.English;

    /// <summary>
    /// The language of a content: the one that its field names, else the one of its words. Null if they do not tell.
    /// </summary>
    public static Language? Of(AgreementView view, AgreementContent content)
    {
        var field = view.Kind.Fields.FirstOrDefault(field => ReferenceEquals(field.Options, Options));
        if (field is not null && content[field.Name] is { } named)
        {
            return Read(named);
        }

        var words = view
            .Kind.Fields.Where(other =>
                other is { Type: FieldType.Area or FieldType.List or FieldType.Line, TranslationOf: null }
            )
            .SelectMany(other => Folding.Words(content[other.Name] ?? ""))
            .Where(SpokenLanguage.IsFunctionWord)
            .ToList();
        return words.Count < LeastWords ? null : SpokenLanguage.Of(words, Language.English);
    }

    /// <summary>The language to name to readers of the other one; null if they have the text in theirs.</summary>
    public static Language? ToMark(AgreementView view, AgreementContent content) =>
        ContentTranslations.IsInBoth(view.Kind, content) ? null : Of(view, content);

    /// <summary>The text, with the language named for readers of the other one.</summary>
    public static LocalizedText Mark(LocalizedText text, Language? language) =>
        language switch
        {
            Language.English => new LocalizedText(text.English, $"{text} · en inglés"),
            Language.Spanish => new LocalizedText($"{text} · in Spanish", text.Spanish),
            _ => text,
        };
}
