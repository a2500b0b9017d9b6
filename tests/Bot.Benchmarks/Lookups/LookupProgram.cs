using System.Diagnostics;
using System.Globalization;
using Bot.Benchmarks.Load;
using Bot.Benchmarks.Load.Slack;
using Bot.Core.Agreements;
using Bot.Core.Claims;
using Bot.Core.Members;
using Bot.Storage.LiteDb;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Benchmarks.Lookups;

/// <summary>
/// <c>lookups [CLAIMS]</c>: how long a signed <c>/claim NAME</c> takes, one after another, with 20 claims stored and with
/// that many.
/// </summary>
internal static class LookupProgram
{
    private const int WarmUp = 150;
    private const int Requests = 300;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    public static async Task<int> RunAsync(IReadOnlyList<string> args)
    {
        var claims = args.Count > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 2_000;
        using var end = new CancellationTokenSource(Longest);
        var folder = Directory.CreateTempSubdirectory("duet-lookups-");
        try
        {
            await using var slack = new LoadedSlack(await FakeSlackServer.StartAsync());
            foreach (var count in new[] { 20, claims })
            {
                var path = Path.Combine(folder.FullName, $"duet-{count}.db");
                await FillAsync(path, count, end.Token);
                await using var host = await LoadedHost.StartAsync(path, slack.Settings, end.Token);
                await MeasureAsync(host, count, slack, end.Token);
            }

            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task FillAsync(string path, int count, CancellationToken cancellationToken)
    {
        await using var services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddLiteDb(path)
            .AddMembers()
            .AddAgreements()
            .BuildServiceProvider();
        var store = services.GetRequiredService<AgreementStore>();
        foreach (var part in Enumerable.Range(0, count).Chunk(50))
        {
            await Task.WhenAll(part.Select(i => store.AddAsync(Claim(i), cancellationToken)));
        }
    }

    private static Agreement Claim(int i)
    {
        var type = new ClaimType();
        var content = AgreementContent.Of(
            type.Fields,
            field =>
                field == ClaimFields.Name.Name ? Name(i)
                : field == ClaimFields.Wording.Name ? $"We deliver {Name(i)} within {i} working days."
                : field == ClaimFields.State.Name ? ClaimTexts.Available
                : null
        );
        var (now, subject) = (TimeProvider.System.GetUtcNow(), type.Subject(content));
        var hash = content.Hash(type.Key, subject);
        var version = new AgreementVersion(1, content, hash, "slack-T1-U0001", now, "slack-T1-U0001") with
        {
            State = AgreementState.Agreed,
            AgreedAt = now,
            ReviewAt = now.AddDays(90),
            Signatures = [.. Enum.GetValues<Side>().Select(side => new Signature("slack-T1-U0001", side, hash, now))],
        };
        return new Agreement("slack-T1", type.Key, subject, [version]);
    }

    private static string Name(int i) =>
        $"item{string.Concat(i.ToString("D5", CultureInfo.InvariantCulture).Select(digit => (char)('a' + digit - '0')))}"
        + " report export";

    private static async Task MeasureAsync(
        LoadedHost host,
        int count,
        LoadedSlack slack,
        CancellationToken cancellationToken
    )
    {
        await using var services = new ServiceCollection().AddHttpClient().BuildServiceProvider();
        using var client = services.GetRequiredService<IHttpClientFactory>().CreateClient();
        client.BaseAddress = host.Address;
        var (times, found) = (new List<double>(), 0);
        for (var i = 0; i < WarmUp + Requests; i++)
        {
            var name = Name(i * 7 % count);
            using var message = slack.Signed(SlackPlan.Claim(i, name));
            var began = Stopwatch.GetTimestamp();
            using var answer = await client.SendAsync(message, cancellationToken);
            var text = await answer.Content.ReadAsStringAsync(cancellationToken);
            if (i >= WarmUp)
            {
                times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                found += text.Contains($"We deliver {name}", StringComparison.Ordinal) ? 1 : 0;
            }
        }

        times.Sort();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{count} claims: p50 {times[Requests / 2]:F1} ms  p95 {times[Requests * 95 / 100]:F1} ms"
                    + $"  {found} of {Requests} found"
            )
        );
    }
}
