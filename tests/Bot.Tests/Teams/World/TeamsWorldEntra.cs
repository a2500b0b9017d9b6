using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.Tokens;

namespace Bot.Tests.Teams.World;

/// <summary>
/// Entra as far as it gives us tokens, and the address at which a machine in Azure asks for its own. It knows one registration: its
/// home, its secret, its certificate, the managed identity that it trusts. A token says whom it was given to and what for.
/// </summary>
internal sealed class TeamsWorldEntra(Func<DateTimeOffset> now) : HttpMessageHandler
{
    public const string Secret = "secret";
    public const string Identity = "99999999-8888-7777-6666-555555555555";
    private const string Scope = "https://api.botframework.com/.default";
    private readonly HashSet<string> revoked = [];
    private int given;

    /// <summary>The old kind of bot, which signs in at botframework.com.</summary>
    public bool IsOldMultiTenant { get; set; }

    public X509Certificate2? Certificate { get; set; }

    public bool IsDown { get; set; }

    /// <summary>Tokens that were asked for: what was sent.</summary>
    public List<IReadOnlyDictionary<string, string>> Asked { get; } = [];

    /// <summary>How often a machine asked for its own token.</summary>
    public int AskedByMachine { get; private set; }

    /// <summary>What the registration gets where it has its home.</summary>
    public string Give() => Token(TeamsApp.Tenant, Scope);

    /// <summary>All that was given so far is good for nothing any more.</summary>
    public void Revoke() => revoked.UnionWith(Enumerable.Range(1, given).Select(id => $"t{id}"));

    /// <summary>Is this what the connector wants to see?</summary>
    public bool IsGood(string? token)
    {
        if (token?.Split('.') is not [_, var middle, _])
        {
            return false;
        }

        var payload = JsonNode.Parse(Base64UrlEncoder.Decode(middle))!;
        return (string?)payload["aud"] == "https://api.botframework.com"
            && (string?)payload["appid"] == TeamsApp.AppId
            && (string?)payload["tid"] == (IsOldMultiTenant ? "botframework.com" : TeamsApp.Tenant)
            && (long)payload["exp"]! > now().ToUnixTimeSeconds()
            && !revoked.Contains((string)payload["jti"]!);
    }

    public static bool Is(Uri address) => address.Host is "login.microsoftonline.com" or "169.254.169.254";

    public async Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request)
    {
        var address = request.RequestUri!;
        if (IsDown)
        {
            throw new HttpRequestException("Entra is down");
        }

        if (address.Host == "169.254.169.254")
        {
            return Machine(request);
        }

        return address.AbsolutePath.EndsWith("/oauth2/v2.0/token", StringComparison.Ordinal)
            ? Sign(address.Segments[1].TrimEnd('/'), Fields(await request.Content!.ReadAsStringAsync()))
            : Json(
                """{"tenant_discovery_endpoint":"https://login.microsoftonline.com/x/v2.0/.well-known/openid-configuration","metadata":[]}"""
            );
    }

    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    ) => AnswerAsync(request);

    private HttpResponseMessage Sign(string tenant, Dictionary<string, string> asked)
    {
        Asked.Add(asked);
        return tenant != (IsOldMultiTenant ? "botframework.com" : TeamsApp.Tenant)
                ? No("unauthorized_client", "AADSTS700016: no such application there")
            : asked["client_id"] != TeamsApp.AppId || asked["grant_type"] != "client_credentials" || !IsProved(asked)
                ? No("invalid_client", "AADSTS7000215")
            : Json(
                $$"""{"token_type":"Bearer","expires_in":3600,"access_token":"{{Token(tenant, asked["scope"].Split(' ')[0])}}"}"""
            );
    }

    private bool IsProved(Dictionary<string, string> asked) =>
        asked.TryGetValue("client_assertion", out var assertion)
            ? assertion == MachineToken || IsSigned(assertion)
            : asked.GetValueOrDefault("client_secret") == Secret;

    private bool IsSigned(string assertion) =>
        assertion.Split('.') is [var header, var payload, var signature]
        && Certificate?.GetRSAPublicKey() is { } key
        && key.VerifyData(
            Encoding.ASCII.GetBytes($"{header}.{payload}"),
            Base64UrlEncoder.DecodeBytes(signature),
            HashAlgorithmName.SHA256,
            RSASignaturePadding.Pss
        );

    private HttpResponseMessage Machine(HttpRequestMessage request)
    {
        var query = QueryHelpers.ParseQuery(request.RequestUri!.Query);
        if (
            request.RequestUri.AbsolutePath != "/metadata/identity/oauth2/token"
            || !request.Headers.Contains("Metadata")
            || query["client_id"] != Identity
            || query["resource"] != "api://AzureADTokenExchange"
        )
        {
            return new HttpResponseMessage(HttpStatusCode.BadRequest)
            {
                Content = new StringContent("""{"error":"invalid_request"}"""),
            };
        }

        AskedByMachine++;
        return Json(
            $$"""{"access_token":"{{MachineToken}}","expires_on":"{{now().AddDays(30).ToUnixTimeSeconds()}}","resource":"api://AzureADTokenExchange","token_type":"Bearer","client_id":"{{Identity}}"}"""
        );
    }

    private static string MachineToken => "machine.token.signed";

    private string Token(string tenant, string scope)
    {
        var claims = new JsonObject
        {
            ["aud"] = scope.Replace("/.default", "", StringComparison.Ordinal),
            ["tid"] = tenant,
            ["appid"] = TeamsApp.AppId,
            ["exp"] = now().AddHours(1).ToUnixTimeSeconds(),
            ["jti"] = $"t{++given}",
        };
        return $"e30.{Base64UrlEncoder.Encode(claims.ToJsonString())}.c2ln";
    }

    private static Dictionary<string, string> Fields(string form) =>
        QueryHelpers.ParseQuery(form).ToDictionary(field => field.Key, field => field.Value.ToString());

    private static HttpResponseMessage No(string error, string description) =>
        Json($$"""{"error":"{{error}}","error_description":"{{description}}"}""", HttpStatusCode.BadRequest);

    private static HttpResponseMessage Json(string body, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
}
