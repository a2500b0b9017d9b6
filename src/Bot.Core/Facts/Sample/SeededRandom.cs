namespace Bot.Core.Facts.Sample;

/// <summary>
/// A pseudo-random generator with the same numbers on every machine and runtime (SplitMix64, Steele, Lea and Flood
/// 2014). The framework's own generator guarantees that only within a version.
/// </summary>
internal sealed class SeededRandom(ulong seed)
{
    private ulong state = seed;

    /// <summary>A number from 0 (inclusive) to 1 (exclusive).</summary>
    public double Roll()
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return ((mixed ^ (mixed >> 31)) >> 11) * (1.0 / (1UL << 53));
    }

    public double Between(double low, double high) => low + ((high - low) * Roll());

    public int Days(int low, int high) => low + (int)((high - low + 1) * Roll());

    /// <summary>Picks one of the choices by weight.</summary>
    public T Pick<T>(IReadOnlyList<T> choices, Func<T, double> weight)
    {
        var remaining = Roll() * choices.Sum(weight);
        foreach (var choice in choices)
        {
            remaining -= weight(choice);
            if (remaining < 0)
            {
                return choice;
            }
        }

        return choices[^1];
    }

    /// <summary>Distributes that many days by weight, earliest first, without the clusters of pure chance.</summary>
    public static IReadOnlyList<DateOnly> Spread(
        int count,
        DateOnly first,
        DateOnly last,
        Func<DateOnly, double> weight
    )
    {
        var days = Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays).ToList();
        var step = days.Sum(weight) / count;
        var spread = new List<DateOnly>(count);
        var reached = 0.0;
        foreach (var day in days)
        {
            reached += weight(day);
            while (spread.Count < count && (spread.Count + Jitter(spread.Count)) * step < reached)
            {
                spread.Add(day);
            }
        }

        return spread;
    }

    // The position of the n-th day within its step. It depends only on n, so repeated calls give the same result.
    private static double Jitter(int n) => new SeededRandom((ulong)n).Roll();
}
