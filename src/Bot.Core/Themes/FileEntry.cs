using Bot.Core.Chat;
using Bot.Core.Feedback;
using Bot.Core.Members;

namespace Bot.Core.Themes;

/// <summary>Files an entry under the theme of the button.</summary>
internal sealed class FileEntry(ThemeBoard board, ThemeFiling filing) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var organization = command.Organization.Id;
        if (
            ThemeActions.Numbers(command.Value) is not [var entry, var number]
            || board.ThemesOf(organization).Root(number) is not { } theme
        )
        {
            return Reply.ToRequester(ThemeTexts.Gone);
        }

        var count = await filing.ChooseAsync(
            organization,
            [(entry, theme.Number)],
            command.Member,
            command.At,
            cancellationToken
        );
        return count == 0
            ? Reply.ToRequester(ThemeTexts.EntryGone)
            : Reply.ToRequester(
                new Card(
                    ThemeTexts.NowIn(entry, theme),
                    ThemeCards.InTheme(ThemeTexts.NowIn(entry, theme), entry, theme)
                )
            );
    }
}

/// <summary>Takes an entry out of a theme, or refuses suggestions, and offers what is left.</summary>
internal sealed class RefuseTheme(ThemeBoard board, ThemeStore store, ThemeFiling filing, FeedbackStore feedback)
    : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var organization = command.Organization.Id;
        if (
            ThemeActions.Numbers(command.Value) is not [var number, ..] numbers
            || await feedback.GetAsync(organization, number, cancellationToken) is not { Deleted: null } entry
        )
        {
            return Reply.ToRequester(ThemeTexts.EntryGone);
        }

        IReadOnlyList<int> refused = [.. numbers.Skip(1)];
        await filing.RefuseAsync(organization, number, refused, command.Member, command.At, cancellationToken);
        var snapshot = board.ThemesOf(organization);
        var known = await store.FilingAsync(organization, number, cancellationToken);
        var left = board
            .Suggest(organization, entry.Text, known?.Refused ?? refused)
            .Select(suggestion => snapshot.Root(suggestion.Theme)!)
            .ToList();
        var sentence = ThemeTexts.NowWaits(number);
        return Reply.ToRequester(
            new Card(
                sentence,
                [new Paragraph(sentence), .. left.Count > 0 ? ThemeCards.Ask(number, left) : ThemeCards.Waits(number)]
            )
        );
    }
}
