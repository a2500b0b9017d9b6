using System.Text;
using Bot.Core.Chat;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;

namespace Bot.Core.WorkingTime;

/// <summary>The days off in a calendar file: its events of whole days.</summary>
/// <param name="Timed">How many of its events have a time, and are no days off.</param>
internal sealed record CalendarFile(IReadOnlyList<DayOff> Days, int Timed)
{
    private const int Years = 3;
    private const int MostDays = 500;
    private const int LongestName = 60;

    public static bool Is(Chat.Attachment file) =>
        file.Name.EndsWith(".ics", StringComparison.OrdinalIgnoreCase)
        || file.Content.Span.StartsWith("BEGIN:VCALENDAR"u8);

    /// <summary>The days off from the first day of this year, for three years; null if it is no calendar.</summary>
    public static CalendarFile? Read(ReadOnlyMemory<byte> content, DateOnly today)
    {
        var from = new DateOnly(today.Year, 1, 1);
        var to = from.AddYears(Years);
        try
        {
            if (Ical.Net.Calendar.Load(Encoding.UTF8.GetString(content.Span)) is not { } calendar)
            {
                return null;
            }

            var days = calendar
                .GetOccurrences<CalendarEvent>(new CalDateTime(from))
                .TakeWhile(occurrence => occurrence.Period.StartTime.Date < to)
                .Where(occurrence => occurrence.Source is CalendarEvent { IsAllDay: true })
                .SelectMany(DaysOf)
                .Where(off => off.Day >= from && off.Day < to)
                .DistinctBy(off => off.Day)
                .Take(MostDays)
                .OrderBy(off => off.Day)
                .ToList();
            return new CalendarFile(days, calendar.Events.Count(one => !one.IsAllDay));
        }
        catch (Exception failure)
            when (failure
                    is System.Runtime.Serialization.SerializationException
                        or ArgumentException
                        or FormatException
                        or InvalidOperationException
            )
        {
            return null;
        }
    }

    // The end of an event of whole days is the first day after it.
    private static IEnumerable<DayOff> DaysOf(Occurrence occurrence)
    {
        var first = occurrence.Period.StartTime.Date;
        var end = occurrence.Period.EffectiveEndTime?.Date ?? first.AddDays(1);
        var name = Truncate.ToLine((occurrence.Source as CalendarEvent)?.Summary ?? "", LongestName);
        var count = Math.Clamp(end.DayNumber - first.DayNumber, 1, MostDays);
        return Enumerable.Range(0, count).Select(at => new DayOff(first.AddDays(at), name));
    }
}
