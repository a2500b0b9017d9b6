using Bot.Core.Chat;
using Bot.Core.Feedback;
using Bot.Core.Members;

namespace Bot.Core.Themes;

/// <summary>Lists the member's reports with what came of each.</summary>
internal sealed class MyReports(ThemeBoard board, ThemeStore store, FeedbackStore feedback) : ICommandHandler
{
    private const int Shown = 15;
    private const int LineLength = 120;

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var organization = command.Organization.Id;
        var mine = await feedback.ListAsync(
            organization,
            new FeedbackFilter(Reporters: command.Member.Ids),
            0,
            Shown,
            cancellationToken
        );
        if (mine.Count == 0)
        {
            return Reply.ToRequester(LoopTexts.NoneYet);
        }

        var wants = await store.WantsNoticesAsync(organization, command.Member.Id, cancellationToken);
        var snapshot = board.ThemesOf(organization);
        var lines = new List<LocalizedText>();
        var themes = new List<Theme>();
        foreach (var entry in mine)
        {
            var filing = await store.FilingAsync(organization, entry.Number, cancellationToken);
            var theme = filing?.Theme is { } number ? snapshot.Root(number) : null;
            themes.AddRange(theme is null ? [] : [theme]);
            lines.Add(LoopTexts.Mine(Truncate.ToLine(entry.Text, LineLength), State(theme, filing)));
        }

        return Reply.ToRequester(
            new Card(
                LoopTexts.MineTitle,
                [
                    new Heading(LoopTexts.MineTitle),
                    new Bullets(lines),
                    new Buttons([
                        .. themes.DistinctBy(theme => theme.Number).Take(4).Select(ThemeCards.Show),
                        wants
                            ? new Button(LoopTexts.StopButton, ThemeActions.Notices, "off")
                            : new Button(LoopTexts.StartButton, ThemeActions.Notices, "on"),
                    ]),
                ]
            )
        );
    }

    private static LocalizedText State(Theme? theme, Filing? filing) =>
        theme is not null ? LoopTexts.State(theme)
        : filing?.Kind == FilingKind.NotFeedback ? LoopTexts.NotFeedback
        : LoopTexts.Sorting;
}

/// <summary>Turns a member's notices on or off.</summary>
internal sealed class SetNotices(ThemeStore store) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var word = Folding.Fold(command.Action is null ? command.Text : command.Value).Trim();
        var wants = word is not ("off" or "no" or "stop" or "desactivar");
        await store.SetNoticesAsync(command.Organization.Id, command.Member.Id, wants, cancellationToken);
        return Reply.ToRequester(wants ? LoopTexts.NoticesOn : LoopTexts.NoticesOff);
    }
}
