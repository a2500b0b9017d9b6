using System.Security.Cryptography;
using System.Text;

namespace Bot.Storage;

/// <summary>Converts ids and keys to bytes, so that all engines have the same order.</summary>
internal static class StoredKeys
{
    // LiteDB allows index keys of up to 1,023 bytes, and PostgreSQL of up to about 2,700.
    private const int Longest = 400;

    /// <summary>The key in UTF-8. A long key is truncated and gets a hash, so that it stays unique.</summary>
    public static byte[] Bytes(string key)
    {
        var bytes = Encoding.UTF8.GetBytes(key);
        return bytes.Length > Longest ? [.. bytes[..Longest], .. SHA256.HashData(bytes)] : bytes;
    }

    public static bool IsCut(ReadOnlySpan<byte> key) => key.Length > Longest;

    /// <summary>
    /// Throws if the organization's id cannot be stored: LiteDB keys use NUL as a separator, and PostgreSQL allows
    /// neither NUL nor a lone surrogate.
    /// </summary>
    public static void CheckOrganization(string organization)
    {
        if (
            organization.Contains('\0', StringComparison.Ordinal)
            || !Encoding
                .UTF8.GetString(Encoding.UTF8.GetBytes(organization))
                .Equals(organization, StringComparison.Ordinal)
        )
        {
            throw new ArgumentException(
                "An organization's id has a NUL or half a surrogate pair.",
                nameof(organization)
            );
        }
    }
}
