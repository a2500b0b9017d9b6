namespace Bot.Core.Chat;

/// <summary>
/// A sentence in both languages. Both are required, so a missing translation does not compile. The renderer picks the
/// reader's language, so handlers never mention one.
/// </summary>
public sealed record LocalizedText(Text English, Text Spanish)
{
    public Text In(Language language) => language == Language.Spanish ? Spanish : English;

    /// <summary>Text that is the same in both languages: a user's words, a name, a typed value.</summary>
    public static LocalizedText Invariant(Text words) => new(words, words);
}
