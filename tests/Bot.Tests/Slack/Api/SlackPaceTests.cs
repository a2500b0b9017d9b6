using Bot.Slack.Api;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Slack.Api;

public sealed class SlackPaceTests
{
    private readonly FakeTimeProvider clock = new(BotApp.Start);
    private readonly SlackRateLimit rateLimit;

    public SlackPaceTests() => rateLimit = new SlackRateLimit(clock);

    [Fact]
    public void A_channel_gets_one_message_a_second_and_others_are_not_held_back()
    {
        Assert.Null(rateLimit.Wait("chat.postMessage", "T1", "C1"));
        Assert.Equal(TimeSpan.FromSeconds(1), rateLimit.Wait("chat.postMessage", "T1", "C1"));
        Assert.Null(rateLimit.Wait("chat.postMessage", "T1", "C2"));

        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(rateLimit.Wait("chat.postMessage", "T1", "C1"));
    }

    [Fact]
    public void A_workspace_gets_a_few_hundred_messages_a_minute_over_all_its_channels()
    {
        var posted = 0;
        for (var second = 0; second < 60; second++)
        {
            posted += Enumerable
                .Range(0, 100)
                .Count(channel => rateLimit.Wait("chat.postMessage", "T1", $"C{channel}") is null);
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.InRange(posted, 200, 300);
        Assert.Null(rateLimit.Wait("chat.postMessage", "T2", "C1"));
    }

    [Fact]
    public void Other_methods_get_a_call_a_second_with_a_small_burst()
    {
        Assert.Equal(5, Enumerable.Range(0, 20).Count(_ => rateLimit.Wait("users.info", "T1") is null));

        clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(3, Enumerable.Range(0, 20).Count(_ => rateLimit.Wait("users.info", "T1") is null));
    }

    [Fact]
    public void What_Slack_asks_for_stops_that_method_in_that_workspace_and_nothing_else()
    {
        rateLimit.Rest("chat.update", "T1", TimeSpan.FromSeconds(30));

        Assert.Equal(TimeSpan.FromSeconds(30), rateLimit.Wait("chat.update", "T1"));
        Assert.Null(rateLimit.Wait("chat.postMessage", "T1", "C1"));
        Assert.Null(rateLimit.Wait("chat.update", "T2"));

        clock.Advance(TimeSpan.FromSeconds(31));
        Assert.Null(rateLimit.Wait("chat.update", "T1"));
    }

    [Fact]
    public void A_message_that_was_refused_for_its_form_leaves_the_channels_turn_free()
    {
        rateLimit.Wait("chat.postMessage", "T1", "C1");
        rateLimit.GiveBack("chat.postMessage", "T1", "C1");

        Assert.Null(rateLimit.Wait("chat.postMessage", "T1", "C1"));
    }
}
