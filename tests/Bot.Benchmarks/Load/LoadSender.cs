using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Bot.Slack;

namespace Bot.Benchmarks.Load;

/// <summary>What came of sending: how long each answer took in milliseconds, sorted, and the answers that were not 200.</summary>
internal sealed record Sent(IReadOnlyList<double> Milliseconds, IReadOnlyList<string> Errors, TimeSpan Took)
{
    public double Percentile(double share) => Milliseconds[Math.Min(Milliseconds.Count - 1, (int)(share * Milliseconds.Count))];
}

/// <summary>Signs and sends, so many at a time, over one client.</summary>
internal static class LoadSender
{
    public static async Task<Sent> SendAsync(
        HttpClient client, IReadOnlyList<LoadRequest> requests, LoadSettings settings, string secret, Uri slack, CancellationToken cancellationToken)
    {
        var times = new ConcurrentBag<double>();
        var errors = new ConcurrentBag<string>();
        var began = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(requests, new ParallelOptions { MaxDegreeOfParallelism = settings.InFlight, CancellationToken = cancellationToken }, async (request, token) =>
        {
            var sent = Stopwatch.GetTimestamp();
            try
            {
                using var message = Signed(request, secret, slack);
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
        });
        return new Sent([.. times.Order()], [.. errors], Stopwatch.GetElapsedTime(began));
    }

    // A repeat has the same bytes and a time and signature of its own, as Slack signs each delivery anew.
    private static HttpRequestMessage Signed(LoadRequest request, string secret, Uri slack)
    {
        var body = request.Endpoint == "interactions"
            ? Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(request.Body).Replace(Uri.EscapeDataString(FakeSlackServer.Placeholder + "/"), Uri.EscapeDataString(slack.ToString()), StringComparison.Ordinal))
            : request.Body;
        var timestamp = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var message = new HttpRequestMessage(HttpMethod.Post, new Uri($"/slack/{request.Endpoint}", UriKind.Relative)) { Content = new ByteArrayContent(body) };
        message.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(request.Type);
        message.Headers.Add("x-slack-request-timestamp", timestamp);
        message.Headers.Add("x-slack-signature", SlackSignature.Sign(secret, timestamp, body));
        if (request is { IsEvent: true, IsRepeat: true })
        {
            message.Headers.Add("x-slack-retry-num", "1");
            message.Headers.Add("x-slack-retry-reason", "http_timeout");
        }

        return message;
    }
}
