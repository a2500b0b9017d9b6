using Bot.Core.Chat;
using Bot.Core.Feedback;

namespace Bot.Core.Personas.Drift;

/// <summary>
/// One voice that named a pain. <see cref="Account"/> is what it counts as: the account's folded name, and where none was
/// given one unknown account for each reporter; <see cref="AccountName"/> is what people read.
/// </summary>
/// <param name="Number">Of the feedback entry.</param>
/// <param name="Text">What was said.</param>
/// <param name="Account">What it counts as.</param>
/// <param name="AccountName">As it was typed; null when no account was given.</param>
/// <param name="At">When it was reported.</param>
public sealed record HeardPain(int Number, PainText Text, string Account, string? AccountName, DateTimeOffset At)
{
    /// <summary>Every voice of the entries, oldest first.</summary>
    public static IReadOnlyList<HeardPain> Of(IEnumerable<FeedbackEntry> entries) =>
        [
            .. from entry in entries
            let text = new PainText(entry.Text, entry.Details.Tags)
            let account = Folding.Fold(entry.Details.Account ?? "").Trim()
            from voice in entry.Voices
            orderby voice.At, entry.Number
            select new HeardPain(
                entry.Number,
                text,
                account.Length > 0 ? account : $"?{entry.Reporter}",
                entry.Details.Account,
                voice.At
            ),
        ];
}
