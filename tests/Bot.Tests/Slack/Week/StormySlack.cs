using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Bot.Tests.Slack.Week;

/// <summary>A message as it stands in the stormy Slack.</summary>
internal sealed record StormyMessage(string Channel, string Ts, string Text);

/// <summary>
/// A Slack in bad weather: it asks for pauses, fails before or after it did what it was asked, drops connections, is away
/// for ten minutes at a time, and takes the caller's process down in the middle of a call. Like Slack it answers a known
/// client_msg_id with the message that stands, and limits posts to one a second in each channel.
/// </summary>
internal sealed class StormySlack(Random random, TimeProvider time) : HttpMessageHandler
{
    private readonly Dictionary<string, StormyMessage> byClientId = [];
    private readonly Dictionary<string, DateTimeOffset> lastPost = [];
    private readonly List<StormyMessage> messages = [];
    private DateTimeOffset awayUntil;

    /// <summary>Called in the middle of some calls: the process dies there.</summary>
    public Action? Crash { get; set; }

    public bool IsCalm { get; set; }

    public Dictionary<string, int> Weather { get; } = [];

    public IReadOnlyList<StormyMessage> In(string channel)
    {
        lock (messages)
        {
            return [.. messages.Where(message => message.Channel == channel)];
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var method = request.RequestUri!.Segments[^1];
        var body = JsonNode.Parse(await request.Content!.ReadAsStringAsync(CancellationToken.None))!.AsObject();
        lock (messages)
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
                < 0.07 => Count("500 before", new HttpResponseMessage(HttpStatusCode.InternalServerError) { Content = new StringContent("oops") }),
                < 0.10 => After("500 after", method, body, now, () => new HttpResponseMessage(HttpStatusCode.BadGateway) { Content = new StringContent("oops") }),
                < 0.13 => throw Count("disconnect before", new HttpRequestException("reset")),
                < 0.16 => After("disconnect after", method, body, now, () => throw new HttpRequestException("reset")),
                < 0.19 when Crash is { } crash => After("crash", method, body, now, () =>
                {
                    crash();
                    throw new OperationCanceledException(cancellationToken);
                }),
                _ => Do(method, body, now),
            };
        }
    }

    private HttpResponseMessage After(string weather, string method, JsonObject body, DateTimeOffset now, Func<HttpResponseMessage> then)
    {
        Do(method, body, now);
        Weather[weather] = Weather.GetValueOrDefault(weather) + 1;
        return then();
    }

    private HttpResponseMessage Do(string method, JsonObject body, DateTimeOffset now) => method switch
    {
        "chat.postMessage" => Post(body, now),
        "chat.update" => Change(body),
        _ => Json(new JsonObject { ["ok"] = false, ["error"] = "unknown_method" }),
    };

    private HttpResponseMessage Post(JsonObject body, DateTimeOffset now)
    {
        var channel = (string)body["channel"]!;
        if (byClientId.TryGetValue((string)body["client_msg_id"]!, out var standing))
        {
            return Ok(standing);
        }

        if (lastPost.TryGetValue(channel, out var last) && now - last < TimeSpan.FromSeconds(1))
        {
            return Count("too fast", Limited(1));
        }

        var message = new StormyMessage(channel, $"17.{messages.Count:D6}", Text(body));
        messages.Add(message);
        byClientId[(string)body["client_msg_id"]!] = message;
        lastPost[channel] = now;
        return Ok(message);
    }

    private HttpResponseMessage Change(JsonObject body)
    {
        var at = messages.FindIndex(message => message.Channel == (string?)body["channel"] && message.Ts == (string?)body["ts"]);
        messages[at] = messages[at] with { Text = Text(body) };
        return Ok(messages[at]);
    }

    private T Count<T>(string weather, T value)
    {
        Weather[weather] = Weather.GetValueOrDefault(weather) + 1;
        return value;
    }

    private static string Text(JsonObject body) => (string)body["text"]!;

    private static HttpResponseMessage Limited(int seconds)
    {
        var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests) { Content = new StringContent("") };
        response.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(seconds));
        return response;
    }

    private static HttpResponseMessage Ok(StormyMessage message) => Json(new JsonObject { ["ok"] = true, ["channel"] = message.Channel, ["ts"] = message.Ts });

    private static HttpResponseMessage Json(JsonObject body) => new(HttpStatusCode.OK) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };
}
