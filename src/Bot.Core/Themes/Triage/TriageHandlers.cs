using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Feedback;
using Bot.Core.Members;

namespace Bot.Core.Themes;

/// <summary>Files entries under the themes of the button, or of the form, and shows what is left.</summary>
internal sealed class TriageFile(ThemeFiling filing, ShowTriage triage) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var numbers = ThemeActions.Numbers(command.Value);
        if (command.Field(ThemeForms.Into) is { } into)
        {
            numbers = [.. numbers, .. ThemeActions.Numbers(into)];
        }

        if (numbers.Count == 0 || numbers.Count % 2 != 0)
        {
            return Reply.Invalid(ThemeForms.Into, ThemeTexts.ChooseOne);
        }

        await filing.ChooseAsync(
            command.Organization.Id,
            [.. numbers.Chunk(2).Select(pair => (pair[0], pair[1]))],
            command.Member,
            command.At,
            cancellationToken
        );
        return Reply.Replace(await triage.CardAsync(command, cancellationToken));
    }
}

/// <summary>Opens the form that chooses among all themes, the probable ones first.</summary>
internal sealed class TriageChoose(ThemeBoard board, FeedbackStore feedback) : ICommandHandler
{
    private const int MostOptions = 100;

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var organization = command.Organization.Id;
        if (
            ThemeActions.Numbers(command.Value) is not [var number]
            || await feedback.GetAsync(organization, number, cancellationToken) is not { Deleted: null } entry
        )
        {
            return Reply.ToRequester(ThemeTexts.EntryGone);
        }

        var snapshot = board.ThemesOf(organization);
        var suggested = board
            .Suggest(organization, entry.Text, [])
            .Select(suggestion => snapshot.Root(suggestion.Theme)!)
            .ToList();
        var themes = suggested
            .Concat(snapshot.Themes.OrderBy(theme => theme.Name, StringComparer.OrdinalIgnoreCase))
            .DistinctBy(theme => theme.Number)
            .Take(MostOptions)
            .ToList();
        return themes.Count == 0
            ? Reply.Open(ThemeForms.New(command.Value, ""))
            : Reply.Open(
                new Form(
                    ThemeActions.TriageFile,
                    TriageTexts.ChooseTitle,
                    ThemeTexts.Save,
                    [
                        new ChoiceInput(
                            ThemeForms.Into,
                            ThemeTexts.Theme,
                            [.. themes.Select(ThemeForms.Of)],
                            [ThemeActions.Value([themes[0].Number])]
                        ),
                    ],
                    command.Value
                )
            );
    }
}

/// <summary>Says that entries are no feedback, and shows what is left.</summary>
internal sealed class TriageDismiss(ThemeFiling filing, ShowTriage triage) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        await filing.DismissAsync(
            command.Organization.Id,
            ThemeActions.Numbers(command.Value),
            command.Member,
            command.At,
            cancellationToken
        );
        return Reply.Replace(await triage.CardAsync(command, cancellationToken));
    }
}

/// <summary>Opens the thresholds and who takes turns at triage.</summary>
internal sealed class EditTriage(ThemeStore store, MemberStore members) : ICommandHandler
{
    private const int MostOptions = 100;

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var settings = await store.SettingsAsync(command.Organization.Id, cancellationToken);
        var all = await members.ListAsync(command.Organization.Id, cancellationToken);
        var names = MemberNames.Of(all);
        return Reply.Open(
            new Form(
                ThemeActions.TriageSaveSettings,
                TriageTexts.SettingsTitle,
                ThemeTexts.Save,
                [
                    Percent("file", TriageTexts.FileFrom, settings.FileFrom),
                    Percent("ask", TriageTexts.AskFrom, settings.AskFrom),
                    new ChoiceInput(
                        "triage",
                        TriageTexts.Takers,
                        [
                            .. all.Where(member => !member.HasLeft)
                                .OrderBy(member => settings.Triage.Any(member.Is) ? 0 : 1)
                                .Take(MostOptions)
                                .Select(member => ThemeForms.Person(member, names)),
                        ],
                        settings.Triage,
                        Multiple: true,
                        Optional: true
                    ),
                ]
            )
        );
    }

    private static TextInput Percent(string name, LocalizedText label, int value) =>
        new(name, label, value.ToString(CultureInfo.InvariantCulture), Hint: TriageTexts.Percent, MaxLength: 3);
}

/// <summary>Stores the thresholds and who takes turns at triage.</summary>
internal sealed class SaveTriage(ThemeStore store, MemberStore members) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        if (!command.Member.IsAdmin && !command.Member.IsApprover)
        {
            return Reply.ToRequester(TriageTexts.MayNot);
        }

        if (PercentOf(command.Field("file")) is not { } file)
        {
            return Reply.Invalid("file", TriageTexts.Percent);
        }

        if (PercentOf(command.Field("ask")) is not { } ask || ask > file)
        {
            return Reply.Invalid("ask", TriageTexts.Percent);
        }

        var all = await members.ListAsync(command.Organization.Id, cancellationToken);
        var takers = (command.Field("triage") ?? "")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(named => ThemeForms.PersonOf(all, named)?.Id)
            .OfType<string>()
            .Distinct();
        await store.SaveAsync(new ThemeSettings(command.Organization.Id, file, ask, [.. takers]), cancellationToken);
        return Reply.ToRequester(TriageTexts.SettingsSaved);
    }

    private static int? PercentOf(string? words) =>
        int.TryParse(words?.Trim().TrimEnd('%'), NumberStyles.None, CultureInfo.InvariantCulture, out var percent)
        && percent is >= 1 and <= 100
            ? percent
            : null;
}

/// <summary>Proposes themes from entries that have none.</summary>
internal sealed class ProposeThemes(ThemeProposals proposals) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken) =>
        Reply.ToRequester(TriageCards.Proposals(await proposals.FindAsync(command.Organization.Id, cancellationToken)));
}
