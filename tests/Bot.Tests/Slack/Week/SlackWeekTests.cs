using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Messaging;
using Bot.Slack.Api;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Slack.Week;

/// <summary>A week of bad weather in fake time, with the process dying now and then: each message stands once, in its order.</summary>
public sealed class SlackWeekTests(ITestOutputHelper output) : IDisposable
{
    private const int Hours = 7 * 24;
    private static readonly string[] Channels = ["C1", "C2", "C3", "C4", "C5", "U1", "U2"];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("duet-week-");
    private readonly FakeTimeProvider clock = new(BotApp.Start);
    private readonly Dictionary<string, List<(string Key, string Text)>> expected = Channels.ToDictionary(
        channel => channel,
        _ => new List<(string, string)>()
    );
    private int restarts;

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Every_message_is_delivered_once_and_in_order_whatever_happens(int seed)
    {
        var random = new Random(seed);
        var slack = new StormySlack(random, clock);
        var app = Start(slack);
        for (var hour = 0; hour < Hours; hour++)
        {
            await StoreAsync(app, random, hour);
            app = await DeliverAsync(app, slack, clock.GetUtcNow().AddHours(1), random.Next(2) == 0);
        }

        slack.IsCalm = true;
        app = await DeliverAsync(app, slack, clock.GetUtcNow().AddHours(2), mayCrash: false);
        Assert.False(await IsWaitingAsync(app));
        await app.DisposeAsync();

        foreach (var channel in Channels)
        {
            Assert.Equal(
                expected[channel].Select(message => message.Text),
                slack.World.Messages.In(channel.Replace('U', 'D')).Select(message => (string?)message.Body["text"])
            );
        }

        output.WriteLine(
            $"{expected.Values.Sum(messages => messages.Count)} messages, {restarts} restarts, {string.Join(", ", slack.Weather.Select(weather => $"{weather.Value} x {weather.Key}"))}"
        );
        Assert.True(
            restarts > 3
                && slack.Weather["away"] > 0
                && slack.Weather["disconnect after"] > 3
                && slack.Weather["500 after"] > 3
        );
        Assert.Empty(slack.World.Limited);
        Assert.Empty(slack.World.Broken);
    }

    // New messages, and now and then one that changes an earlier one in its place.
    private async Task StoreAsync(BotApp app, Random random, int hour)
    {
        for (var i = random.Next(12); i >= 0; i--)
        {
            var channel = Channels[random.Next(Channels.Length)];
            var sent = expected[channel];
            var changes = sent.Count > 0 && random.Next(4) == 0 ? random.Next(sent.Count) : -1;
            var (key, text) = ($"{channel}-{hour}-{i}", $"{channel} {hour} {i}");
            await app.Get<Outbox>()
                .EnqueueAsync(
                    [
                        new OutboundMessage(
                            "slack-T1",
                            key,
                            To(channel),
                            Card.Say(LocalizedText.Invariant(text)),
                            Language.English,
                            "UTC",
                            clock.GetUtcNow(),
                            changes < 0 ? null : sent[changes].Key
                        ),
                    ],
                    CancellationToken.None
                );
            if (changes < 0)
            {
                sent.Add((key, text));
            }
            else
            {
                sent[changes] = (sent[changes].Key, text);
            }
        }
    }

    private async Task<BotApp> DeliverAsync(BotApp app, StormySlack slack, DateTimeOffset until, bool mayCrash)
    {
        while (clock.GetUtcNow() < until && await IsWaitingAsync(app))
        {
            using var process = new CancellationTokenSource();
            slack.Crash = mayCrash ? process.Cancel : null;
            TimeSpan? rest = null;
            try
            {
                rest = await app.Get<OutboxDispatcher>().DrainAsync(process.Token);
            }
            catch (OperationCanceledException)
            {
                await app.DisposeAsync();
                app = Start(slack);
                restarts++;
            }

            Advance(app, rest is { } pause && pause < TimeSpan.FromSeconds(2) ? pause : TimeSpan.FromSeconds(2));
        }

        Advance(app, until - clock.GetUtcNow());
        return app;
    }

    private void Advance(BotApp app, TimeSpan by)
    {
        clock.Advance(by > TimeSpan.Zero ? by : TimeSpan.Zero);
        app.Clock.SetUtcNow(clock.GetUtcNow());
    }

    // Also what the dispatcher holds while the platform asks for a pause.
    private static async Task<bool> IsWaitingAsync(BotApp app) =>
        await app.Get<IDocumentStore>().NextDueAsync(Outbox.Waiting, CancellationToken.None) is not null;

    private BotApp Start(StormySlack slack)
    {
        var app = new BotApp(
            new() { ["Slack:SigningSecret"] = SlackVisit.Secret, ["Slack:BotToken"] = "xoxb-1" },
            services => services.AddHttpClient(SlackApi.Client).ConfigurePrimaryHttpMessageHandler(() => slack),
            Path.Combine(folder.FullName, "duet.db")
        );
        app.Clock.SetUtcNow(clock.GetUtcNow());
        return app;
    }

    private static Address To(string channel) =>
        new(Platforms.Slack, "T1", channel[0] == 'U' ? AddressKind.Direct : AddressKind.Channel, channel);
}
