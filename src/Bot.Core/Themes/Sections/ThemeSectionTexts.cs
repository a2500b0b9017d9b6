using Bot.Core.Chat;

namespace Bot.Core.Themes;

/// <summary>Texts of what themes add to digests and the home page.</summary>
internal static class ThemeSectionTexts
{
    public static readonly LocalizedText DigestTitle = new("Themes", "Temas");
    public static readonly LocalizedText WeDid = new("You said → we did", "Lo que contaste → lo que hicimos");
    public static readonly LocalizedText Unanswered = new("Waiting for an answer", "Pendientes de respuesta");
    public static readonly LocalizedText SampleThemes = new("Themes", "Temas");

    public static LocalizedText Top(Theme theme, int voices, int before, int accounts) =>
        LocalizedText.Invariant(
            $"{theme.Name:b}: {ThemeTexts.VoiceCount(voices)}, {ThemeTexts.AccountCount(accounts)} · "
                + $"{Change(voices - before)}"
        );

    public static LocalizedText Decided(Theme theme) =>
        theme.Decision?.Reason is { } reason
            ? LocalizedText.Invariant($"{theme.Name:b} → {ThemeTexts.Of(theme.Status)}: {reason}")
            : LocalizedText.Invariant($"{theme.Name:b} → {ThemeTexts.Of(theme.Status)}");

    public static LocalizedText Waiting(RankedTheme theme, DateTimeOffset since) =>
        new(
            $"{theme.Theme.Name:b}: {ThemeTexts.AccountCount(theme.Accounts)}, first heard {since:d}",
            $"{theme.Theme.Name:b}: {ThemeTexts.AccountCount(theme.Accounts)}, desde el {since:d}"
        );

    public static LocalizedText Summary(int decided) =>
        decided == 1
            ? new("1 theme decided", "1 tema decidido")
            : new($"{decided} themes decided", $"{decided} temas decididos");

    private static LocalizedText Change(int change) =>
        change switch
        {
            0 => new("same as the week before", "igual que la semana anterior"),
            > 0 => new($"▲ {change} more than the week before", $"▲ {change} más que la semana anterior"),
            _ => new($"▼ {-change} fewer than the week before", $"▼ {-change} menos que la semana anterior"),
        };
}
