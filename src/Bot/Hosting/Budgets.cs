namespace Bot.Hosting;

/// <summary>
/// How often something may be done: at once <paramref name="Burst"/> times, then once in each <paramref name="Interval"/>.
/// So in any time at most the burst and one more for each interval in it.
/// </summary>
internal sealed record Budget(TimeSpan Interval, int Burst)
{
    public TimeSpan Wait(DateTimeOffset due, DateTimeOffset now) => due - now - (Interval * (Burst - 1));

    public DateTimeOffset Next(DateTimeOffset due, DateTimeOffset now) => (due > now ? due : now) + Interval;
}

/// <summary>
/// What is left of budgets, by name, and the pauses that a platform asked for. A budget is kept as the time at which the next
/// turn would be due (GCRA): one instant, however large it is. What is past is forgotten.
/// </summary>
internal sealed class Budgets(TimeProvider time)
{
    private const int LooksForOldAfter = 10_000;

    private readonly Dictionary<string, DateTimeOffset> due = [];
    private readonly Dictionary<string, DateTimeOffset> rests = [];
    private readonly Lock one = new();
    private int looksForOldAt = LooksForOldAfter;

    /// <summary>How many names are remembered.</summary>
    public int Count => due.Count + rests.Count;

    /// <summary>Null: go ahead, and the turn is counted in each of them. Else how long to wait; nothing is counted.</summary>
    public TimeSpan? Take(params ReadOnlySpan<(string Name, Budget Budget)> budgets)
    {
        lock (one)
        {
            var now = time.GetUtcNow();
            if (Wait(budgets, now) is { } wait)
            {
                return wait;
            }

            foreach (var (name, budget) in budgets)
            {
                due[name] = budget.Next(due.GetValueOrDefault(name), now);
            }

            ForgetOld(now);
            return null;
        }
    }

    /// <summary>The same without counting.</summary>
    public TimeSpan? Look(params ReadOnlySpan<(string Name, Budget Budget)> budgets)
    {
        lock (one)
        {
            return Wait(budgets, time.GetUtcNow());
        }
    }

    /// <summary>Nothing came of the last turn: the next is free.</summary>
    public void GiveBack(string name)
    {
        lock (one)
        {
            due.Remove(name);
        }
    }

    /// <summary>How long the platform still wants nothing of it; null when it may be asked.</summary>
    public TimeSpan? Rest(string name)
    {
        lock (one)
        {
            return rests.TryGetValue(name, out var until) && until > time.GetUtcNow() ? until - time.GetUtcNow() : null;
        }
    }

    /// <summary>The platform said to come back after that time.</summary>
    public void Rest(string name, TimeSpan after)
    {
        lock (one)
        {
            rests[name] = time.GetUtcNow() + after;
            ForgetOld(time.GetUtcNow());
        }
    }

    private TimeSpan? Wait(ReadOnlySpan<(string Name, Budget Budget)> budgets, DateTimeOffset now)
    {
        var wait = TimeSpan.Zero;
        foreach (var (name, budget) in budgets)
        {
            var needed = budget.Wait(due.GetValueOrDefault(name), now);
            wait = needed > wait ? needed : wait;
        }

        return wait > TimeSpan.Zero ? wait : null;
    }

    // Not before twice as many are there as stayed the last time: each look is then paid for by as many turns.
    private void ForgetOld(DateTimeOffset now)
    {
        if (Count > looksForOldAt)
        {
            ForgetOld(due, now);
            ForgetOld(rests, now);
            looksForOldAt = Math.Max(LooksForOldAfter, 2 * Count);
        }
    }

    private static void ForgetOld(Dictionary<string, DateTimeOffset> times, DateTimeOffset now) =>
        times.Where(entry => entry.Value < now).Select(entry => entry.Key).ToList().ForEach(name => times.Remove(name));
}
