using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;

namespace Bot.Core.Facts.Segments;

/// <summary>Reads what <see cref="ColumnWriter"/> packed.</summary>
internal ref struct ColumnReader
{
    private readonly ReadOnlySpan<byte> bytes;
    private int at;

    private ColumnReader(ReadOnlySpan<byte> bytes) => this.bytes = bytes;

    public static FactColumns Unpack(FactSource source, byte[] packed)
    {
        if (packed is not [ColumnWriter.Form or ColumnWriter.WithSteps, ..])
        {
            throw new InvalidDataException("A part of the facts has an unknown form.");
        }

        using var content = new MemoryStream(packed.Length * 4);
        using (
            var deflate = new DeflateStream(new MemoryStream(packed, 1, packed.Length - 1), CompressionMode.Decompress)
        )
        {
            deflate.CopyTo(content);
        }

        return new ColumnReader(content.GetBuffer().AsSpan(0, (int)content.Length)).Columns(
            source,
            source != FactSource.Leads || packed[0] == ColumnWriter.WithSteps
                ? (FactColumns.WordCount(source), FactColumns.DayCount(source))
                : FactColumns.LeadsWithoutSteps
        );
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private FactColumns Columns(FactSource source, (int Words, int Days) stored)
    {
        var count = (int)Number();
        var names = new string?[(int)Number() + 1];
        for (var i = 1; i < names.Length; i++)
        {
            names[i] = Word();
        }

        var hasIds = FactColumns.HasIds(source);
        var ids = new string[hasIds ? count : 0];
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = Word();
        }

        var words = Columns(FactColumns.WordCount(source), stored.Words, count);
        var days = Columns(FactColumns.DayCount(source), stored.Days, count);
        var ordinals = Numbers(hasIds ? 0 : count);
        var amounts = FactColumns.AmountCount(source);
        var kinds = bytes.Slice(at, amounts > 0 ? count : 0).ToArray();
        at += kinds.Length;
        return new FactColumns(source, count)
        {
            Ids = ids,
            Names = names,
            Words = words,
            Days = days,
            Ordinals = ordinals,
            Kinds = kinds,
            Amounts = Amounts(kinds.Length * amounts),
        };
    }

    // Columns that were not stored then are empty.
    private int[][] Columns(int columns, int stored, int count)
    {
        var all = new int[columns][];
        for (var i = 0; i < columns; i++)
        {
            all[i] = i < stored ? Numbers(count) : new int[count];
        }

        return all;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int[] Numbers(int count)
    {
        var numbers = new int[count];
        if (Number() != 0)
        {
            for (var i = 0; i < count; i++)
            {
                numbers[i] = (int)Number();
            }
        }

        return numbers;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private ulong Number()
    {
        ulong number = bytes[at++];
        if (number < 0x80)
        {
            return number;
        }

        number &= 0x7f;
        for (var shift = 7; true; shift += 7)
        {
            ulong next = bytes[at++];
            number |= (next & 0x7f) << shift;
            if (next < 0x80)
            {
                return number;
            }
        }
    }

    private string Word()
    {
        var length = (int)Number();
        var word = Encoding.UTF8.GetString(bytes.Slice(at, length));
        at += length;
        return word;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private decimal[] Amounts(int count)
    {
        var amounts = new decimal[count];
        for (var i = 0; i < count; i++)
        {
            var flags = bytes[at++];
            var low = Number();
            var high = 0;
            if ((flags & ColumnWriter.HasHighBits) != 0)
            {
                high = BinaryPrimitives.ReadInt32LittleEndian(bytes[at..]);
                at += 4;
            }

            amounts[i] = new decimal(
                (int)low,
                (int)(low >> 32),
                high,
                (flags & ColumnWriter.IsNegative) != 0,
                (byte)(flags & 0x1f)
            );
        }

        return amounts;
    }
}
