using Bot.Core.Chat;
using Bot.Core.Feedback;
using Bot.Core.Members;

namespace Bot.Core.Themes;

/// <summary>The forms about themes. Pure.</summary>
internal static class ThemeForms
{
    public const string Name = "name";
    public const string Status = "status";
    public const string Reason = "reason";
    public const string Owner = "owner";
    public const string Links = "links";
    public const string Into = "into";
    public const string Entries = "entries";
    public const int NameLength = 80;
    public const int ReasonLength = 500;
    public const int LinksLength = 1000;
    private const int MostOptions = 100;
    private const int OptionLength = 70;

    public static Form New(string entries, string name) =>
        new(ThemeActions.Create, ThemeTexts.NewTitle, ThemeTexts.Save, [NameInput(name)], entries);

    public static Form Edit(Theme theme, IReadOnlyList<Member> members, MemberNames names) =>
        new(
            ThemeActions.Save,
            ThemeTexts.EditTitle,
            ThemeTexts.Save,
            [
                NameInput(theme.Name),
                new ChoiceInput(
                    Status,
                    ThemeTexts.Status,
                    [
                        .. Enum.GetValues<ThemeStatus>()
                            .Select(status => new Option(status.ToString(), ThemeTexts.Of(status))),
                    ],
                    [theme.Status.ToString()]
                ),
                new TextInput(
                    Reason,
                    ThemeTexts.Reason,
                    theme.Decision?.Reason ?? "",
                    Multiline: true,
                    Optional: true,
                    ThemeTexts.ReasonHint,
                    ReasonLength
                ),
                new ChoiceInput(
                    Owner,
                    ThemeTexts.Owner,
                    [
                        .. members
                            .Where(member => !member.HasLeft || member.Is(theme.Owner))
                            .OrderBy(member => member.Is(theme.Owner) ? 0 : 1)
                            .Take(MostOptions)
                            .Select(member => Person(member, names)),
                    ],
                    theme.Owner is { } owner ? [owner] : [],
                    Optional: true
                )
                {
                    IsPerson = true,
                },
                new TextInput(
                    Links,
                    ThemeTexts.Links,
                    string.Join('\n', theme.Links),
                    Multiline: true,
                    Optional: true,
                    ThemeTexts.LinksHint,
                    LinksLength
                ),
            ],
            ThemeActions.Value([theme.Number])
        );

    public static Form Merge(Theme theme, IEnumerable<Theme> others) =>
        new(
            ThemeActions.SaveMerge,
            ThemeTexts.MergeTitle,
            ThemeTexts.Save,
            [
                new ChoiceInput(
                    Into,
                    ThemeTexts.MergeInto,
                    [
                        .. others
                            .OrderBy(other => other.Name, StringComparer.OrdinalIgnoreCase)
                            .Take(MostOptions)
                            .Select(Of),
                    ],
                    []
                ),
            ],
            ThemeActions.Value([theme.Number])
        );

    public static Form Split(Theme theme, IReadOnlyList<FeedbackEntry> entries) =>
        new(
            ThemeActions.SaveSplit,
            ThemeTexts.SplitTitle,
            ThemeTexts.Save,
            [
                NameInput(""),
                new ChoiceInput(
                    Entries,
                    ThemeTexts.SplitEntries,
                    [
                        .. entries
                            .Take(MostOptions)
                            .Select(entry => new Option(
                                ThemeActions.Value([entry.Number]),
                                LocalizedText.Invariant(Truncate.ToLine(entry.Text, OptionLength))
                            )),
                    ],
                    [],
                    Multiple: true
                ),
            ],
            ThemeActions.Value([theme.Number])
        );

    public static Option Of(Theme theme) => new(ThemeActions.Value([theme.Number]), ThemeCards.Label(theme));

    public static Option Person(Member member, MemberNames names) =>
        new(member.Id, LocalizedText.Invariant(names[member.Id])) { Person = member.Identities };

    /// <summary>A member by id, or by the id under which a platform's own picker knows them.</summary>
    public static Member? PersonOf(IReadOnlyList<Member> members, string? named) =>
        members.FirstOrDefault(member => member.Id == named)
        ?? members.FirstOrDefault(member =>
            !member.HasLeft && member.Identities.Any(identity => identity.UserId == named)
        );

    /// <summary>The name on one line; empty if there is none.</summary>
    public static string NameOf(ChatCommand command) => Truncate.ToLine(command.Field(Name) ?? "", NameLength);

    private static TextInput NameInput(string name) => new(Name, ThemeTexts.Name, name, MaxLength: NameLength);
}
