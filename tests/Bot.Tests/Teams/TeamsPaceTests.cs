using Bot.Teams;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Teams;

/// <summary>As fast as Teams allows and never faster, however the calls come.</summary>
public sealed class TeamsPaceTests
{
    private static readonly (int Most, TimeSpan In)[] Limits =
    [
        (7, TimeSpan.FromSeconds(1)),
        (8, TimeSpan.FromSeconds(2)),
        (60, TimeSpan.FromSeconds(30)),
        (1800, TimeSpan.FromHours(1)),
    ];

    private readonly FakeTimeProvider clock = new(BotApp.Start);
    private readonly TeamsRateLimit rateLimit;

    public TeamsPaceTests() => rateLimit = new TeamsRateLimit(clock);

    [Fact]
    public void Whoever_always_wants_more_stays_in_all_limits_of_a_thread_and_comes_near_them()
    {
        var random = new Random(7);
        var taken = new List<DateTimeOffset>();
        while (clock.GetUtcNow() < BotApp.Start.AddHours(3))
        {
            if (rateLimit.Wait("T", "19:a", random.Next(2) == 0) is null)
            {
                taken.Add(clock.GetUtcNow());
            }
            else
            {
                clock.Advance(TimeSpan.FromMilliseconds(random.Next(1, 400)));
            }
        }

        foreach (var (most, time) in Limits)
        {
            Assert.All(
                taken.Select((at, i) => (at, i)),
                call =>
                    Assert.True(call.i < most || call.at - taken[call.i - most] >= time, $"more than {most} in {time}")
            );
        }

        Assert.InRange(taken.Count, 5000, 5400);
    }

    [Fact]
    public void Another_thread_is_not_held_back_until_the_tenant_has_enough()
    {
        var taken = Enumerable.Range(0, 100).Count(thread => rateLimit.Wait("T", $"19:{thread}", false) is null);

        Assert.InRange(taken, 10, 30);
        Assert.Null(rateLimit.Wait("another", "19:z", false));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.InRange(
            taken + Enumerable.Range(0, 100).Count(thread => rateLimit.Wait("T", $"19:{thread}", false) is null),
            20,
            30
        );
    }

    [Fact]
    public void What_a_person_waits_for_comes_before_what_waits_anyway()
    {
        while (rateLimit.Wait("T", "a:lena", false) is null) { }

        Assert.Null(rateLimit.Wait("T", "a:lena", true));
        Assert.NotNull(rateLimit.Wait("T", "a:lena", true));
    }

    [Fact]
    public void What_Teams_asks_for_stops_that_thread_for_exactly_that_time_and_no_other()
    {
        rateLimit.Rest("19:a", TimeSpan.FromSeconds(30));

        Assert.Equal(TimeSpan.FromSeconds(30), rateLimit.Wait("T", "19:a", true));
        Assert.Null(rateLimit.Wait("T", "19:b", false));
        clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Null(rateLimit.Wait("T", "19:a", false));
    }
}
