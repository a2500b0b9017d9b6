using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Bot.Core.Feedback;
using Bot.Tests.Slack;

namespace Bot.Tests.Hosting;

/// <summary>
/// The host killed in the middle of a stream of signed requests, again and again. Ten times by default, DUET_KILLS says otherwise.
/// </summary>
public sealed class KillTests : IDisposable
{
    private const int Senders = 4;
    private static readonly int Kills = int.Parse(
        Environment.GetEnvironmentVariable("DUET_KILLS") ?? "10",
        CultureInfo.InvariantCulture
    );
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("duet-kill-");
    private readonly ConcurrentDictionary<int, bool> answered = new();
    private int next;

    private string DataFile => Path.Combine(folder.FullName, "duet.db");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Nothing_that_was_answered_is_lost_and_nothing_is_stored_twice()
    {
        var random = new Random(20261116);
        for (var kill = 0; kill < Kills; kill++)
        {
            await StreamAndKillAsync(answers: random.Next(1, 40));
        }

        await using (var host = await StartAsync())
        {
            using var client = new HttpClient { BaseAddress = host.Address };
            foreach (
                var report in Enumerable
                    .Range(1, next)
                    .Where(report => report % 7 == 0 || !answered.ContainsKey(report))
            )
            {
                // As after a time-out: the same request once more.
                await SendAsync(client, report);
            }
        }

        await using var app = new BotApp(path: DataFile);
        var stored = await app.Get<FeedbackStore>()
            .ListAsync("slack-T1", new FeedbackFilter(), 0, int.MaxValue, CancellationToken.None);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{Kills} kills, {next} reports sent, {answered.Count} answered, {stored.Count} stored"
        );
        Assert.Equal(
            Enumerable.Range(1, next).Select(Text).Order(StringComparer.Ordinal),
            stored.Select(entry => entry.Text).Order(StringComparer.Ordinal)
        );
        Assert.All(stored, entry => Assert.Single(entry.Voices));
    }

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

    private static string Text(int report) => $"thing {report} takes too long";

    private static async Task SendAsync(HttpClient client, int report)
    {
        var body = Encoding.UTF8.GetBytes(
            SlackVisit.Form(
                new()
                {
                    ["team_id"] = "T1",
                    ["channel_id"] = "C1",
                    ["user_id"] = "U1",
                    ["user_name"] = "lena",
                    ["command"] = "/feedback",
                    ["text"] = $"Acme: {Text(report)}",
                    ["trigger_id"] = $"trigger-{report}",
                    ["response_url"] = SlackVisit.ResponseUrl,
                }
            )
        );

        // The host is a process of its own and lives by the real clock, so the signature has to.
        using var request = SlackVisit.Signed("commands", body, TimeProvider.System.GetUtcNow());
        using var response = await client.SendAsync(request);
        var answer = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode && answer.Contains("Saved as #", StringComparison.Ordinal), answer);
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
        using var client = new HttpClient { BaseAddress = address };
        while (true)
        {
            var report = Interlocked.Increment(ref next);
            try
            {
                await SendAsync(client, report);
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

    private Task<HostProcess> StartAsync() =>
        HostProcess.StartAsync(DataFile, new() { ["Slack__SigningSecret"] = SlackVisit.Secret });
}
