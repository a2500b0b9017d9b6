using Bot.Core.Data;

namespace Bot.Core.Themes;

/// <summary>
/// A member heard a decision on a theme. It is stored with the message, so that nobody hears a decision twice.
/// </summary>
/// <param name="Reported">When the member first reported it.</param>
/// <param name="Filed">When that report was put into the theme.</param>
/// <param name="Decided">When the decision was made.</param>
/// <param name="Told">When the member was told; null if they want no notices or cannot be reached.</param>
public sealed record ThemeNotice(
    string Organization,
    int Theme,
    int Decision,
    string Member,
    DateTimeOffset Reported,
    DateTimeOffset Filed,
    DateTimeOffset Decided,
    DateTimeOffset? Told
)
{
    public static string IdOf(int theme, int decision, string member) =>
        $"{SortableKey.Of(theme)}/{SortableKey.Of(decision)}/{member}";
}

/// <summary>A member who does not want to hear what became of reports.</summary>
public sealed record NoticeOptOut(string Organization, string Member);
