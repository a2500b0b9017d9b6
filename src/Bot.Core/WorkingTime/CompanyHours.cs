using System.Collections.Frozen;
using Bot.Core.Data;
using Bot.Core.Members;

namespace Bot.Core.WorkingTime;

/// <summary>When a company works. Its zone is the organization's.</summary>
/// <param name="Country">
/// The ISO code of the country whose holidays count, "" for none; null for the country of the company's zone.
/// </param>
/// <param name="DaysOff">More days off, from an imported calendar, in order.</param>
public sealed record CompanyHours(
    string Organization,
    IReadOnlyList<DayOfWeek> Days,
    TimeOnly From,
    TimeOnly To,
    string? Country,
    IReadOnlyList<DayOff> DaysOff
)
{
    public static DocumentSet<CompanyHours> Set { get; } =
        new DocumentSet<CompanyHours>("companyHours", hours => hours.Organization, _ => "hours").WithRemainder();

    private static readonly DayOfWeek[] Usual =
    [
        DayOfWeek.Monday,
        DayOfWeek.Tuesday,
        DayOfWeek.Wednesday,
        DayOfWeek.Thursday,
        DayOfWeek.Friday,
    ];

    public static CompanyHours UsualOf(string organization) =>
        new(organization, Usual, new TimeOnly(9, 0), new TimeOnly(18, 0), null, []);

    /// <summary>The hours that an organization set, else Monday to Friday, nine to six.</summary>
    public static async ValueTask<CompanyHours> ReadAsync(
        IDocumentReader data,
        string organization,
        CancellationToken cancellationToken
    ) => await data.GetAsync(Set, organization, "hours", cancellationToken) ?? UsualOf(organization);

    /// <summary>Equal for hours that give the same calendars.</summary>
    public string Stamp() =>
        string.Join(
            '|',
            string.Join(',', Days),
            From.Ticks,
            To.Ticks,
            Country,
            string.Join(',', DaysOff.Select(off => off.Day.DayNumber))
        );

    /// <summary>The country whose holidays count for people in a zone; null for none.</summary>
    public string? CountryIn(TimeZoneInfo zone, TimeZoneInfo company) =>
        PublicHolidays.CountryOf(zone) is { } own && own != PublicHolidays.CountryOf(company)
            ? own
            : (Country ?? PublicHolidays.CountryOf(company)) switch
            {
                "" => null,
                var country => country,
            };

    /// <summary>The company's calendar.</summary>
    public WorkCalendar Calendar(Organization organization) => In(organization.TimeZone, organization);

    /// <summary>
    /// The calendar of a member: the company's days and hours in the member's zone, with the holidays of the country
    /// there.
    /// </summary>
    public WorkCalendar Of(Member member, Organization organization) => In(member.TimeZone, organization);

    private WorkCalendar In(TimeZoneInfo zone, Organization organization)
    {
        var country = CountryIn(zone, organization.TimeZone);
        var off = DaysOff.Select(off => off.Day).ToFrozenSet();
        return new WorkCalendar(
            zone,
            Days.ToFrozenSet(),
            From,
            To,
            day => off.Contains(day) || (country is not null && PublicHolidays.IsHoliday(country, day))
        );
    }
}

/// <summary>A day on which the company does not work.</summary>
public sealed record DayOff(DateOnly Day, string Name);
