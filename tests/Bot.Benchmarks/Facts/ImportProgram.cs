using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Bot.Benchmarks.Load;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Benchmarks.Facts;

/// <summary>
/// <c>imports [--deals 1000000] [--added 20000]</c>: how long a running host takes from a dropped file to its preview and to
/// its result, how large its process gets, and how long captures take meanwhile; then a smaller file into what is stored.
/// </summary>
internal static class ImportProgram
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(20);
    private static readonly TimeSpan BetweenCaptures = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(200);

    public static async Task<int> RunAsync(IReadOnlyList<string> args)
    {
        using var end = new CancellationTokenSource(Longest);
        var folder = Directory.CreateTempSubdirectory("duet-imports-");
        try
        {
            await using var host = await LoadedHost.StartAsync(
                Path.Combine(folder.FullName, "duet.db"),
                new() { ["Playground__Enabled"] = "true", ["Sample__Load"] = "true" },
                end.Token
            );
            await using var services = new ServiceCollection().AddHttpClient().BuildServiceProvider();
            using var client = services.GetRequiredService<IHttpClientFactory>().CreateClient();
            client.BaseAddress = host.Address;
            var visit = new Visit(client, await PersonAsync(client, end.Token));
            Report("size of the process before", host.Megabytes, "MB");
            var (deals, added) = (Number(args, "--deals", 1_000_000), Number(args, "--added", 20_000));
            await ImportAsync(host, visit, folder.FullName, 0, deals, end.Token);
            await ImportAsync(host, visit, folder.FullName, deals - added / 2, added, end.Token);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static int Number(IReadOnlyList<string> args, string name, int usual) =>
        args.SkipWhile(word => word != name).Skip(1).FirstOrDefault() is { } number
            ? int.Parse(number, CultureInfo.InvariantCulture)
            : usual;

    // The playground loads its sample before it answers.
    private static async Task<string> PersonAsync(HttpClient client, CancellationToken cancellationToken)
    {
        var people = await client.GetFromJsonAsync<JsonObject>("/playground/people", cancellationToken);
        return (string)people!["people"]!.AsArray().First(person => (bool)person!["admin"]!)!["id"]!;
    }

    private static async Task ImportAsync(
        LoadedHost host,
        Visit visit,
        string folder,
        int first,
        int count,
        CancellationToken cancellationToken
    )
    {
        var path = Path.Combine(folder, "deals.csv");
        Write(path, first, count);
        Console.WriteLine($"{count} deals, {new FileInfo(path).Length / 1e6:N0} MB");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var captures = CaptureAsync(visit, stop.Token);
        var largest = WatchAsync(host, stop.Token);
        var (began, processor) = (Stopwatch.GetTimestamp(), host.Processor);

        var card = await visit.UploadAsync(path, cancellationToken);
        Report("  first answer, with the first rows", Elapsed(began), "s");
        card = await visit.FollowAsync(card, cancellationToken);
        Report("  preview", Elapsed(began), "s");
        var confirmed = Stopwatch.GetTimestamp();
        card = await visit.FollowAsync(
            await visit.PressAsync(card, "import.confirm", cancellationToken),
            cancellationToken
        );
        Report("  confirmed to stored", Elapsed(confirmed), "s");
        Report("  dropped to stored", Elapsed(began), "s");
        Report("  of processor time", (host.Processor - processor).TotalSeconds, "s");
        Console.WriteLine($"  {((string)card["text"]!).Split('\n')[0]}");

        await stop.CancelAsync();
        Report("  largest size of the process", await largest, "MB");
        var times = await captures;
        Report($"  {times.Count} captures meanwhile, p50", times[times.Count / 2], "ms");
        Report("  p99", times[times.Count * 99 / 100], "ms");
    }

    private static void Write(string path, int first, int count)
    {
        var random = new Random(first);
        using var file = new StreamWriter(path);
        file.WriteLine(
            "Opportunity ID,Account Name,Amount,Stage,Created Date,Close Date,Lead Source,Opportunity Owner"
        );
        for (var id = first; id < first + count; id++)
        {
            var closed = new DateOnly(2026, 10, 1).AddDays(-random.Next(1000));
            file.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"0065g00000{id:D8},Account {random.Next(50_000)},{random.Next(10_000, 900_000) / 100m:0.00},{(random.Next(3) == 0 ? "Closed Won" : "Closed Lost")},{closed.AddDays(-random.Next(200)):yyyy-MM-dd},{closed:yyyy-MM-dd},channel {random.Next(12)},rep {random.Next(80)}"
                )
            );
        }
    }

    private static async Task<List<double>> CaptureAsync(Visit visit, CancellationToken cancellationToken)
    {
        var times = new ConcurrentBag<double>();
        using var timer = new PeriodicTimer(BetweenCaptures);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken))
            {
                var began = Stopwatch.GetTimestamp();
                await visit.SayAsync($"feedback Acme: delivery {times.Count} came a week late", cancellationToken);
                times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
        }
        catch (OperationCanceledException)
        {
            // The import is done.
        }

        return [.. times.Order()];
    }

    private static async Task<double> WatchAsync(LoadedHost host, CancellationToken cancellationToken)
    {
        var largest = 0.0;
        using var timer = new PeriodicTimer(BetweenLooks);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken))
            {
                largest = Math.Max(largest, host.Megabytes);
            }
        }
        catch (OperationCanceledException)
        {
            // The import is done.
        }

        return largest;
    }

    private static double Elapsed(long began) => Stopwatch.GetElapsedTime(began).TotalSeconds;

    private static void Report(string what, double number, string unit) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {number:N1} {unit}"));

    /// <summary>One person in the playground.</summary>
    private sealed class Visit(HttpClient client, string person)
    {
        public async Task SayAsync(string text, CancellationToken cancellationToken) =>
            await PostAsync(
                "messages",
                new
                {
                    As = person,
                    In = "dm",
                    Text = text,
                },
                cancellationToken
            );

        public async Task<JsonObject> UploadAsync(string path, CancellationToken cancellationToken)
        {
            await using var file = File.OpenRead(path);
            using var content = new StreamContent(file);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            using var answer = await client.PostAsync(
                $"/playground/files?as={person}&in=dm&name=deals.csv",
                content,
                cancellationToken
            );
            return await ReadAsync(answer, cancellationToken);
        }

        public async Task<JsonObject> FollowAsync(JsonObject card, CancellationToken cancellationToken)
        {
            using var timer = new PeriodicTimer(BetweenLooks);
            while (Value(card, "import.show") is not null && await timer.WaitForNextTickAsync(cancellationToken))
            {
                card = await PressAsync(card, "import.show", cancellationToken);
            }

            return card;
        }

        public Task<JsonObject> PressAsync(JsonObject card, string action, CancellationToken cancellationToken) =>
            PostAsync(
                "actions",
                new
                {
                    As = person,
                    In = "dm",
                    Action = action,
                    Value = Value(card, action)
                        ?? throw new InvalidOperationException($"No {action} in: {card["text"]}"),
                },
                cancellationToken
            );

        private static string? Value(JsonObject card, string action) =>
            (card["card"]?["blocks"] as JsonArray ?? [])
                .SelectMany(block => block!["items"] as JsonArray ?? [])
                .Where(item => item is JsonObject && (string?)item["action"] == action)
                .Select(item => (string?)item!["value"])
                .FirstOrDefault();

        private async Task<JsonObject> PostAsync(string path, object body, CancellationToken cancellationToken)
        {
            using var answer = await client.PostAsJsonAsync($"/playground/{path}", body, cancellationToken);
            return await ReadAsync(answer, cancellationToken);
        }

        private static async Task<JsonObject> ReadAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
        {
            answer.EnsureSuccessStatusCode();
            return (await answer.Content.ReadFromJsonAsync<JsonObject>(cancellationToken))!;
        }
    }
}
