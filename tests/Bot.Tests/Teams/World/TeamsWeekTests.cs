using System.Net;
using System.Net.Http.Headers;
using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Members;
using Bot.Core.Messaging;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Teams.World;

/// <summary>
/// A week of bad weather in fake time, with the process stopped in the middle now and then: each message stands once, in its order. Teams has no
/// ids of ours, so a message whose answer was lost stands twice: next to itself, and no other.
/// </summary>
public sealed class TeamsWeekTests(ITestOutputHelper output) : IDisposable
{
    private const int Hours = 7 * 24;
    private static readonly string[] Talks =
    [
        "19:one@thread.tacv2",
        "19:two@thread.tacv2",
        "19:three@thread.v2",
        "a:lena",
        "a:max",
    ];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("duet-teams-week-");
    private readonly FakeTimeProvider clock = new(BotApp.Start);
    private readonly FakeTeams teams = new();
    private readonly Dictionary<string, List<(string Key, string Text)>> expected = Talks.ToDictionary(
        talk => talk,
        _ => new List<(string, string)>()
    );
    private readonly Dictionary<string, int> weather = [];
    private readonly Lock sky = new();
    private DateTimeOffset awayUntil;
    private Action? stop;

    public void Dispose()
    {
        teams.Dispose();
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public async Task Every_message_is_delivered_once_and_in_order_whatever_happens(int seed, bool losesAnswers)
    {
        var random = new Random(seed);
        var world = teams.World = new TeamsWorld(clock.GetUtcNow);
        Array.ForEach(["lena", "max"], name => world.Talks.Person(name));
        Array.ForEach(Talks[..3], talk => world.Talks.Group(talk, "lena", "max"));
        var app = Start();
        foreach (var name in new[] { "lena", "max" })
        {
            await app
                .App.Get<MemberDirectory>()
                .WelcomeAsync(new(new(Platforms.Teams, TeamsApp.Tenant, $"entra-{name}")), CancellationToken.None);
            await app.SentAsync(app.Said(null).By(name).Members("membersAdded"));
        }

        teams.Trouble = call => Weather(random, world, call, losesAnswers);
        for (var hour = 0; hour < Hours; hour++)
        {
            await StoreAsync(app, random, hour, mayChange: !losesAnswers);
            app = await DeliverAsync(app, clock.GetUtcNow().AddHours(1), random.Next(2) == 0);
        }

        teams.Trouble = _ => null;
        app = await DeliverAsync(app, clock.GetUtcNow().AddHours(2), mayStop: false);
        Assert.False(await IsWaitingAsync(app));
        await app.DisposeAsync();

        foreach (var talk in Talks)
        {
            var stands = world.Talks.In(talk).Select(post => post.Words).ToList();
            Assert.Equal(
                expected[talk].Select(message => message.Text),
                losesAnswers ? stands.Where((text, i) => i == 0 || text != stands[i - 1]) : stands
            );
        }

        output.WriteLine(
            $"{expected.Values.Sum(messages => messages.Count)} messages, {string.Join(", ", weather.Select(weather => $"{weather.Value} x {weather.Key}"))}"
        );
        Assert.All(["412", "429", "502", "reset", "stop", "away"], kind => Assert.True(weather[kind] > 3, kind));
        Assert.Equal(losesAnswers, weather.ContainsKey("lost"));
        Assert.Equal(
            world.Talks.Posts.Count - expected.Values.Sum(messages => messages.Count),
            losesAnswers ? weather["lost"] : 0
        );
        Assert.Empty(world.Limited);
    }

    private HttpResponseMessage? Weather(Random random, TeamsWorld world, Call call, bool losesAnswers)
    {
        lock (sky)
        {
            var (now, dice) = (clock.GetUtcNow(), random.NextDouble());
            awayUntil = dice is > 0.5 and < 0.51 ? now.AddMinutes(10) : awayUntil;
            return now < awayUntil
                ? throw Count("away", new HttpRequestException("Teams is away"))
                : dice switch
                {
                    < 0.04 => Count("412", new HttpResponseMessage(HttpStatusCode.PreconditionFailed)),
                    < 0.08 => Count(
                        "429",
                        new HttpResponseMessage(HttpStatusCode.TooManyRequests)
                        {
                            Headers =
                            {
                                RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(random.Next(1, 31))),
                            },
                        }
                    ),
                    < 0.12 => Count("502", new HttpResponseMessage(HttpStatusCode.BadGateway)),
                    < 0.15 => throw Count("reset", new HttpRequestException("reset")),
                    < 0.18 when stop is not null => throw Stop(),
                    < 0.21 when losesAnswers => Lose(world, call),
                    _ => null,
                };
        }
    }

    private OperationCanceledException Stop()
    {
        stop!();
        return Count("stop", new OperationCanceledException("the process ends"));
    }

    private HttpResponseMessage Lose(TeamsWorld world, Call call)
    {
        using var answer = world.Answer(call);
        return answer.IsSuccessStatusCode
            ? Count("lost", new HttpResponseMessage(HttpStatusCode.GatewayTimeout))
            : new HttpResponseMessage(HttpStatusCode.GatewayTimeout);
    }

    private T Count<T>(string kind, T value)
    {
        weather[kind] = weather.GetValueOrDefault(kind) + 1;
        return value;
    }

    // New messages, and now and then one that changes an earlier one in its place.
    private async Task StoreAsync(TeamsApp app, Random random, int hour, bool mayChange)
    {
        for (var i = random.Next(9); i >= 0; i--)
        {
            var talk = Talks[random.Next(Talks.Length)];
            var sent = expected[talk];
            var changes = mayChange && sent.Count > 0 && random.Next(4) == 0 ? random.Next(sent.Count) : -1;
            var (key, text) = ($"{talk}-{hour}-{i}", $"{talk} {hour} {i}");
            var posting = new OutboundMessage(
                $"teams-{TeamsApp.Tenant}",
                key,
                To(talk),
                Card.Say(LocalizedText.Invariant(text)),
                Language.English,
                "UTC",
                clock.GetUtcNow(),
                changes < 0 ? null : sent[changes].Key
            );
            await app.App.Get<Outbox>().EnqueueAsync([posting], CancellationToken.None);
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

    private async Task<TeamsApp> DeliverAsync(TeamsApp app, DateTimeOffset until, bool mayStop)
    {
        while (clock.GetUtcNow() < until && await IsWaitingAsync(app))
        {
            using var process = new CancellationTokenSource();
            stop = mayStop ? process.Cancel : null;
            try
            {
                await app.App.Get<OutboxDispatcher>().DrainAsync(process.Token);
            }
            catch (OperationCanceledException)
            {
                await app.DisposeAsync();
                app = Start();
            }

            Advance(app, TimeSpan.FromSeconds(2));
        }

        Advance(app, until - clock.GetUtcNow());
        return app;
    }

    private void Advance(TeamsApp app, TimeSpan by)
    {
        clock.Advance(by > TimeSpan.Zero ? by : TimeSpan.Zero);
        app.App.Clock.SetUtcNow(clock.GetUtcNow());
    }

    // Also what the dispatcher holds while the platform asks for a pause.
    private static async Task<bool> IsWaitingAsync(TeamsApp app) =>
        await app.App.Get<IDocumentStore>().NextDueAsync(Outbox.Waiting, CancellationToken.None) is not null;

    private TeamsApp Start()
    {
        var app = new TeamsApp(path: Path.Combine(folder.FullName, "duet.db"), teams: teams);
        app.App.Clock.SetUtcNow(clock.GetUtcNow());
        return app;
    }

    private static Address To(string talk) =>
        talk.StartsWith("a:", StringComparison.Ordinal)
            ? new(Platforms.Teams, TeamsApp.Tenant, AddressKind.Direct, $"entra-{talk[2..]}")
            : new(Platforms.Teams, TeamsApp.Tenant, AddressKind.Channel, talk);
}
