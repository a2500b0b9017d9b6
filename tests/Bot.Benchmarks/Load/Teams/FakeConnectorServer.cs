using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Benchmarks.Load.Teams;

/// <summary>Teams' side, on this machine: the keys that its tokens are checked with, and the connector, which counts what Duet sends.</summary>
internal sealed class FakeConnectorServer : IAsyncDisposable
{
    private const string KeyId = "load";
    private readonly WebApplication app;
    private readonly RSA key = RSA.Create(2048);
    private readonly ConcurrentDictionary<string, int> perConversation = new();
    private int numbers;

    private FakeConnectorServer(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.Single());

    /// <summary>New messages by conversation.</summary>
    public IReadOnlyDictionary<string, int> PerConversation => perConversation;

    public static async Task<FakeConnectorServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new FakeConnectorServer(builder.Build());
        server.app.MapGet(
            "/metadata",
            () =>
                Json(
                    new()
                    {
                        ["issuer"] = "https://api.botframework.com",
                        ["jwks_uri"] = new Uri(server.Address, "/keys").ToString(),
                    }
                )
        );
        server.app.MapGet("/keys", server.Keys);
        server.app.MapPost(
            "/v3/conversations",
            async (HttpRequest request) =>
                Json(
                    new() { ["id"] = $"a:{(await JsonNode.ParseAsync(request.Body))!["members"]![0]!["id"]}" },
                    StatusCodes.Status201Created
                )
        );
        server.app.MapPost("/v3/conversations/{conversation}/activities", server.Post);
        server.app.MapPut(
            "/v3/conversations/{conversation}/activities/{id}",
            (string id) => Json(new() { ["id"] = id })
        );
        await server.app.StartAsync();
        return server;
    }

    /// <summary>A token as the connector gives it out: good for an hour, used for many requests.</summary>
    public string Token(string appId, string serviceUrl)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var header = new JsonObject
        {
            ["alg"] = "RS256",
            ["typ"] = "JWT",
            ["kid"] = KeyId,
        };
        var payload = new JsonObject
        {
            ["iss"] = "https://api.botframework.com",
            ["aud"] = appId,
            ["exp"] = now + 3600,
            ["nbf"] = now - 5,
            ["serviceurl"] = serviceUrl,
        };
        var signed =
            $"{Base64(Encoding.UTF8.GetBytes(header.ToJsonString()))}.{Base64(Encoding.UTF8.GetBytes(payload.ToJsonString()))}";
        return $"{signed}.{Base64(key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        key.Dispose();
    }

    private IResult Keys()
    {
        var open = key.ExportParameters(false);
        return Json(
            new()
            {
                ["keys"] = new JsonArray(
                    new JsonObject
                    {
                        ["kty"] = "RSA",
                        ["use"] = "sig",
                        ["kid"] = KeyId,
                        ["n"] = Base64(open.Modulus!),
                        ["e"] = Base64(open.Exponent!),
                        ["endorsements"] = new JsonArray("msteams"),
                    }
                ),
            }
        );
    }

    private IResult Post(string conversation)
    {
        perConversation.AddOrUpdate(conversation, 1, (_, count) => count + 1);
        return Json(new() { ["id"] = $"m{Interlocked.Increment(ref numbers)}" }, StatusCodes.Status201Created);
    }

    private static string Base64(byte[] bytes) =>
        Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static IResult Json(JsonObject json, int status = StatusCodes.Status200OK) =>
        Results.Text(json.ToJsonString(), "application/json", statusCode: status);
}
