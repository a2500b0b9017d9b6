using Bot.Core.Data;
using Bot.Core.Messaging;
using Bot.Tests.Data;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Messaging;

/// <summary>What was acknowledged is worked off: once, in order, whatever fails in between.</summary>
public abstract class InboxTests(Engine engine) : IAsyncLifetime
{
    private readonly List<string> done = [];
    private readonly HashSet<string> failing = [];
    private TestStore data = null!;
    private Inbox inbox = null!;

    private TestClock Clock => data.Clock;

    public async ValueTask InitializeAsync()
    {
        data = await TestStore.CreateAsync(engine);
        await OpenAsync();
    }

    public ValueTask DisposeAsync() => data.DisposeAsync();

    [Fact]
    public async Task The_same_key_is_taken_once_also_when_it_comes_again_after_the_work()
    {
        Assert.True(await AddAsync("one"));
        Assert.False(await AddAsync("one"));
        await WorkAsync();

        Assert.False(await AddAsync("one"));
        await WorkAsync();
        Assert.Equal(["one"], done);
    }

    [Fact]
    public async Task What_fails_holds_back_its_own_lane_only_and_is_tried_again()
    {
        failing.Add("a1");
        await AddAsync("a1", "a");
        await AddAsync("a2", "a");
        await AddAsync("b1", "b");

        await WorkAsync();
        Assert.Equal(["b1"], done);

        failing.Clear();
        Clock.Advance(TimeSpan.FromSeconds(1));
        await WorkAsync();
        Assert.Equal(["b1", "a1", "a2"], done);
    }

    [Fact]
    public async Task What_waits_is_still_there_after_a_restart()
    {
        await AddAsync("one");
        await OpenAsync();

        await WorkAsync();

        Assert.Equal(["one"], done);
    }

    [Fact]
    public async Task After_a_day_it_is_given_up_so_that_the_lane_goes_on()
    {
        failing.Add("bad");
        await AddAsync("bad", "a");
        await AddAsync("good", "a");

        for (var i = 0; i < 400 && done.Count == 0; i++)
        {
            await WorkAsync();
            Clock.Advance(TimeSpan.FromMinutes(5));
        }

        Assert.Equal(["good"], done);
        Assert.InRange(Clock.GetUtcNow() - BotApp.Start, TimeSpan.FromDays(1), TimeSpan.FromDays(1.1));
    }

    [Fact]
    public async Task Keys_are_forgotten_two_days_after_the_work_and_not_before()
    {
        await AddAsync("one");
        await WorkAsync();

        Clock.Advance(TimeSpan.FromHours(47));
        await ForgetAsync();
        Assert.False(await AddAsync("one"));

        Clock.Advance(TimeSpan.FromHours(2));
        await ForgetAsync();
        Assert.True(await AddAsync("one"));
    }

    private async Task OpenAsync()
    {
        await data.ReopenAsync(Inbox.Waiting, Inbox.Handled);
        inbox = new Inbox(data.Store, new InboxSignal());
    }

    private Task<bool> AddAsync(string key, string lane = "lane") =>
        inbox.TakeAsync(new InboxItem(key, "slack", lane, "{}", Clock.GetUtcNow()), CancellationToken.None);

    private Task WorkAsync() => Worker().ProcessAsync(CancellationToken.None);

    private InboxProcessor Worker() =>
        new(inbox, [new Work(this)], ClaimLease.Default, Clock, NullLogger<InboxProcessor>.Instance);

    private async Task ForgetAsync() =>
        await new ExpiringSet<HandledEvent>(Inbox.Handled).DeleteExpiredAsync(
            data.Store,
            Clock.GetUtcNow(),
            CancellationToken.None
        );

    private sealed class Work(InboxTests test) : IInboxHandler
    {
        public string Platform => "slack";

        public Task<TimeSpan?> HandleAsync(InboxItem item, CancellationToken cancellationToken)
        {
            if (test.failing.Contains(item.Key))
            {
                return Task.FromResult<TimeSpan?>(TimeSpan.Zero);
            }

            test.done.Add(item.Key);
            return Task.FromResult<TimeSpan?>(null);
        }
    }
}

public sealed class InboxOnLiteDbTests() : InboxTests(Engine.LiteDb);

public sealed class InboxOnPostgresTests() : InboxTests(Engine.Postgres);
