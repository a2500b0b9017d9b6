using Bot.Core.Chat;
using Bot.Core.Feedback;
using Bot.Core.Members;

namespace Bot.Core.Themes;

/// <summary>
/// Adds the theme to a receipt: filed if Duet is sure, asked for if it is not, and left to triage if it has no idea. If
/// something was decided already, the reporter reads it here.
/// </summary>
internal sealed class ThemeReceipt(ThemeBoard board, ThemeStore store, ThemeFiling filing) : IReceiptPart
{
    public async Task<IReadOnlyList<Block>> AddAsync(
        ChatCommand command,
        FeedbackEntry entry,
        CancellationToken cancellationToken
    )
    {
        var snapshot = board.ThemesOf(entry.Organization);
        if (!snapshot.Themes.Any())
        {
            return [];
        }

        var known = await store.FilingAsync(entry.Organization, entry.Number, cancellationToken);
        if (known?.Theme is { } theme && snapshot.Root(theme) is { } root)
        {
            if (root.IsDecided)
            {
                await filing.FileAsync(entry, root.Number, command.Member, command.At, cancellationToken);
            }

            return ThemeCards.InTheme(ThemeTexts.InTheme(root), entry.Number, root);
        }

        if (known?.Kind == FilingKind.NotFeedback)
        {
            return [];
        }

        var settings = await store.SettingsAsync(entry.Organization, cancellationToken);
        var suggested = board
            .Suggest(entry.Organization, entry.Text, known?.Refused ?? [])
            .Select(suggestion => (Theme: snapshot.Root(suggestion.Theme)!, suggestion.Confidence))
            .ToList();
        if (known is null && suggested is [var best, ..] && best.Confidence * 100 >= settings.FileFrom)
        {
            await filing.FileAsync(entry, best.Theme.Number, command.Member, command.At, cancellationToken);
            return ThemeCards.InTheme(ThemeTexts.Filed(best.Theme), entry.Number, best.Theme);
        }

        return suggested is [var first, ..] && first.Confidence * 100 >= settings.AskFrom
            ? ThemeCards.Ask(entry.Number, [.. suggested.Select(suggestion => suggestion.Theme)])
            : ThemeCards.Waits(entry.Number);
    }
}
