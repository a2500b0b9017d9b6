using Bot.Core.Chat;
using Bot.Core.Feedback;
using Bot.Core.Members;

namespace Bot.Core.Themes;

/// <summary>Opens the form for a new theme, for the entries of the button; with words it creates it at once.</summary>
internal sealed class NewTheme(ThemeFiling filing, FeedbackStore feedback) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        if (command.Action is not null)
        {
            return Reply.Open(ThemeForms.New(command.Value, await NameAsync(command, cancellationToken)));
        }

        var name = Truncate.ToLine(command.Text, ThemeForms.NameLength);
        return name.Length == 0
            ? Reply.Open(ThemeForms.New("", ""))
            : await CreateTheme.CreateAsync(filing, name, [], command, cancellationToken);
    }

    // A group of reports is proposed under the shortest of them; people shorten it further.
    private async Task<string> NameAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var texts = new List<string>();
        foreach (var number in ThemeActions.Numbers(command.Value))
        {
            if (await feedback.GetAsync(command.Organization.Id, number, cancellationToken) is { Deleted: null } entry)
            {
                texts.Add(entry.Text);
            }
        }

        return texts.Count < 2 ? "" : Truncate.ToLine(texts.MinBy(text => text.Length)!, ThemeForms.NameLength);
    }
}

/// <summary>Creates the theme of the form.</summary>
internal sealed class CreateTheme(ThemeFiling filing) : ICommandHandler
{
    public static async Task<Reply> CreateAsync(
        ThemeFiling filing,
        string name,
        IReadOnlyList<int> entries,
        ChatCommand command,
        CancellationToken cancellationToken
    )
    {
        var theme = await filing.CreateAsync(
            command.Organization.Id,
            name,
            entries,
            command.Member,
            command.At,
            cancellationToken
        );
        return Reply.ToRequester(
            Card.Ask(
                entries is [var entry] ? ThemeTexts.NowIn(entry, theme) : ThemeTexts.Created(theme),
                ThemeCards.Show(theme)
            )
        );
    }

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var name = ThemeForms.NameOf(command);
        return name.Length == 0
            ? Reply.Invalid(ThemeForms.Name, ThemeTexts.NameMissing)
            : await CreateAsync(filing, name, ThemeActions.Numbers(command.Value), command, cancellationToken);
    }
}
