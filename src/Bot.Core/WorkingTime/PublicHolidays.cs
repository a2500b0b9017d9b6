using System.Collections.Concurrent;
using System.Collections.Frozen;
using Bot.Core.Chat;
using NodaTime.TimeZones;
using PublicHoliday;

namespace Bot.Core.WorkingTime;

/// <summary>
/// The national public holidays of countries, by ISO code ("ES"). Of a holiday at a weekend, the day on which it is
/// observed. Holidays of regions and cities are not among them.
/// </summary>
public static class PublicHolidays
{
    // Some countries follow calendars that .NET knows for so long.
    private const int FirstYear = 1990;
    private const int LastYear = 2070;

    private static readonly ConcurrentDictionary<
        (string Country, int Year),
        FrozenDictionary<DateOnly, LocalizedText>
    > Known = new();

    private static readonly FrozenDictionary<string, string> ByZone = (
        TzdbDateTimeZoneSource.Default.ZoneLocations ?? []
    )
        .GroupBy(place => place.ZoneId)
        .ToFrozenDictionary(places => places.Key, places => places.First().CountryCode);

    /// <summary>The codes of the countries whose holidays are known.</summary>
    public static IReadOnlyList<string> Countries { get; } =
    [
        .. Enum.GetNames<PublicHolidayCountryCode>()
            .Select(name => name.ToUpperInvariant())
            .Where(code => code != "PO")
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The country of a time zone; null if its holidays are not known.</summary>
    public static string? CountryOf(TimeZoneInfo zone) =>
        ByZone.TryGetValue(Canonical(zone.Id), out var country) && Countries.Contains(country) ? country : null;

    public static bool IsHoliday(string country, DateOnly day) => In(country, day.Year).ContainsKey(day);

    /// <summary>The holidays of a year with their names; empty for an unknown country, and after 2070.</summary>
    public static IReadOnlyDictionary<DateOnly, LocalizedText> In(string country, int year) =>
        Known.GetOrAdd(
            (country, year),
            key =>
                Countries.Contains(key.Country) && key.Year is >= FirstYear and <= LastYear
                    ? PublicHolidayFactory
                        .GetPublicHolidayForCountry(key.Country)
                        .PublicHolidaysInformation(key.Year)
                        .Where(holiday => holiday.IsPublic)
                        .GroupBy(holiday => DateOnly.FromDateTime(holiday.ObservedDate))
                        .ToFrozenDictionary(day => day.Key, day => NameOf(day.First()))
                    : FrozenDictionary<DateOnly, LocalizedText>.Empty
        );

    private static LocalizedText NameOf(Holiday holiday) => new(holiday.GetName("en"), holiday.GetName("es"));

    // "Asia/Calcutta" is an older name of "Asia/Kolkata".
    private static string Canonical(string zone) =>
        TzdbDateTimeZoneSource.Default.CanonicalIdMap.TryGetValue(zone, out var canonical) ? canonical : zone;
}
