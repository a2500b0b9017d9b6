using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests;

/// <summary>A clock that stands until it is moved, and that says when somebody began to wait by it: only then does moving it mean anything.</summary>
public sealed class TestClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    private readonly List<TimeSpan> waits = [];
    private TaskCompletionSource added = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        lock (waits)
        {
            waits.Add(dueTime);
            added.TrySetResult();
            added = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        return timer;
    }

    /// <summary>Returns when somebody waits for that long, and moves the clock on by it.</summary>
    public Task PassAsync(TimeSpan wait) => PassAsync(wait, wait);

    /// <summary>The same for a wait that chance makes longer or shorter.</summary>
    public async Task PassAsync(TimeSpan shortest, TimeSpan longest)
    {
        while (true)
        {
            Task next;
            lock (waits)
            {
                if (waits.FindIndex(wait => wait >= shortest && wait <= longest) is >= 0 and var found)
                {
                    waits.RemoveAt(found);
                    break;
                }

                next = added.Task;
            }

            await next.WaitAsync(TimeSpan.FromSeconds(30));
        }

        Advance(longest);
    }
}
