using System.Text.Json;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Bot.Teams;

/// <summary>What a valid token vouches for: a service URL for answers, and channels.</summary>
internal sealed record ConnectorClaims(string ServiceUrl, IReadOnlyList<string> Endorsements)
{
    /// <summary>
    /// The only channel that this endpoint serves. The comparison is case-sensitive, because the connector always
    /// writes it like this.
    /// </summary>
    public const string Channel = "msteams";

    public bool Covers(Activity activity) =>
        activity.ServiceUrl is { } url
        && Teams.ServiceUrl.Same(ServiceUrl, url)
        && activity.ChannelId == Channel
        && Endorsements.Contains(Channel);
}

/// <summary>
/// Verifies that a request is from the Bot Connector. It is stricter than the SDKs, each of which skips some check:
/// RS256 with a published key, the connector's own issuer in this cloud, our app id as the only audience, an expiry, and the
/// serviceurl claim in lower case.
/// </summary>
internal sealed class ConnectorToken(ConnectorKeys keys, IOptions<TeamsOptions> options, TimeProvider time)
{
    private const string Scheme = "Bearer ";
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    private readonly JsonWebTokenHandler handler = new() { MaximumTokenSizeInBytes = 16 * 1024 };

    /// <summary>
    /// What the token vouches for, or null if anything about it is wrong. Callers from outside never learn the reason.
    /// </summary>
    public async Task<ConnectorClaims?> ReadAsync(string? authorization, CancellationToken cancellationToken)
    {
        if (
            authorization?.StartsWith(Scheme, StringComparison.Ordinal) != true
            || TryRead(authorization[Scheme.Length..]) is not { Kid.Length: > 0 } token
        )
        {
            return null;
        }

        var key = await keys.FindAsync(token.Kid, cancellationToken);
        if (key is null || !(await handler.ValidateTokenAsync(token, ValidationParameters(key.Key))).IsValid)
        {
            return null;
        }

        return ServiceUrlClaim(token) is { } serviceUrl ? new ConnectorClaims(serviceUrl, key.Endorsements) : null;
    }

    private JsonWebToken? TryRead(string token)
    {
        try
        {
            return handler.CanReadToken(token) ? handler.ReadJsonWebToken(token) : null;
        }
        catch (Exception malformed) when (malformed is ArgumentException or SecurityTokenException or JsonException)
        {
            return null;
        }
    }

    private TokenValidationParameters ValidationParameters(SecurityKey key) =>
        new()
        {
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            RequireSignedTokens = true,
            IssuerSigningKey = key,
            ValidateIssuerSigningKey = true,
            ValidIssuer = options.Value.InCloud.Issuer,
            AudienceValidator = (_, token, _) => IsForUs((JsonWebToken)token),
            LifetimeValidator = (notBefore, expires, _, _) => IsInTime(notBefore, expires),
        };

    // The library treats a list with one audience like a single audience. The connector only ever writes a single one.
    private bool IsForUs(JsonWebToken token) =>
        Claim(token, "aud") is { } audience && audience.Equals(options.Value.AppId, StringComparison.OrdinalIgnoreCase);

    private bool IsInTime(DateTime? notBefore, DateTime? expires)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return expires is { } end && now <= end + ClockSkew && (notBefore is not { } start || start - ClockSkew <= now);
    }

    private static string? ServiceUrlClaim(JsonWebToken token) => Claim(token, "serviceurl");

    private static string? Claim(JsonWebToken token, string name)
    {
        using var payload = JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(token.EncodedPayload));
        return payload.RootElement.TryGetProperty(name, out var claim) && claim.ValueKind == JsonValueKind.String
            ? claim.GetString()
            : null;
    }
}
