using System.Security.Cryptography;
using System.Text;

namespace Bot.Storage;

/// <summary>Ids and keys as bytes, the same on every engine, so that every engine has the same order.</summary>
internal static class StoredKeys
{
    // LiteDB takes index keys up to 1,023 bytes and PostgreSQL up to about 2,700.
    private const int Longest = 400;

    /// <summary>The key in UTF-8. A long one is cut, and its hash tells it from others that begin the same.</summary>
    public static byte[] Bytes(string key)
    {
        var bytes = Encoding.UTF8.GetBytes(key);
        return bytes.Length > Longest ? [.. bytes[..Longest], .. SHA256.HashData(bytes)] : bytes;
    }

    public static bool IsCut(ReadOnlySpan<byte> key) => key.Length > Longest;

    /// <summary>
    /// Refuses an organization that cannot be stored: a NUL ends an organization's name in LiteDB, and PostgreSQL takes
    /// neither NUL nor half a surrogate pair.
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
