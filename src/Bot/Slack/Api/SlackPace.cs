using System.Collections.Concurrent;

namespace Bot.Slack.Api;

/// <summary>
/// How fast Slack may be called: a budget for each method in each workspace, one for each channel that is posted to, and
/// what Slack itself asked for with Retry-After, which stops only that method in that workspace
/// (docs.slack.dev/apis/web-api/rate-limits). Budgets are kept as the time at which the next call would be due (GCRA).
/// </summary>
internal sealed class SlackPace(TimeProvider time)
{
    private const int LooksForOldAfter = 10_000;

    // One post a second in a channel and several hundred a minute in a workspace; else a call a second with a small burst.
    private static readonly Budget PerChannel = new(TimeSpan.FromSeconds(1), 1);
    private static readonly Budget Posting = new(TimeSpan.FromSeconds(0.25), 8);
    private static readonly Budget Usual = new(TimeSpan.FromSeconds(1), 5);

    private readonly Dictionary<string, DateTimeOffset> due = [];
    private readonly ConcurrentDictionary<string, DateTimeOffset> rests = new();
    private readonly Lock one = new();

    /// <summary>Null: go ahead, and the call is counted. Else how long to wait; nothing is counted.</summary>
    public TimeSpan? Wait(string method, string workspace, string? channel = null)
    {
        var now = time.GetUtcNow();
        if (Rest(method, workspace) is { } rest)
        {
            return rest;
        }

        var (forMethod, forChannel) = ($"{workspace}/{method}", $"{workspace}/{method}/{channel}");
        var budget = channel is null ? Usual : Posting;
        lock (one)
        {
            var wait = Max(budget.Wait(due.GetValueOrDefault(forMethod), now), channel is null ? TimeSpan.Zero : PerChannel.Wait(due.GetValueOrDefault(forChannel), now));
            if (wait > TimeSpan.Zero)
            {
                return wait;
            }

            due[forMethod] = budget.Next(due.GetValueOrDefault(forMethod), now);
            if (channel is not null)
            {
                due[forChannel] = PerChannel.Next(due.GetValueOrDefault(forChannel), now);
            }

            ForgetOld(now);
            return null;
        }
    }

    /// <summary>Slack did not take the message for its form: the channel's turn is still free.</summary>
    public void GiveBack(string method, string workspace, string channel)
    {
        lock (one)
        {
            due.Remove($"{workspace}/{method}/{channel}");
        }
    }

    /// <summary>How long Slack still wants no call of that method; null when it may be called. For calls that a person waits for.</summary>
    public TimeSpan? Rest(string method, string workspace) =>
        rests.TryGetValue($"{workspace}/{method}", out var until) && until > time.GetUtcNow() ? until - time.GetUtcNow() : null;

    /// <summary>Slack said to come back after that time.</summary>
    public void Rest(string method, string workspace, TimeSpan after) => rests[$"{workspace}/{method}"] = time.GetUtcNow() + after;

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private void ForgetOld(DateTimeOffset now)
    {
        if (due.Count > LooksForOldAfter)
        {
            due.Where(entry => entry.Value < now).Select(entry => entry.Key).ToList().ForEach(key => due.Remove(key));
        }
    }

    private sealed record Budget(TimeSpan Interval, int Burst)
    {
        public TimeSpan Wait(DateTimeOffset due, DateTimeOffset now) => due - now - (Interval * (Burst - 1));

        public DateTimeOffset Next(DateTimeOffset due, DateTimeOffset now) => (due > now ? due : now) + Interval;
    }
}
