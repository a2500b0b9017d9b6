using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace Bot.Teams;

/// <summary>A key of the Bot Connector and the channels that it may vouch for.</summary>
internal sealed record EndorsedKey(SecurityKey Key, IReadOnlyList<string> Endorsements);

/// <summary>
/// The Bot Connector's signing keys from its metadata. They are fetched once a day, and when a token names an unknown
/// key, but at most once a minute; after a failure again a second later. Without any keys Duet is not ready. The cache is
/// our own, because the library's cache uses its own clock and drops the endorsements.
/// </summary>
internal sealed partial class ConnectorKeys(
    IHttpClientFactory http,
    IOptions<TeamsOptions> options,
    TimeProvider time,
    ILogger<ConnectorKeys> logger
) : IHealthCheck, IDisposable
{
    private static readonly TimeSpan MaxAge = TimeSpan.FromDays(1);
    private static readonly TimeSpan MinInterval = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan RetryInterval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ProbeTime = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim fetching = new(1);
    private Dictionary<string, EndorsedKey> keys = [];
    private DateTimeOffset fetched = DateTimeOffset.MinValue;
    private DateTimeOffset nextAttempt = DateTimeOffset.MinValue;

    public async Task<EndorsedKey?> FindAsync(string kid, CancellationToken cancellationToken)
    {
        if (!IsFresh || !keys.ContainsKey(kid))
        {
            await RefreshAsync(cancellationToken);
        }

        return keys.GetValueOrDefault(kid);
    }

    /// <summary>Not ready while every message would be refused. A probe does not wait for slow metadata.</summary>
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        if (keys.Count == 0 && options.Value.AppId.Length > 0)
        {
            await Task.WhenAny(RefreshAsync(cancellationToken), Task.Delay(ProbeTime, time, cancellationToken));
        }

        return keys.Count > 0 || options.Value.AppId.Length == 0
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy(
                "Teams: Microsoft's signing keys could not be fetched, so Duet refuses every message. It keeps trying."
            );
    }

    public void Dispose() => fetching.Dispose();

    private bool IsFresh => time.GetUtcNow() - fetched < MaxAge;

    private async Task RefreshAsync(CancellationToken cancellationToken)
    {
        await fetching.WaitAsync(cancellationToken);
        try
        {
            if (time.GetUtcNow() < nextAttempt)
            {
                return;
            }

            var started = time.GetUtcNow();
            keys = await FetchAsync();
            fetched = started;
            nextAttempt = started + MinInterval;
        }
        catch (Exception failure)
            when (failure is HttpRequestException or JsonException or FormatException or TaskCanceledException)
        {
            // The current keys stay valid. Otherwise no request would pass while the metadata is unavailable. The pause
            // starts now, so that requests which waited for this attempt do not each make their own.
            nextAttempt = time.GetUtcNow() + RetryInterval;
            Log.NotFetched(logger, failure);
        }
        finally
        {
            fetching.Release();
        }
    }

    // Not the request's token: one aborted request must not cost all others theirs.
    private async Task<Dictionary<string, EndorsedKey>> FetchAsync()
    {
        using var client = http.CreateClient(TeamsRegistration.HttpClient);
        var metadata = await client.GetFromJsonAsync<Metadata>(options.Value.KeysAt, CancellationToken.None);
        if (!ServiceUrl.IsSafe(metadata?.JwksUri))
        {
            throw new JsonException("The metadata names no safe jwks_uri.");
        }

        var set = await client.GetFromJsonAsync<KeySet>(metadata!.JwksUri, CancellationToken.None);
        return (set?.Keys ?? [])
            .Where(key => key is { Kty: "RSA", Kid.Length: > 0, N: not null, E: not null })
            .DistinctBy(key => key.Kid)
            .ToDictionary(key => key.Kid!, Read);
    }

    private static EndorsedKey Read(PublicKey key) =>
        new(
            new RsaSecurityKey(
                new RSAParameters
                {
                    Modulus = Base64UrlEncoder.DecodeBytes(key.N),
                    Exponent = Base64UrlEncoder.DecodeBytes(key.E),
                }
            )
            {
                KeyId = key.Kid,
            },
            key.Endorsements ?? []
        );

    private sealed record Metadata(
        [property: System.Text.Json.Serialization.JsonPropertyName("jwks_uri")] string? JwksUri
    );

    private sealed record KeySet(IReadOnlyList<PublicKey>? Keys);

    private sealed record PublicKey(
        string? Kty,
        string? Kid,
        string? N,
        string? E,
        IReadOnlyList<string>? Endorsements
    );

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The Bot Connector's signing keys could not be fetched")]
        public static partial void NotFetched(ILogger logger, Exception exception);
    }
}
