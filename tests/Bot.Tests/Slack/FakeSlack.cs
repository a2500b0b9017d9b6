using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Bot.Tests.Slack;

/// <summary>One call that Duet made to Slack.</summary>
internal sealed record SlackCall(string Method, Uri Address, JsonObject Body, string? Token);

/// <summary>Plays Slack. A call that the test did not say it expects fails the test.</summary>
internal sealed class FakeSlack : HttpMessageHandler
{
    private readonly Dictionary<string, Queue<Func<SlackCall, HttpResponseMessage>>> answers = [];
    private readonly List<SlackCall> calls = [];
    private readonly List<string> unexpected = [];

    public IReadOnlyList<SlackCall> Calls => calls;

    public IReadOnlyList<string> Unexpected => unexpected;

    /// <summary>The next call of that method (or address) gets this; the last answer given stays.</summary>
    public FakeSlack Answers(string method, string json = """{"ok":true}""", HttpStatusCode status = HttpStatusCode.OK, Action<HttpResponseMessage>? with = null) => Add(method, _ =>
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        with?.Invoke(response);
        return response;
    });

    /// <summary>Calls of that method get what follows from the call.</summary>
    public FakeSlack Answers(string method, Func<SlackCall, string> json) =>
        Add(method, call => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(json(call), Encoding.UTF8, "application/json") });

    public FakeSlack Fails(string method) => Add(method, _ => throw new HttpRequestException("Slack is down"));

    public JsonObject Only(string method) => Assert.Single(calls, call => call.Method == method).Body;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!;
        var method = address.AbsoluteUri.StartsWith("https://slack.com/api/", StringComparison.Ordinal) ? address.Segments[^1] : address.AbsoluteUri;
        var text = request.Content is null ? "{}" : await request.Content.ReadAsStringAsync(cancellationToken);
        lock (calls)
        {
            var call = new SlackCall(method, address, JsonNode.Parse(text)!.AsObject(), request.Headers.Authorization?.ToString());
            calls.Add(call);
            if (!answers.TryGetValue(method, out var queue))
            {
                unexpected.Add(method);
                throw new InvalidOperationException($"Nobody expects a call of {method}");
            }

            return (queue.Count > 1 ? queue.Dequeue() : queue.Peek())(call);
        }
    }

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
