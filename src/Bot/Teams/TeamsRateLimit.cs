using Bot.Hosting;

namespace Bot.Teams;

/// <summary>
/// How fast the connector may be called (learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit): in one thread 7 times in
/// a second, 8 in two, 60 in thirty and 1800 in an hour, new conversations the same; in one tenant 30 times a second. What Teams
/// asks for with Retry-After stops that thread only.
/// </summary>
internal sealed class TeamsRateLimit(TimeProvider time)
{
    // In a thread at most 7 in a second, 7 + 1 in two, 7 + 29 in thirty and 60 + 1740 in an hour. In a tenant at most 15 + 15 in a second.
    private static readonly Budget PerThread = new(TimeSpan.FromSeconds(1), 7);
    private static readonly Budget PerHour = new(TimeSpan.FromHours(1) / 1740, 60);
    private static readonly Budget PerTenant = new(TimeSpan.FromSeconds(1) / 15, 15);

    // What nobody waits for leaves some for what somebody does.
    private static readonly Budget PerThreadUnhurried = PerThread with { Burst = 6 };
    private static readonly Budget PerTenantUnhurried = PerTenant with { Burst = 10 };

    private readonly Budgets budgets = new(time);

    /// <summary>Null: go ahead, and the call is counted. Else how long to wait; nothing is counted.</summary>
    public TimeSpan? Wait(string tenant, string thread, bool isAwaited) =>
        budgets.Rest(thread) ?? budgets.Take(Of(tenant, thread, isAwaited));

    /// <summary>How long a call that nobody waits for would have to; null when it could go ahead.</summary>
    public TimeSpan? MustWait(string tenant, string thread) =>
        budgets.Rest(thread) ?? budgets.Look(Of(tenant, thread, isAwaited: false));

    /// <summary>Teams said to come back to that thread after that time.</summary>
    public void Rest(string thread, TimeSpan after) => budgets.Rest(thread, after);

    private static (string, Budget)[] Of(string tenant, string thread, bool isAwaited) =>
        [
            (thread, isAwaited ? PerThread : PerThreadUnhurried),
            ($"{thread} in an hour", PerHour),
            ($"{tenant} in all", isAwaited ? PerTenant : PerTenantUnhurried),
        ];
}
