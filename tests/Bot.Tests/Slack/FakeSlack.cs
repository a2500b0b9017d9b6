using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Tests.Slack.World;
using Microsoft.AspNetCore.WebUtilities;

namespace Bot.Tests.Slack;

/// <summary>One call that Duet made to Slack.</summary>
internal sealed record SlackCall(string Method, Uri Address, JsonObject Body, string? Token);

/// <summary>Plays Slack by what a test says, and by <see cref="World"/> beyond that. A call that neither expects fails the test.</summary>
internal sealed class FakeSlack : HttpMessageHandler
{
    private readonly Dictionary<string, Queue<Func<SlackCall, HttpResponseMessage>>> answers = [];
    private readonly Dictionary<string, Queue<Func<SlackCall, HttpResponseMessage>>> usual = [];
    private readonly List<SlackCall> calls = [];
    private readonly List<string> unexpected = [];

    public SlackWorld? World { get; set; }

    public IReadOnlyList<SlackCall> Calls => calls;

    public IReadOnlyList<string> Unexpected => unexpected;

    /// <summary>The next call of that method (or address) gets this; the last answer given stays.</summary>
    public FakeSlack Answers(
        string method,
        string json = """{"ok":true}""",
        HttpStatusCode status = HttpStatusCode.OK,
        Action<HttpResponseMessage>? with = null
    ) =>
        Add(
            method,
            _ =>
            {
                var response = new HttpResponseMessage(status)
                {
                    Content = new StringContent(json, Encoding.UTF8, "application/json"),
                };
                with?.Invoke(response);
                return response;
            }
        );

    /// <summary>Calls of that method get what follows from the call.</summary>
    public FakeSlack Answers(string method, Func<SlackCall, string> json) =>
        Add(
            method,
            call => new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent(json(call), Encoding.UTF8, "application/json"),
            }
        );

    /// <summary>What that method answers unless a test says otherwise; such calls are not among <see cref="Calls"/>.</summary>
    public FakeSlack Usually(string method, string json)
    {
        usual[method] = new([
            _ => new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent(json, Encoding.UTF8, "application/json"),
            },
        ]);
        return this;
    }

    public FakeSlack Fails(string method) => Add(method, _ => throw new HttpRequestException("Slack is down"));

    public JsonObject Only(string method) => Assert.Single(calls, call => call.Method == method).Body;

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var address = request.RequestUri!;
        var method = address.AbsoluteUri.StartsWith("https://slack.com/api/", StringComparison.Ordinal)
            ? address.Segments[^1]
            : address.AbsoluteUri;
        var arguments = await ArgumentsAsync(request.Content, cancellationToken);
        lock (calls)
        {
            var call = new SlackCall(method, address, arguments, request.Headers.Authorization?.ToString());
            if (
                !answers.TryGetValue(method, out var queue)
                && World is null
                && usual.TryGetValue(method, out var always)
            )
            {
                return always.Peek()(call);
            }

            calls.Add(call);
            if (queue is null && World is { } world)
            {
                return world.Answer(call);
            }

            if (queue is null)
            {
                unexpected.Add(method);
                throw new InvalidOperationException($"Nobody expects a call of {method}");
            }

            return (queue.Count > 1 ? queue.Dequeue() : queue.Peek())(call);
        }
    }

    // JSON, a form, or a file's bytes.
    private static async Task<JsonObject> ArgumentsAsync(HttpContent? content, CancellationToken cancellationToken) =>
        content?.Headers.ContentType?.MediaType switch
        {
            null => [],
            "application/json" => JsonNode.Parse(await content.ReadAsStringAsync(cancellationToken))!.AsObject(),
            "application/x-www-form-urlencoded" => new JsonObject(
                QueryHelpers
                    .ParseQuery(await content.ReadAsStringAsync(cancellationToken))
                    .Select(field => KeyValuePair.Create<string, JsonNode?>(field.Key, (string?)field.Value))
            ),
            _ => new JsonObject
            {
                ["bytes"] = Convert.ToBase64String(await content.ReadAsByteArrayAsync(cancellationToken)),
            },
        };

    private FakeSlack Add(string method, Func<SlackCall, HttpResponseMessage> answer)
    {
        if (!answers.TryGetValue(method, out var queue))
        {
            answers[method] = queue = new();
        }

        queue.Enqueue(answer);
        return this;
    }
}
