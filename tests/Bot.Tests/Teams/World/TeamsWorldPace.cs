namespace Bot.Tests.Teams.World;

/// <summary>What Teams allows of one bot, counted in windows that slide: for each thread, and 30 a second in all.</summary>
internal sealed class TeamsWorldPace(Func<DateTimeOffset> now)
{
    private static readonly (int Most, TimeSpan In)[] PerThread =
    [
        (7, TimeSpan.FromSeconds(1)),
        (8, TimeSpan.FromSeconds(2)),
        (60, TimeSpan.FromSeconds(30)),
        (1800, TimeSpan.FromHours(1)),
    ];

    private static readonly (int Most, TimeSpan In)[] PerTenant = [(30, TimeSpan.FromSeconds(1))];

    private readonly Dictionary<string, List<DateTimeOffset>> calls = [];
    private readonly List<DateTimeOffset> all = [];

    /// <summary>Null: it is allowed, and counted. Else after how long it would be.</summary>
    public TimeSpan? TooFast(string thread)
    {
        var own = calls.TryGetValue(thread, out var known) ? known : calls[thread] = [];
        var waits = PerThread
            .Select(limit => Wait(own, limit))
            .Concat(PerTenant.Select(limit => Wait(all, limit)))
            .Max();
        if (waits > TimeSpan.Zero)
        {
            return waits;
        }

        own.Add(now());
        all.Add(now());
        return null;
    }

    private TimeSpan Wait(List<DateTimeOffset> times, (int Most, TimeSpan In) limit) =>
        times.Count < limit.Most ? TimeSpan.Zero : times[^limit.Most] + limit.In - now();
}
