using Bot.Core.Chat;

namespace Bot.Core.Agreements;

/// <summary>The languages that content can be written in, for the types that have a field for it.</summary>
public static class ContentLanguages
{
    public static IReadOnlyList<Option> Options { get; } =
    [new("en", new LocalizedText("English", "inglés")), new("es", new LocalizedText("Spanish", "español"))];

    /// <summary>Other names in tables.</summary>
    public static IReadOnlyDictionary<string, string> Names { get; } =
        new Dictionary<string, string> { ["en"] = "eng enus engb", ["es"] = "spa castellano eses esmx" };

    /// <summary>The language of a field's value; English if it is empty.</summary>
    public static Language Read(string? value) => value == "es" ? Language.Spanish : Language.English;
}
