using Bot.Core.Chat;
using Bot.Core.Feedback;
using Bot.Core.Members;

namespace Bot.Core.Themes;

/// <summary>Asks which reports of a theme become a theme of their own.</summary>
internal sealed class SplitTheme(ThemeBoard board, FeedbackStore feedback) : ICommandHandler
{
    private const int Newest = 100;

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        if (!ThemeRights.MayChange(command.Member))
        {
            return Reply.ToRequester(ThemeTexts.MayNot);
        }

        var snapshot = board.Of(command.Organization.Id);
        if (ThemeActions.Numbers(command.Value) is not [var number] || snapshot.Root(number) is not { } theme)
        {
            return Reply.ToRequester(ThemeTexts.Gone);
        }

        var entries = new List<FeedbackEntry>();
        foreach (var filed in snapshot.Of(theme.Number).OrderByDescending(filed => filed.Entry.At).Take(Newest))
        {
            var found = await feedback.GetAsync(command.Organization.Id, filed.Entry.Number, cancellationToken);
            entries.AddRange(found is { Deleted: null } entry ? [entry] : []);
        }

        return entries.Count == 0
            ? Reply.ToRequester(ThemeTexts.NothingMoved)
            : Reply.Open(ThemeForms.Split(theme, entries));
    }
}

/// <summary>Splits a theme.</summary>
internal sealed class SaveSplit(ThemeWorkflow workflow, ThemeBoard board) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        if (!ThemeRights.MayChange(command.Member))
        {
            return Reply.ToRequester(ThemeTexts.MayNot);
        }

        var name = ThemeForms.NameOf(command);
        if (name.Length == 0)
        {
            return Reply.Invalid(ThemeForms.Name, ThemeTexts.NameMissing);
        }

        var entries = ThemeActions.Numbers((command.Field(ThemeForms.Entries) ?? "").Replace('\n', ' '));
        if (entries.Count == 0)
        {
            return Reply.Invalid(ThemeForms.Entries, ThemeTexts.ChooseOne);
        }

        if (
            ThemeActions.Numbers(command.Value) is not [var number]
            || board.Of(command.Organization.Id).Root(number) is not { } theme
        )
        {
            return Reply.ToRequester(ThemeTexts.Gone);
        }

        var part = await workflow.SplitAsync(
            command.Organization.Id,
            theme.Number,
            name,
            entries,
            command.Member,
            command.At,
            cancellationToken
        );
        return Reply.ToRequester(
            part is null
                ? Card.Say(ThemeTexts.NothingMoved)
                : Card.Ask(
                    ThemeTexts.WasSplit(theme, part, board.Of(command.Organization.Id).Of(part.Number).Count()),
                    ThemeCards.Show(theme),
                    ThemeCards.Show(part)
                )
        );
    }
}
