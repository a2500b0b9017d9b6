namespace Bot.Core.Sample;

/// <summary>
/// Numbers that look like chance and are the same on every machine and runtime (SplitMix64, Steele, Lea and Flood 2014);
/// the framework's own generator promises that only within a version.
/// </summary>
internal sealed class SeededRandom(ulong seed)
{
    private ulong state = seed;

    /// <summary>From 0 (included) to 1 (not).</summary>
    public double Roll()
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return ((mixed ^ (mixed >> 31)) >> 11) * (1.0 / (1UL << 53));
    }

    public double Between(double low, double high) => low + ((high - low) * Roll());

    public int Days(int low, int high) => low + (int)((high - low + 1) * Roll());

    /// <summary>One of the choices, each as likely as its weight.</summary>
    public T Pick<T>(IReadOnlyList<T> choices, Func<T, double> weight)
    {
        var left = Roll() * choices.Sum(weight);
        foreach (var choice in choices)
        {
            left -= weight(choice);
            if (left < 0)
            {
                return choice;
            }
        }

        return choices[^1];
    }

    /// <summary>That many days, earliest first, each as likely as its weight, without the clumps of chance.</summary>
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

    // The place of the n-th within its own step; by n alone, so that asking twice gives the same.
    private static double Jitter(int n) => new SeededRandom((ulong)n).Roll();
}
