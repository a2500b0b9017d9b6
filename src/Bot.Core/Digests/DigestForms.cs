using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Digests;

internal static class DigestForms
{
    private static readonly DayOfWeek[] WeekDays = [.. Enum.GetValues<DayOfWeek>().OrderBy(day => ((int)day + 6) % 7)];

    /// <summary>The channel's input, if the form asks for it.</summary>
    public const string Channel = "channel";

    /// <param name="subscription">What the form begins with.</param>
    /// <param name="sections">The sections to choose from.</param>
    /// <param name="asksForChannel">Whether the form is opened elsewhere than in the channel.</param>
    public static Form Subscription(
        DigestSubscription subscription,
        DigestSections sections,
        bool asksForChannel = false
    ) =>
        new(
            DigestActions.Save,
            DigestTexts.FormTitle,
            DigestTexts.Save,
            [
                .. asksForChannel
                    ? [new ConversationInput(Channel, DigestTexts.ChannelLabel, Hint: DigestTexts.ChannelHint)]
                    : Array.Empty<Input>(),
                new ChoiceInput(
                    "weekday",
                    DigestTexts.WeekdayLabel,
                    [.. WeekDays.Select(day => new Option(day.ToString(), DigestTexts.Weekday(day)))],
                    [subscription.When.Weekday.ToString()]
                ),
                new TextInput(
                    "time",
                    DigestTexts.TimeLabel,
                    DigestTexts.Clock(subscription.When),
                    Hint: DigestTexts.TimeHint,
                    MaxLength: 10
                ),
                new TextInput(
                    "zone",
                    MemberTexts.Zone,
                    subscription.When.Zone,
                    Hint: MemberTexts.ZoneHint,
                    MaxLength: 60
                ),
                new ChoiceInput(
                    "language",
                    MemberTexts.LanguageLabel,
                    [
                        .. Enum.GetValues<Language>()
                            .Select(language => new Option(language.Code(), MemberTexts.Name(language))),
                    ],
                    [subscription.Language.Code()]
                ),
                new ChoiceInput(
                    "sections",
                    DigestTexts.SectionsLabel,
                    [.. sections.All.Select(section => new Option(section.Key, section.Name))],
                    subscription.Sections,
                    Multiple: true
                ),
            ]
        );

    /// <summary>Reads the subscription from the form, or the errors by input name.</summary>
    public static (DigestSubscription? Subscription, IReadOnlyDictionary<string, LocalizedText> Errors) Read(
        ChatCommand command,
        DigestSubscription before,
        DigestSections known
    )
    {
        var errors = new Dictionary<string, LocalizedText>();
        var sections = (command.Field("sections") ?? "").Split('\n').Where(known.Keys.Contains).ToList();
        var zone = command.Field("zone")?.Trim() ?? before.When.Zone;
        if (!ScheduleWords.TryTime(command.Field("time") ?? "", out var time))
        {
            errors["time"] = DigestTexts.NoTime;
        }

        if (ZoneNames.Ambiguous(zone) is { } meant)
        {
            errors["zone"] = DigestTexts.WhichZone(zone, meant);
        }
        else if (!TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
        {
            errors["zone"] = MemberTexts.NoSuchZone(zone);
        }

        if (sections.Count == 0)
        {
            errors["sections"] = DigestTexts.NoSection;
        }

        var weekday = Enum.TryParse<DayOfWeek>(command.Field("weekday"), out var day) ? day : before.When.Weekday;
        return errors.Count > 0
            ? (null, errors)
            : (
                before with
                {
                    When = new DigestTime(weekday, time, zone),
                    Language = Languages.FromLocale(command.Field("language")),
                    Sections = sections,
                },
                errors
            );
    }
}
