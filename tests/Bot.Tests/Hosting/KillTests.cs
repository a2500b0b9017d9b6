using System.Collections.Concurrent;
using Bot.Core.Feedback;
using Bot.Tests.Data;
using Bot.Tests.Slack;

namespace Bot.Tests.Hosting;

/// <summary>
/// The host killed in the middle of a stream of signed requests, again and again: a few times, DUET_KILLS says otherwise.
/// </summary>
public abstract class KillTests(Engine engine, int kills) : IAsyncLifetime
{
    private const int Senders = 4;
    private const int Attempts = 10;

    private readonly int kills = SignedReports.Kills(kills);
    private readonly TestDatabase database = new(engine);
    private readonly ConcurrentDictionary<int, bool> answered = new();
    private LoopbackSlack slack = null!;
    private int next;

    public async ValueTask InitializeAsync() => slack = await LoopbackSlack.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await slack.DisposeAsync();
        database.Dispose();
    }

    [Fact]
    public async Task Nothing_that_was_answered_is_lost_and_nothing_is_stored_twice()
    {
        var random = new Random(20261116);
        for (var kill = 0; kill < kills; kill++)
        {
            await StreamAndKillAsync(answers: random.Next(1, 40));
        }

        await using (var host = await StartAsync())
        {
            using var client = new HttpClient();
            foreach (
                var report in Enumerable
                    .Range(1, next)
                    .Where(report => report % 7 == 0 || !answered.ContainsKey(report))
            )
            {
                // As after a time-out: the same request once more.
                await SignedReports.CommandAsync(client, host.Address, report, Attempts);
            }
        }

        await using var app = new BotApp(database: database);
        var stored = await app.Get<FeedbackStore>()
            .ListAsync("slack-T1", new FeedbackFilter(), 0, int.MaxValue, CancellationToken.None);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{kills} kills, {next} reports sent, {answered.Count} answered, {stored.Count} stored"
        );
        Assert.Equal(
            Enumerable.Range(1, next).Select(SignedReports.Text).Order(StringComparer.Ordinal),
            stored.Select(entry => entry.Text).Order(StringComparer.Ordinal)
        );
        Assert.All(stored, entry => Assert.Single(entry.Voices));
    }

    private async Task StreamAndKillAsync(int answers)
    {
        await using var host = await StartAsync();
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var left = answers;
        var senders = Enumerable
            .Range(0, Senders)
            .Select(_ =>
                SendUntilKilledAsync(
                    host.Address,
                    () =>
                    {
                        if (Interlocked.Decrement(ref left) == 0)
                        {
                            enough.SetResult();
                        }
                    }
                )
            )
            .ToList();
        await Task.WhenAny(enough.Task, Task.WhenAll(senders));
        await host.KillAsync();
        await Task.WhenAll(senders);
    }

    private async Task SendUntilKilledAsync(Uri address, Action onAnswer)
    {
        using var client = new HttpClient();
        while (true)
        {
            var report = Interlocked.Increment(ref next);
            try
            {
                await SignedReports.CommandAsync(client, address, report, Attempts);
                answered[report] = true;
                onAnswer();
            }
            catch (HttpRequestException)
            {
                // Killed: this one was not answered.
                return;
            }
        }
    }

    private protected Task<HostProcess> StartAsync() =>
        HostProcess.StartAsync(
            database,
            new()
            {
                ["Slack__SigningSecret"] = SlackVisit.Secret,
                ["Slack__BotToken"] = "xoxb-1",
                ["Slack__ApiBaseUrl"] = slack.ApiBase.AbsoluteUri,
            }
        );
}

public sealed class KillOnLiteDbTests() : KillTests(Engine.LiteDb, kills: 10)
{
    [Fact]
    public async Task A_second_host_on_the_same_file_refuses_to_start_and_says_why()
    {
        await using var first = await StartAsync();

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(StartAsync);
        Assert.Contains(
            "Duet does not start. Another Duet already uses the data file",
            refused.Message,
            StringComparison.Ordinal
        );
    }
}

public sealed class KillOnPostgresTests() : KillTests(Engine.Postgres, kills: 4);
