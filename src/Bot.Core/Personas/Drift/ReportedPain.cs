using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Feedback;

namespace Bot.Core.Personas.Drift;

/// <summary>
/// One voice of a feedback entry that names a pain. Without an account, each reporter counts as one unknown account.
/// </summary>
/// <param name="Number">Number of the feedback entry.</param>
/// <param name="Text">Text of the entry.</param>
/// <param name="Account">The key that it counts under: the account's folded name, or the reporter.</param>
/// <param name="AccountName">The account as typed; null if none was given.</param>
/// <param name="At">When it was reported.</param>
public sealed record ReportedPain(int Number, PainText Text, string Account, string? AccountName, DateTimeOffset At)
{
    /// <summary>
    /// All voices of the entries, oldest first. Entries of one theme are about one pain, whatever their words: the theme
    /// counts like a hashtag that they share.
    /// </summary>
    /// <param name="entries">The entries.</param>
    /// <param name="themeOf">The number of an entry's theme; null for entries without one, or if there are no themes.</param>
    public static IReadOnlyList<ReportedPain> Of(
        IEnumerable<FeedbackEntry> entries,
        Func<FeedbackEntry, int?>? themeOf = null
    ) =>
        [
            .. from entry in entries
            let text = new PainText(entry.Text, Tags(entry, themeOf?.Invoke(entry)))
            let account = Folding.Fold(entry.Details.Account ?? "").Trim()
            from voice in entry.Voices
            orderby voice.At, entry.Number
            select new ReportedPain(
                entry.Number,
                text,
                account.Length > 0 ? account : $"?{entry.Reporter}",
                entry.Details.Account,
                voice.At
            ),
        ];

    // One token, so that two themes share no word.
    private static IReadOnlyList<string> Tags(FeedbackEntry entry, int? theme) =>
        theme is { } number
            ? [.. entry.Details.Tags, string.Create(CultureInfo.InvariantCulture, $"theme{number}")]
            : entry.Details.Tags;
}
