using Bot.Core.Chat;
using Bot.Core.Journey;
using Bot.Core.Members;

namespace Bot.Core.Feedback;

/// <summary>The forms to log and to edit feedback, and the parser of their submissions.</summary>
public static class FeedbackForms
{
    private const int ShortField = 200;
    private const int LongestLink = 800;

    public static Form New() =>
        new(
            FeedbackActions.Save,
            FeedbackTexts.FormTitle,
            FeedbackTexts.Save,
            Inputs(new FeedbackDetails("", FeedbackKind.PainPoint)),
            Intro: FeedbackTexts.FormIntro
        );

    /// <summary>
    /// The form for a selected message, with all its text to correct. The form's value carries the message.
    /// </summary>
    public static Form Quote(QuotedMessage quoted, FeedbackDetails details) =>
        new(
            FeedbackActions.Save,
            FeedbackTexts.FormTitle,
            FeedbackTexts.Save,
            Inputs(details with { Text = quoted.Words }),
            string.Join(
                '\n',
                quoted.Key,
                Truncate.ToLine(quoted.Author ?? "", ShortField),
                quoted.Link is { Length: <= LongestLink } link ? link : ""
            ),
            FeedbackTexts.QuoteIntro(quoted.Author)
        );

    /// <summary>The message that <see cref="Quote"/> was about; null for the empty form.</summary>
    public static FeedbackSource? Source(ChatCommand command) =>
        command.Value.Split('\n') is [{ Length: > 0 } key, var author, var link]
            ? new FeedbackSource(key, NullIfEmpty(author), NullIfEmpty(link))
            : null;

    public static Form Edit(FeedbackEntry entry) =>
        new(
            FeedbackActions.Change,
            FeedbackTexts.EditTitle(entry),
            FeedbackTexts.Save,
            Inputs(entry.Details),
            FeedbackTexts.Digits(entry)
        );

    /// <summary>Reads the fields as a report; null if the text is empty.</summary>
    public static FeedbackDetails? Read(ChatCommand command)
    {
        if (string.IsNullOrWhiteSpace(command.Field("text")))
        {
            return null;
        }

        var deal = command.Field("deal");
        return new FeedbackDetails(
            command.Field("text")!,
            FeedbackKinds.All.FirstOrDefault(kind => kind.ToString() == command.Field("kind")),
            command.Field("account")?.Trim(),
            deal,
            deal is null ? null : FeedbackParser.ReadMoney(deal, command.Organization.Currency),
            Stages.All.Cast<Stage?>().FirstOrDefault(stage => stage.ToString() == command.Field("stage")),
            command.Field("persona")?.Trim()
        )
        {
            Tags =
            [
                .. (command.Field("tags") ?? "")
                    .Split([' ', ',', '#'], StringSplitOptions.RemoveEmptyEntries)
                    .Select(Folding.Fold)
                    .Distinct(),
            ],
        };
    }

    private static string? NullIfEmpty(string value) => value.Length == 0 ? null : value;

    private static IReadOnlyList<Input> Inputs(FeedbackDetails details) =>
        [
            new TextInput("text", FeedbackTexts.What, details.Text, Multiline: true, Hint: FeedbackTexts.WhatHint),
            new ChoiceInput(
                "kind",
                FeedbackTexts.Kind,
                [.. FeedbackKinds.All.Select(kind => new Option(kind.ToString(), kind.Name()))],
                [details.Kind.ToString()]
            ),
            new TextInput(
                "account",
                FeedbackTexts.Account,
                details.Account ?? "",
                Optional: true,
                MaxLength: ShortField
            ),
            new TextInput(
                "deal",
                FeedbackTexts.Deal,
                details.Deal ?? "",
                Optional: true,
                Hint: FeedbackTexts.DealHint,
                MaxLength: ShortField
            ),
            new ChoiceInput(
                "stage",
                FeedbackTexts.Stage,
                [.. Stages.All.Select(stage => new Option(stage.ToString(), stage.Name()))],
                details.Stage is { } selected ? [selected.ToString()] : [],
                Optional: true
            ),
            new TextInput(
                "persona",
                FeedbackTexts.Persona,
                details.Persona ?? "",
                Optional: true,
                MaxLength: ShortField
            ),
            new TextInput(
                "tags",
                FeedbackTexts.Tags,
                string.Join(' ', details.Tags),
                Optional: true,
                Hint: FeedbackTexts.TagsHint,
                MaxLength: ShortField
            ),
        ];
}
