using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.WorkingTime;

/// <summary>The card and the form of the working hours. Pure.</summary>
internal static class WorkingTimeCards
{
    public const string Usual = "zone";
    public const string NoCountry = "none";

    private const int NextShown = 3;

    public static Card Hours(CompanyHours hours, ChatCommand command)
    {
        var zone = command.Organization.TimeZone;
        var country = hours.CountryIn(zone, zone);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(command.At, zone).DateTime);
        var next = Next(hours, country, today).Take(NextShown).ToList();
        return new Card(
            WorkingTimeTexts.Title,
            [
                new Heading(WorkingTimeTexts.Title),
                new Fields([
                    new Field(WorkingTimeTexts.Days, Days(hours.Days)),
                    new Field(WorkingTimeTexts.Hours, WorkingTimeTexts.Span(hours.From, hours.To)),
                    new Field(WorkingTimeTexts.Zone, LocalizedText.Invariant(command.Organization.Zone)),
                    new Field(
                        WorkingTimeTexts.Country,
                        country is null ? WorkingTimeTexts.None : WorkingTimeTexts.CountryName(country)
                    ),
                    .. hours.DaysOff.Count > 0
                        ? new[] { new Field(WorkingTimeTexts.DaysOff, WorkingTimeTexts.Count(hours.DaysOff.Count)) }
                        : [],
                ]),
                .. next.Count > 0 ? new Block[] { new Heading(WorkingTimeTexts.NextOff), new Bullets(next) } : [],
                new Note(WorkingTimeTexts.HowToAdd),
                .. command.Requester.Roles.HasFlag(Roles.Admin)
                    ? new Block[] { new Buttons([new Button(WorkingTimeTexts.Change, EditWorkingTime.Name, "")]) }
                    : [],
            ]
        );
    }

    public static Form Form(CompanyHours hours) =>
        new(
            SaveWorkingTime.Name,
            WorkingTimeTexts.Title,
            WorkingTimeTexts.Save,
            [
                new ChoiceInput(
                    "days",
                    WorkingTimeTexts.Days,
                    [
                        .. Enum.GetValues<DayOfWeek>()
                            .OrderBy(day => ((int)day + 6) % 7)
                            .Select(day => new Option(day.ToString(), WorkingTimeTexts.Name(day))),
                    ],
                    [.. hours.Days.Select(day => day.ToString())],
                    Multiple: true
                ),
                Time("from", WorkingTimeTexts.From, hours.From),
                Time("to", WorkingTimeTexts.To, hours.To),
                new ChoiceInput(
                    "country",
                    WorkingTimeTexts.Country,
                    [
                        new Option(Usual, WorkingTimeTexts.UsualCountry),
                        new Option(NoCountry, WorkingTimeTexts.None),
                        .. PublicHolidays.Countries.Select(code => new Option(
                            code,
                            WorkingTimeTexts.CountryName(code)
                        )),
                    ],
                    [
                        hours.Country switch
                        {
                            null => Usual,
                            "" => NoCountry,
                            var code => code,
                        },
                    ]
                ),
            ]
        );

    private static TextInput Time(string name, LocalizedText label, TimeOnly value) =>
        new(name, label, WorkingTimeTexts.Words(value), Hint: WorkingTimeTexts.HourHint, MaxLength: 8);

    private static LocalizedText Days(IReadOnlyList<DayOfWeek> days)
    {
        var names = days.Select(WorkingTimeTexts.Name).ToList();
        return new LocalizedText(Text.Join(", ", names), Text.Join(", ", names));
    }

    private static IEnumerable<LocalizedText> Next(CompanyHours hours, string? country, DateOnly today) =>
        hours
            .DaysOff.Select(off => (off.Day, Name: LocalizedText.Invariant(off.Name)))
            .Concat(
                country is null
                    ? []
                    : new[] { today.Year, today.Year + 1 }.SelectMany(year =>
                        PublicHolidays.In(country, year).Select(holiday => (Day: holiday.Key, Name: holiday.Value))
                    )
            )
            .Where(off => off.Day >= today)
            .OrderBy(off => off.Day)
            .DistinctBy(off => off.Day)
            .Select(off => WorkingTimeTexts.Off(off.Day, off.Name));
}
