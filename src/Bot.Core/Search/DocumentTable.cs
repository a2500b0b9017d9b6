namespace Bot.Core.Search;

/// <summary>Documents by number, in flat arrays, with the terms of each. Numbers are given in order and never again.</summary>
internal sealed class DocumentTable
{
    private const byte Gone = byte.MaxValue;

    private readonly List<string> kinds = [];
    private byte[] kind = new byte[16];
    private string[] id = new string[16];
    private long[] at = new long[16];
    private int[] start = new int[17];
    private int[] terms = new int[256];
    private long allTerms;

    /// <summary>Documents that were added, also those removed since.</summary>
    public int Count { get; private set; }

    public int Dead { get; private set; }

    public int Alive => Count - Dead;

    public double AverageLength => Alive == 0 ? 1 : Math.Max(1, (double)allTerms / Alive);

    public int Add(SearchDocument document, ReadOnlySpan<int> documentTerms) =>
        Add(KindOf(document.Kind), document.Id, document.At.UtcTicks, documentTerms);

    public int CopyFrom(DocumentTable other, int number) =>
        Add(KindOf(other.Kind(number)), other.id[number], other.at[number], other.Terms(number));

    public void Remove(int number)
    {
        if (kind[number] != Gone)
        {
            kind[number] = Gone;
            id[number] = "";
            allTerms -= Terms(number).Length;
            Dead++;
        }
    }

    public bool IsAlive(int number) => kind[number] != Gone;

    public string Kind(int number) => kinds[kind[number]];

    public string Id(int number) => id[number];

    public long At(int number) => at[number];

    /// <summary>The packed terms of a document; see <see cref="PackedTerm"/>.</summary>
    public ReadOnlySpan<int> Terms(int number) => terms.AsSpan(start[number], start[number + 1] - start[number]);

    /// <summary>Which kinds a search may return, by the numbers that <see cref="IsOfKind"/> checks.</summary>
    public bool[] Wanted(IReadOnlyCollection<string>? wanted)
    {
        var flags = new bool[byte.MaxValue + 1];
        for (var i = 0; i < kinds.Count; i++)
        {
            flags[i] = wanted is null || wanted.Contains(kinds[i]);
        }

        return flags;
    }

    public bool IsOfKind(int number, bool[] wanted) => wanted[kind[number]];

    private int Add(byte documentKind, string documentId, long documentAt, ReadOnlySpan<int> documentTerms)
    {
        var number = Count++;
        if (number == id.Length)
        {
            Array.Resize(ref kind, number * 2);
            Array.Resize(ref id, number * 2);
            Array.Resize(ref at, number * 2);
            Array.Resize(ref start, (number * 2) + 1);
        }

        var (from, to) = (start[number], start[number] + documentTerms.Length);
        if (to > terms.Length)
        {
            Array.Resize(ref terms, Math.Max(to, terms.Length * 2));
        }

        documentTerms.CopyTo(terms.AsSpan(from));
        (kind[number], id[number], at[number], start[number + 1]) = (documentKind, documentId, documentAt, to);
        allTerms += documentTerms.Length;
        return number;
    }

    private byte KindOf(string name)
    {
        var known = kinds.IndexOf(name);
        if (known < 0)
        {
            known = kinds.Count;
            kinds.Add(name);
        }

        return checked((byte)known);
    }
}

/// <summary>A term in a document: its number, how often it occurs (up to 7), and whether it is in a name.</summary>
internal static class PackedTerm
{
    private const int MostWeight = 7;

    public static int Of(int term, int weight, bool isInName) =>
        (term << 4) | (Math.Min(weight, MostWeight) << 1) | (isInName ? 1 : 0);

    public static int Term(int packed) => packed >> 4;

    public static int Weight(int packed) => (packed >> 1) & MostWeight;

    public static bool IsInName(int packed) => (packed & 1) != 0;
}
