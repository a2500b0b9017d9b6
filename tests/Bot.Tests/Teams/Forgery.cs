using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace Bot.Tests.Teams;

/// <summary>A signed activity that starts genuine and that a test then bends.</summary>
public sealed class Forgery(DateTimeOffset now, JsonObject activity)
{
    private static readonly RSA Key = RSA.Create(2048);
    private static readonly RSA Stranger = RSA.Create(2048);

    public string Scheme { get; set; } = "Bearer ";

    public JsonObject Header { get; } =
        new()
        {
            ["alg"] = "RS256",
            ["typ"] = "JWT",
            ["kid"] = "good",
        };

    public JsonObject Payload { get; } =
        new()
        {
            ["iss"] = "https://api.botframework.com",
            ["aud"] = TeamsApp.AppId,
            ["exp"] = now.AddMinutes(60).ToUnixTimeSeconds(),
            ["nbf"] = now.AddMinutes(-5).ToUnixTimeSeconds(),
            ["serviceurl"] = (string?)activity["serviceUrl"],
        };

    public JsonObject Activity => activity;

    public Func<byte[], byte[]> Sign { get; set; } = Rsa(HashAlgorithmName.SHA256);

    public string Authorization()
    {
        var signed = $"{Part(Header)}.{Part(Payload)}";
        return $"{Scheme}{signed}.{Base64UrlEncoder.Encode(Sign(Encoding.ASCII.GetBytes(signed)))}";
    }

    public static Func<byte[], byte[]> Rsa(HashAlgorithmName hash) =>
        data => Key.SignData(data, hash, RSASignaturePadding.Pkcs1);

    public static Func<byte[], byte[]> ByStranger() =>
        data => Stranger.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    /// <summary>The old trick: the public key, which everybody knows, as the secret of a symmetric signature.</summary>
    public static Func<byte[], byte[]> WithPublicKeyAsSecret() =>
        data => HMACSHA256.HashData(Encoding.ASCII.GetBytes(Key.ExportSubjectPublicKeyInfoPem()), data);

    /// <summary>The connector's published keys: one endorsed for Teams, one for another channel, one for none.</summary>
    public static JsonObject PublishedKeys(params IReadOnlyList<string> more) =>
        new()
        {
            ["keys"] = new JsonArray([
                Published("good", "msteams", "skype"),
                Published("webchat", "webchat"),
                Published("bare"),
                .. more.Select(kid => Published(kid, "msteams")),
            ]),
        };

    private static JsonObject Published(string kid, params IReadOnlyList<string> endorsements)
    {
        var key = Key.ExportParameters(includePrivateParameters: false);
        var published = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = kid,
            ["x5t"] = kid,
            ["n"] = Base64UrlEncoder.Encode(key.Modulus),
            ["e"] = Base64UrlEncoder.Encode(key.Exponent),
        };
        if (endorsements.Count > 0)
        {
            published["endorsements"] = new JsonArray([.. endorsements.Select(name => JsonValue.Create(name))]);
        }

        return published;
    }

    private static string Part(JsonObject part) => Base64UrlEncoder.Encode(part.ToJsonString());
}
