using Bot.Core.Chat;
using Bot.Core.Feedback;
using Bot.Core.Journey;

namespace Bot.Core.Themes;

/// <summary>What ranking needs of a feedback entry; its text is read from the store.</summary>
/// <param name="Account">The account as typed; null if none was given.</param>
/// <param name="AccountKey">The folded name, by which accounts are counted; empty if none was given.</param>
public sealed record ThemeEntry(
    int Number,
    FeedbackKind Kind,
    string? Account,
    string AccountKey,
    Stage? Stage,
    string Persona,
    Money? Amount,
    IReadOnlyList<string> Tags,
    IReadOnlyList<ThemeVoice> Voices
)
{
    public DateTimeOffset At => Voices.Count == 0 ? default : Voices[0].At;

    public static ThemeEntry Of(FeedbackEntry entry) =>
        new(
            entry.Number,
            entry.Details.Kind,
            entry.Details.Account,
            string.Intern(Folding.Fold(entry.Details.Account ?? "").Trim()),
            entry.Details.Stage,
            string.Intern(Folding.Fold(entry.Details.Persona ?? "").Trim()),
            entry.Details.Amount,
            entry.Details.Tags,
            [.. entry.Voices.Select(voice => new ThemeVoice(voice.Member, voice.At))]
        );
}

public readonly record struct ThemeVoice(string Member, DateTimeOffset At);

/// <summary>An entry with what became of it; no filing if it waits.</summary>
public readonly record struct FiledEntry(ThemeEntry Entry, Filing? Filing);
