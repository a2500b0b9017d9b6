using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Bot.Core.Facts.Segments;

/// <summary>
/// Packs columns into bytes: numbers in as few bytes as they need, and the whole compressed. The form is stored and never
/// changes; another form gets another first byte.
/// </summary>
internal static class ColumnWriter
{
    public const byte Form = 1;

    /// <summary>Leads with what happened to them. Others are written as before, so that they stay the same.</summary>
    public const byte WithSteps = 2;

    // In the first byte of an amount, beside its scale.
    public const byte IsNegative = 0x80;
    public const byte HasHighBits = 0x40;

    public static byte[] Pack(FactColumns columns)
    {
        var bytes = new ArrayBufferWriter<byte>(columns.Count * 40 + 64);
        Write(bytes, (ulong)columns.Count);
        Write(bytes, (ulong)columns.Names.Length - 1);
        foreach (var name in columns.Names.Skip(1))
        {
            Write(bytes, name!);
        }

        foreach (var id in columns.Ids)
        {
            Write(bytes, id);
        }

        foreach (var numbers in Kept(columns))
        {
            Write(bytes, numbers);
        }

        bytes.Write(columns.Kinds);
        foreach (var amount in columns.Amounts)
        {
            Write(bytes, amount);
        }

        using var packed = new MemoryStream();
        packed.WriteByte(columns.HasSteps ? WithSteps : Form);
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflate.Write(bytes.WrittenSpan);
        }

        return packed.ToArray();
    }

    private static IEnumerable<int[]> Kept(FactColumns columns)
    {
        var (words, days) =
            columns.Source == FactSource.Leads && !columns.HasSteps
                ? FactColumns.LeadsWithoutSteps
                : (columns.Words.Length, columns.Days.Length);
        return columns.Words.Take(words).Concat(columns.Days.Take(days)).Append(columns.Ordinals);
    }

    // Most files lack some columns: of a column without a value only one byte is stored.
    private static void Write(ArrayBufferWriter<byte> bytes, int[] numbers)
    {
        var isUsed = numbers.AsSpan().IndexOfAnyExcept(0) >= 0;
        Write(bytes, isUsed ? 1UL : 0);
        foreach (var number in isUsed ? numbers : [])
        {
            Write(bytes, (ulong)number);
        }
    }

    private static void Write(ArrayBufferWriter<byte> bytes, ulong number)
    {
        var span = bytes.GetSpan(10);
        var length = 0;
        for (; number >= 0x80; number >>= 7)
        {
            span[length++] = (byte)(number | 0x80);
        }

        span[length++] = (byte)number;
        bytes.Advance(length);
    }

    private static void Write(ArrayBufferWriter<byte> bytes, string word)
    {
        // Half a surrogate pair becomes a replacement character, as in JSON.
        var length = Encoding.UTF8.GetByteCount(word);
        Write(bytes, (ulong)length);
        Encoding.UTF8.GetBytes(word, bytes.GetSpan(length));
        bytes.Advance(length);
    }

    private static void Write(ArrayBufferWriter<byte> bytes, decimal amount)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(amount, bits);
        var flags = (byte)((bits[3] >> 16) & 0x1f);
        flags |= amount < 0 ? IsNegative : (byte)0;
        flags |= bits[2] != 0 ? HasHighBits : (byte)0;
        bytes.Write([flags]);
        Write(bytes, ((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
        if (bits[2] != 0)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes.GetSpan(4), bits[2]);
            bytes.Advance(4);
        }
    }
}
