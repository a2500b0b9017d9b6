using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Themes;

/// <summary>Asks which theme a theme becomes part of.</summary>
internal sealed class MergeTheme(ThemeBoard board) : ICommandHandler
{
    public Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var snapshot = board.ThemesOf(command.Organization.Id);
        var theme = ThemeActions.Numbers(command.Value) is [var number] ? snapshot.Root(number) : null;
        return Task.FromResult(
            !ThemeRights.MayChange(command.Member) ? Reply.ToRequester(ThemeTexts.MayNot)
            : theme is null ? Reply.ToRequester(ThemeTexts.Gone)
            : snapshot.Themes.Where(other => other.Number != theme.Number).ToList() is { Count: > 0 } others
                ? Reply.Open(ThemeForms.Merge(theme, others))
            : Reply.ToRequester(ThemeTexts.SameTheme)
        );
    }
}

/// <summary>Merges two themes.</summary>
internal sealed class SaveMerge(ThemeWorkflow workflow) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        if (!ThemeRights.MayChange(command.Member))
        {
            return Reply.ToRequester(ThemeTexts.MayNot);
        }

        if (ThemeActions.Numbers(command.Field(ThemeForms.Into) ?? "") is not [var into])
        {
            return Reply.Invalid(ThemeForms.Into, ThemeTexts.ChooseOne);
        }

        var (outcome, from, target) = ThemeActions.Numbers(command.Value) is [var number]
            ? await workflow.MergeAsync(
                command.Organization.Id,
                number,
                into,
                command.Member,
                command.At,
                cancellationToken
            )
            : (MergeOutcome.Gone, null, null);
        return Reply.ToRequester(
            outcome switch
            {
                MergeOutcome.Merged => ThemeCards.Merged(from!, target!),
                MergeOutcome.Same => Card.Say(ThemeTexts.SameTheme),
                _ => Card.Say(ThemeTexts.Gone),
            }
        );
    }
}

/// <summary>Makes a merged theme a theme of its own again.</summary>
internal sealed class UndoMerge(ThemeWorkflow workflow) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        if (!ThemeRights.MayChange(command.Member))
        {
            return Reply.ToRequester(ThemeTexts.MayNot);
        }

        var theme = ThemeActions.Numbers(command.Value) is [var number]
            ? await workflow.UndoMergeAsync(
                command.Organization.Id,
                number,
                command.Member,
                command.At,
                cancellationToken
            )
            : null;
        return Reply.ToRequester(
            theme is null ? Card.Say(ThemeTexts.NotMerged) : Card.Ask(ThemeTexts.Apart(theme), ThemeCards.Show(theme))
        );
    }
}
