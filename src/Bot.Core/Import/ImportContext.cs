namespace Bot.Core.Import;

/// <summary>What reading a file needs to know about the organization.</summary>
/// <param name="Currency">For amounts without one.</param>
/// <param name="Today">Today in the organization's time zone. Later days are rejected.</param>
/// <param name="Zone">The zone in which instants become days.</param>
internal sealed record ImportContext(string Currency, DateOnly Today, TimeZoneInfo Zone);
