using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;

namespace Bot.Tests.Teams;

/// <summary>One request that Duet made.</summary>
public sealed record Call(string Method, Uri Address, string? Token, JsonObject? Body)
{
    public string Path => Uri.UnescapeDataString(Address.AbsolutePath);

    /// <summary>The card of a sent message.</summary>
    public JsonObject Card => (JsonObject)Body!["attachments"]![0]!["content"]!;
}

/// <summary>
/// Everything outside: the connector's metadata and keys, the connector, the file store. A call that nobody expects is
/// kept, and fails the test at its end.
/// </summary>
public sealed class FakeTeams : HttpMessageHandler
{
    public const string MetadataUrl = "https://login.botframework.com/v1/.well-known/openidconfiguration";
    private const string KeysUrl = "https://login.botframework.com/v1/.well-known/keys";
    private int messages;

    public ConcurrentQueue<Call> Calls { get; } = [];

    public ConcurrentQueue<Uri> Unexpected { get; } = [];

    public Dictionary<string, byte[]> Files { get; } = [];

    public JsonObject Keys { get; set; } = Forgery.PublishedKeys();

    public int KeyFetches { get; private set; }

    /// <summary>What the connector answers instead, by call; null: it takes it.</summary>
    public Func<Call, HttpResponseMessage?> Trouble { get; set; } = _ => null;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!;
        if (address.AbsoluteUri == MetadataUrl)
        {
            return Json(new JsonObject { ["issuer"] = "https://api.botframework.com", ["jwks_uri"] = KeysUrl });
        }

        if (address.AbsoluteUri == KeysUrl)
        {
            KeyFetches++;
            return Json(Keys);
        }

        if (Files.TryGetValue(address.AbsoluteUri, out var file))
        {
            Assert.Null(request.Headers.Authorization);
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(file) };
        }

        var body = request.Content is null ? null : (JsonObject?)JsonNode.Parse(await request.Content.ReadAsStringAsync(cancellationToken));
        var call = new Call(request.Method.Method, address, request.Headers.Authorization?.Parameter, body);
        return address.Host is "smba.trafficmanager.net" or "localhost" ? Connector(call) : Strange(address);
    }

    private HttpResponseMessage Connector(Call call)
    {
        Calls.Enqueue(call);
        if (Trouble(call) is { } trouble)
        {
            return trouble;
        }

        var isOpening = call.Path.EndsWith("/v3/conversations", StringComparison.Ordinal);
        return Json(new JsonObject { ["id"] = isOpening ? $"a:opened-{call.Body!["members"]![0]!["id"]}" : $"m{Interlocked.Increment(ref messages)}" }, HttpStatusCode.Created);
    }

    private HttpResponseMessage Strange(Uri address)
    {
        Unexpected.Enqueue(address);
        return new HttpResponseMessage(HttpStatusCode.Gone);
    }

    private static HttpResponseMessage Json(JsonObject body, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(body.ToJsonString(), System.Text.Encoding.UTF8, "application/json") };
}
