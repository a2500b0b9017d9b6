namespace Bot.Core.Chat;

/// <summary>Whether a line is good news. Renderers add a colour and an icon; the words beside them say it too.</summary>
public enum Tone
{
    Neutral,
    Good,
    Caution,
    Bad,

    /// <summary>Not known yet: ask.</summary>
    Open,
}

public static class Tones
{
    /// <summary>The icon that stands before the line; null for a neutral one.</summary>
    public static string? Icon(this Tone tone) =>
        tone switch
        {
            Tone.Neutral => null,
            Tone.Good => "✅",
            Tone.Caution => "⚠️",
            Tone.Bad => "⛔",
            Tone.Open => "❔",
            _ => throw new ArgumentOutOfRangeException(nameof(tone)),
        };

    /// <summary>The text with its icon.</summary>
    public static LocalizedText Marked(this Tone tone, LocalizedText text) =>
        tone.Icon() is { } icon ? new LocalizedText($"{icon} {text}", $"{icon} {text}") : text;

    /// <summary>The line with its icon, for platforms that have no other way to show a tone.</summary>
    public static string Marked(this Tone tone, string words) => tone.Icon() is { } icon ? $"{icon} {words}" : words;
}
