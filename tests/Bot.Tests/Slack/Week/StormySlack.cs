using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Bot.Tests.Slack.World;

namespace Bot.Tests.Slack.Week;

/// <summary>
/// A Slack in bad weather: it asks for pauses, fails before or after it did what it was asked, drops connections, is away
/// for ten minutes at a time, and takes the caller's process down in the middle of a call. Under the weather is the strict one.
/// </summary>
internal sealed class StormySlack(Random random, TimeProvider time) : HttpMessageHandler
{
    private readonly Lock sky = new();
    private DateTimeOffset awayUntil;

    /// <summary>Called in the middle of some calls: the process dies there.</summary>
    public Action? Crash { get; set; }

    public bool IsCalm { get; set; }

    public Dictionary<string, int> Weather { get; } = [];

    public SlackWorld World { get; } = new(time.GetUtcNow);

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var body = JsonNode.Parse(await request.Content!.ReadAsStringAsync(CancellationToken.None))!.AsObject();
        var call = new SlackCall(
            request.RequestUri!.Segments[^1],
            request.RequestUri,
            body,
            request.Headers.Authorization?.ToString()
        );
        lock (sky)
        {
            var now = time.GetUtcNow();
            var dice = IsCalm ? 1 : random.NextDouble();
            awayUntil = dice is > 0.5 and < 0.504 ? now.AddMinutes(10) : awayUntil;
            if (now < awayUntil && !IsCalm)
            {
                throw Count("away", new HttpRequestException("Slack is away"));
            }

            return dice switch
            {
                < 0.04 => Count("429", Limited(random.Next(1, 31))),
                < 0.07 => Count(
                    "500 before",
                    new HttpResponseMessage(HttpStatusCode.InternalServerError) { Content = new StringContent("oops") }
                ),
                < 0.10 => After(
                    "500 after",
                    call,
                    () => new HttpResponseMessage(HttpStatusCode.BadGateway) { Content = new StringContent("oops") }
                ),
                < 0.13 => throw Count("disconnect before", new HttpRequestException("reset")),
                < 0.16 => After("disconnect after", call, () => throw new HttpRequestException("reset")),
                < 0.19 when Crash is { } crash => After(
                    "crash",
                    call,
                    () =>
                    {
                        crash();
                        throw new OperationCanceledException(cancellationToken);
                    }
                ),
                _ => World.Answer(call),
            };
        }
    }

    private HttpResponseMessage After(string weather, SlackCall call, Func<HttpResponseMessage> then)
    {
        World.Answer(call).Dispose();
        Weather[weather] = Weather.GetValueOrDefault(weather) + 1;
        return then();
    }

    private T Count<T>(string weather, T value)
    {
        Weather[weather] = Weather.GetValueOrDefault(weather) + 1;
        return value;
    }

    private static HttpResponseMessage Limited(int seconds)
    {
        var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests) { Content = new StringContent("") };
        response.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(seconds));
        return response;
    }
}
