namespace Bot.Charts;

/// <summary>
/// A value axis with round ticks that covers all values. It starts at zero unless that would flatten the line.
/// </summary>
internal sealed record ChartScale(decimal Low, decimal High, decimal Step)
{
    private const int Steps = 4;

    // Larger than any real figure, and small enough that no decimal overflows.
    private const decimal MaxAbsolute = 1e18m;

    public IReadOnlyList<decimal> Ticks =>
        [.. Enumerable.Range(0, (int)decimal.Round((High - Low) / Step) + 1).Select(i => Low + (i * Step))];

    /// <param name="format">The numeric format of the values. Ticks are never finer than it can show.</param>
    public static ChartScale For(IEnumerable<decimal?> values, string format)
    {
        var known = values
            .OfType<decimal>()
            .Select(value => Math.Clamp(value, -MaxAbsolute, MaxAbsolute))
            .DefaultIfEmpty(0)
            .ToList();
        var (low, high) = (known.Min(), known.Max());
        low = low > 0.7m * high && low > 0 && low < high ? low : Math.Min(0, low);
        high = Math.Max(high, 0);
        var step = RoundStep((high - low) / Steps, SmallestStep(format));
        return new ChartScale(
            decimal.Floor(low / step) * step,
            Math.Max(decimal.Ceiling(high / step), decimal.Floor(low / step) + 1) * step,
            step
        );
    }

    /// <summary>The position of the value between low (0) and high (1).</summary>
    public decimal Share(decimal value) => (value - Low) / (High - Low);

    private static decimal RoundStep(decimal rough, decimal smallest)
    {
        if (rough <= smallest)
        {
            return smallest;
        }

        var power = (decimal)Math.Pow(10, Math.Floor(Math.Log10((double)rough)));
        return new[] { 1, 2, 2.5m, 5, 10 }
            .Select(round => round * power)
            .First(step => step >= rough && step % smallest == 0);
    }

    // "N0" shows whole numbers, "P1" tenths of a percent.
    private static decimal SmallestStep(string format)
    {
        var digits = int.TryParse(format.AsSpan(Math.Min(1, format.Length)), out var written) ? written : 2;
        var places = digits + (format.StartsWith('P') ? 2 : 0);
        return new decimal(1, 0, 0, isNegative: false, (byte)Math.Min(places, 10));
    }
}
