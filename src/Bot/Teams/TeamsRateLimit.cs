using Bot.Hosting;

namespace Bot.Teams;

/// <summary>
/// Limits how fast Duet calls the connector (learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit). Per
/// thread: 7 calls in a second, 8 in two, 60 in thirty and 1800 in an hour; the same for new conversations. Per tenant:
/// 30 calls a second. A Retry-After from Teams stops only that thread.
/// </summary>
internal sealed class TeamsRateLimit(TimeProvider time)
{
    // Per thread at most 7 in a second, 7 + 1 in two, 7 + 29 in thirty and 60 + 1740 in an hour. Per tenant at most 15
    // + 15 in a second.
    private static readonly Budget PerThread = new(TimeSpan.FromSeconds(1), 7);
    private static readonly Budget PerHour = new(TimeSpan.FromHours(1) / 1740, 60);
    private static readonly Budget PerTenant = new(TimeSpan.FromSeconds(1) / 15, 15);

    // Calls that nobody waits for leave some of the budget to calls that a person waits for.
    private static readonly Budget PerThreadBackground = PerThread with { Burst = 6 };
    private static readonly Budget PerTenantBackground = PerTenant with { Burst = 10 };

    private readonly Budgets budgets = new(time);

    /// <summary>
    /// Returns null and counts the call if it may go out now. Otherwise returns how long to wait and counts nothing.
    /// </summary>
    public TimeSpan? Wait(string tenant, string thread, bool isAwaited) =>
        budgets.Rest(thread) ?? budgets.Take(Of(tenant, thread, isAwaited));

    /// <summary>
    /// How long a call that nobody waits for would have to wait; null if it could go out now. Counts nothing.
    /// </summary>
    public TimeSpan? MustWait(string tenant, string thread) =>
        budgets.Rest(thread) ?? budgets.Look(Of(tenant, thread, isAwaited: false));

    /// <summary>Records that Teams asked us to pause this thread for that time.</summary>
    public void Rest(string thread, TimeSpan after) => budgets.Rest(thread, after);

    private static (string, Budget)[] Of(string tenant, string thread, bool isAwaited) =>
        [
            (thread, isAwaited ? PerThread : PerThreadBackground),
            ($"{thread} in an hour", PerHour),
            ($"{tenant} in all", isAwaited ? PerTenant : PerTenantBackground),
        ];
}
