using System.Text.RegularExpressions;
using Bot.Core.Feedback;
using Bot.Tests.Data;
using Bot.Tests.Slack;

namespace Bot.Tests.Hosting;

/// <summary>
/// Two nodes on one database under load, each request to one or the other; one of them is killed again and again: a few
/// times, DUET_KILLS says otherwise. As Slack does, senders send again what was not answered.
/// </summary>
public sealed partial class NodeKillTests : IAsyncLifetime
{
    private const int Senders = 4;

    // Every fifth is said in the sender's own chat: it waits in the inbox, and its receipt in the outbox.
    private const int Said = 5;

    // What is sent between two kills, however long a node takes to start. More than the test waits for.
    private const int SentPerKill = 50;

    private static readonly int Kills = SignedReports.Kills(usual: 4);

    private readonly SemaphoreSlim allowed = new(0);

    private readonly TestDatabase database = new(Engine.Postgres);
    private readonly HostProcess[] nodes = new HostProcess[2];
    private readonly List<int>[] sent = [.. Enumerable.Range(0, Senders).Select(_ => new List<int>())];
    private LoopbackSlack slack = null!;
    private Countdown answers = new(0);
    private volatile bool isOver;
    private int next;

    public async ValueTask InitializeAsync()
    {
        slack = await LoopbackSlack.StartAsync();
        for (var node = 0; node < nodes.Length; node++)
        {
            nodes[node] = await StartAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in nodes.OfType<HostProcess>())
        {
            await node.DisposeAsync();
        }

        await slack.DisposeAsync();
        allowed.Dispose();
        database.Dispose();
    }

    [Fact]
    public async Task Nothing_is_lost_or_doubled_and_receipts_come_in_order_while_nodes_are_killed()
    {
        var random = new Random(20261116);
        var senders = Enumerable.Range(0, Senders).Select(sender => Task.Run(() => SendAsync(sender))).ToList();
        for (var kill = 0; kill < Kills; kill++)
        {
            allowed.Release(SentPerKill);
            await AnsweredAsync(random.Next(5, 30), senders);
            var killed = kill % nodes.Length;
            await nodes[killed].KillAsync();

            // The other one answers alone for a while.
            await AnsweredAsync(random.Next(5, 15), senders);
            await nodes[killed].DisposeAsync();
            nodes[killed] = await StartAsync();
            await database.EndLeasesAsync(heldFor: TimeSpan.FromSeconds(2));
        }

        isOver = true;
        allowed.Release(Senders);
        await Task.WhenAll(senders);
        await DrainAsync();
        await AssertStoredAsync();
        AssertShown();
    }

    private async Task AnsweredAsync(int count, List<Task> senders)
    {
        answers = new Countdown(count);
        await await Task.WhenAny([answers.Done, .. senders]);
    }

    private async Task SendAsync(int sender)
    {
        using var client = new HttpClient();
        while (!isOver)
        {
            await allowed.WaitAsync();
            var report = Interlocked.Increment(ref next);
            sent[sender].Add(report);
            for (var turn = report; !await TrySendAsync(client, nodes[turn % nodes.Length], report, sender); turn++) { }

            answers.Signal();
        }
    }

    private static async Task<bool> TrySendAsync(HttpClient client, HostProcess node, int report, int sender)
    {
        try
        {
            await (
                report % Said == 0
                    ? SignedReports.EventAsync(client, node.Address, report, User(sender))
                    : SignedReports.CommandAsync(client, node.Address, report, attempts: 10)
            );
            return true;
        }
        catch (HttpRequestException)
        {
            // Killed: this one was not answered.
            return false;
        }
    }

    // What a dead node had claimed goes out once its leases have ended.
    private async Task DrainAsync()
    {
        for (var attempt = 0; attempt < 10; attempt++)
        {
            if (await slack.ShowsAsync(next / Said, patience: TimeSpan.FromSeconds(10)))
            {
                return;
            }

            await database.EndLeasesAsync(heldFor: TimeSpan.FromSeconds(5));
        }
    }

    private async Task AssertStoredAsync()
    {
        await using var app = new BotApp(database: database);
        var stored = await app.Get<FeedbackStore>()
            .ListAsync("slack-T1", new FeedbackFilter(), 0, int.MaxValue, CancellationToken.None);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{Kills} kills, {next} reports sent, {stored.Count} stored, {next / Said} said, {slack.Shown.Count} receipts "
                + $"shown, {slack.Repeats} posted again"
        );
        Assert.Equal(
            Enumerable.Range(1, next).Select(SignedReports.Text).Order(StringComparer.Ordinal),
            stored.Select(entry => entry.Text).Order(StringComparer.Ordinal)
        );
        Assert.All(stored, entry => Assert.Single(entry.Voices));
    }

    private void AssertShown()
    {
        for (var sender = 0; sender < Senders; sender++)
        {
            Assert.Equal(
                sent[sender].Where(report => report % Said == 0).Select(SignedReports.Text),
                slack
                    .Shown.Where(message => message.Channel == User(sender))
                    .Select(message => Report().Match(message.Body).Value)
            );
        }
    }

    private Task<HostProcess> StartAsync() =>
        HostProcess.StartAsync(
            database,
            new()
            {
                ["Slack__SigningSecret"] = SlackVisit.Secret,
                ["Slack__BotToken"] = "xoxb-1",
                ["Slack__ApiBaseUrl"] = slack.ApiBase.AbsoluteUri,
            }
        );

    private static string User(int sender) => $"U{sender + 1}";

    [GeneratedRegex("thing [0-9]+ takes too long")]
    private static partial Regex Report();

    private sealed class Countdown(int left)
    {
        private readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int left = left;

        public Task Done => done.Task;

        public void Signal()
        {
            if (Interlocked.Decrement(ref left) == 0)
            {
                done.SetResult();
            }
        }
    }
}
