using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using LiteDB;

namespace Bot.Storage.LiteDb;

/// <summary>Ids and keys as LiteDB stores them: the organization, a zero byte, and the key.</summary>
internal static class LiteDbKeys
{
    private const int LaneHash = 16;

    public static BsonValue Key(string organization, string key) =>
        new([.. Encoding.UTF8.GetBytes(organization), 0, .. StoredKeys.Bytes(key)]);

    public static BsonValue Low(string organization, string? from) => Key(organization, from ?? "");

    public static BsonValue High(string organization, string? to) =>
        to is null ? End(organization) : Key(organization, to);

    // The next bytes behind an id are the same with a zero.
    public static BsonValue After(string organization, string? id) =>
        id is null ? Low(organization, null) : new([.. Key(organization, id).AsBinary, 0]);

    // Every key of the organization is its name, a zero byte and more: this is behind all of them.
    public static BsonValue End(string organization) => new([.. Encoding.UTF8.GetBytes(organization), 1]);

    public static string OwnerOf(BsonValue key)
    {
        var bytes = key.AsBinary;
        return Encoding.UTF8.GetString(bytes.AsSpan(0, Array.IndexOf(bytes, (byte)0)));
    }

    // 255 is no byte of UTF-8: behind every key that begins so.
    public static BsonValue BehindPrefix(string organization, string prefix) =>
        new([.. Key(organization, prefix).AsBinary, 255]);

    /// <summary>Where a document stands in its lane. Hashed: lanes may hold anything, at any length.</summary>
    public static byte[] LaneKey(string lane, long sequence)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sequence);
        var key = new byte[LaneHash + sizeof(long)];
        SHA256.HashData(Encoding.UTF8.GetBytes(lane)).AsSpan(0, LaneHash).CopyTo(key);
        BinaryPrimitives.WriteInt64BigEndian(key.AsSpan(LaneHash), sequence);
        return key;
    }

    // Behind a lane's hash come the eight bytes of a sequence: these nine are behind all of them.
    public static byte[] BehindLane(byte[] laneKey) =>
        [.. laneKey.AsSpan(0, LaneHash), .. Enumerable.Repeat(byte.MaxValue, sizeof(long) + 1)];
}
