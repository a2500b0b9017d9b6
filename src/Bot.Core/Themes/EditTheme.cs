using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Themes;

/// <summary>Opens the form of a theme: name, status with its reason, owner and links.</summary>
internal sealed class EditTheme(ThemeBoard board, MemberStore members) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        if (!ThemeRights.MayChange(command.Member))
        {
            return Reply.ToRequester(ThemeTexts.MayNot);
        }

        if (
            ThemeActions.Numbers(command.Value) is not [var number]
            || board.ThemesOf(command.Organization.Id).Root(number) is not { } theme
        )
        {
            return Reply.ToRequester(ThemeTexts.Gone);
        }

        var all = await members.ListAsync(command.Organization.Id, cancellationToken);
        return Reply.Open(ThemeForms.Edit(theme, all, MemberNames.Of(all)));
    }
}

/// <summary>Stores the form of a theme.</summary>
internal sealed class SaveTheme(ThemeWorkflow workflow, MemberStore members) : ICommandHandler
{
    private const int MostLinks = 10;

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

        var status = Enum.TryParse<ThemeStatus>(command.Field(ThemeForms.Status), out var known)
            ? known
            : ThemeStatus.New;
        var reason = command.Field(ThemeForms.Reason)?.Trim();
        if (status == ThemeStatus.Declined && string.IsNullOrEmpty(reason))
        {
            return Reply.Invalid(ThemeForms.Reason, ThemeTexts.ReasonMissing);
        }

        var all = await members.ListAsync(command.Organization.Id, cancellationToken);
        var edit = new ThemeEdit(
            name,
            status,
            string.IsNullOrEmpty(reason) ? null : Truncate.ToLength(reason, ThemeForms.ReasonLength),
            ThemeForms.PersonOf(all, command.Field(ThemeForms.Owner))?.Id,
            [
                .. (command.Field(ThemeForms.Links) ?? "")
                    .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                    .Distinct()
                    .Take(MostLinks),
            ]
        );
        var theme = ThemeActions.Numbers(command.Value) is [var number]
            ? await workflow.EditAsync(
                command.Organization.Id,
                number,
                edit,
                command.Member,
                command.At,
                cancellationToken
            )
            : null;
        return Reply.ToRequester(
            theme is null ? Card.Say(ThemeTexts.Gone) : Card.Ask(ThemeTexts.Saved(theme), ThemeCards.Show(theme))
        );
    }
}
