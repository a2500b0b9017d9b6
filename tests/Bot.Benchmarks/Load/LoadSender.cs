using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;

namespace Bot.Benchmarks.Load;

/// <summary>What came of sending: how long each answer took in milliseconds, sorted, and the answers that were not 200.</summary>
internal sealed record Sent(IReadOnlyList<double> Milliseconds, IReadOnlyList<string> Errors, TimeSpan Took)
{
    public double Percentile(double share) =>
        Milliseconds[Math.Min(Milliseconds.Count - 1, (int)(share * Milliseconds.Count))];
}

/// <summary>Signs and sends, so many at a time, over one client.</summary>
internal static class LoadSender
{
    public static async Task<Sent> SendAsync(
        HttpClient client,
        IReadOnlyList<LoadRequest> requests,
        LoadSettings settings,
        LoadedPlatform platform,
        CancellationToken cancellationToken
    )
    {
        var times = new ConcurrentBag<double>();
        var errors = new ConcurrentBag<string>();
        var began = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(
            requests,
            new ParallelOptions { MaxDegreeOfParallelism = settings.InFlight, CancellationToken = cancellationToken },
            async (request, token) =>
            {
                var sent = Stopwatch.GetTimestamp();
                try
                {
                    using var message = platform.Signed(request);
                    using var answer = await client.SendAsync(message, token);
                    await answer.Content.ReadAsByteArrayAsync(token);
                    times.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
                    if (answer.StatusCode != HttpStatusCode.OK)
                    {
                        errors.Add($"{request.Endpoint}: {(int)answer.StatusCode}");
                    }
                }
                catch (HttpRequestException failed)
                {
                    errors.Add($"{request.Endpoint}: {failed.HttpRequestError}");
                }
            }
        );
        return new Sent([.. times.Order()], [.. errors], Stopwatch.GetElapsedTime(began));
    }
}
