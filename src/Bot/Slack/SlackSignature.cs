using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Bot.Slack;

/// <summary>
/// Slack's request signature, version v0: hex HMAC-SHA256 over "v0:{timestamp}:{raw body}"
/// (docs.slack.dev/authentication/verifying-requests-from-slack). Anything malformed is invalid.
/// </summary>
internal static class SlackSignature
{
    /// <summary>
    /// The allowed difference between Slack's clock and ours, in seconds, in both directions: a timestamp in the future
    /// would let an attacker replay the request later.
    /// </summary>
    public const long ToleranceSeconds = 300;

    public static bool IsValid(
        string secret,
        string? timestamp,
        string? signature,
        ReadOnlySpan<byte> body,
        DateTimeOffset now
    )
    {
        if (string.IsNullOrWhiteSpace(secret) || signature is null || !IsFresh(timestamp, now))
        {
            return false;
        }

        return CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(Sign(secret, timestamp!, body)),
            Encoding.UTF8.GetBytes(signature)
        );
    }

    /// <summary>The signature that Slack would send: "v0=" and lower-case hex.</summary>
    public static string Sign(string secret, string timestamp, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hash.AppendData(Encoding.UTF8.GetBytes($"v0:{timestamp}:"));
        hash.AppendData(body);
        return "v0=" + Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static bool IsFresh(string? timestamp, DateTimeOffset now) =>
        long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && Math.Abs(now.ToUnixTimeSeconds() - seconds) <= ToleranceSeconds;
}
