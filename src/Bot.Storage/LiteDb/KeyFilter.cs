using System.Numerics;

namespace Bot.Storage.LiteDb;

/// <summary>
/// Says of most keys that are not stored that they are not (a Bloom filter). It never says so of one that is. Deleted keys
/// stay in it. Only the writer of the data file uses it.
/// </summary>
internal sealed class KeyFilter
{
    private const int BitsForEach = 16;
    private const int Probes = 4;
    private const int LeastKeys = 1 << 16;

    private List<int>? waiting = [];
    private ulong[] bits = [];
    private int count;
    private volatile bool isGivenUp;

    /// <summary>Whether all stored keys are in it, and not too many others.</summary>
    public bool IsReady => waiting is null;

    /// <summary>Whether it is of no use any more: it has become too full, or could not be filled.</summary>
    public bool IsSpent => isGivenUp || (IsReady && count > bits.Length * 64 / BitsForEach);

    public static int Hash(ReadOnlySpan<byte> key)
    {
        var hash = new HashCode();
        hash.AddBytes(key);
        return hash.ToHashCode();
    }

    public void Add(int hash)
    {
        if (isGivenUp)
        {
            return;
        }

        if (waiting is not null)
        {
            waiting.Add(hash);
            return;
        }

        count++;
        foreach (var bit in Bits(hash))
        {
            bits[bit / 64] |= 1UL << (bit & 63);
        }
    }

    /// <summary>Call when all stored keys were added.</summary>
    public void Complete()
    {
        if (waiting is { } all)
        {
            var keys = Math.Max(LeastKeys, BitOperations.RoundUpToPowerOf2((uint)all.Count * 2));
            bits = new ulong[keys * BitsForEach / 64];
            waiting = null;
            all.ForEach(Add);
        }
    }

    /// <summary>Call when the stored keys cannot be read. May be called by any thread.</summary>
    public void GiveUp() => isGivenUp = true;

    public bool IsMissing(int hash)
    {
        if (!IsReady || isGivenUp)
        {
            return false;
        }

        foreach (var bit in Bits(hash))
        {
            if ((bits[bit / 64] & (1UL << (bit & 63))) == 0)
            {
                return true;
            }
        }

        return false;
    }

    private ProbedBits Bits(int hash) => new(hash, (uint)bits.Length * 64 - 1);

    /// <summary>The bits of a key, by double hashing (Kirsch and Mitzenmacher, 2006), without allocation.</summary>
    private struct ProbedBits(int hash, uint mask)
    {
        private readonly ulong mixed = (uint)hash * 0x9E3779B97F4A7C15UL;
        private int probe = -1;

        public readonly int Current => (int)(((uint)(mixed >> 32) + ((uint)probe * ((uint)mixed | 1))) & mask);

        public readonly ProbedBits GetEnumerator() => this;

        public bool MoveNext() => ++probe < Probes;
    }
}
