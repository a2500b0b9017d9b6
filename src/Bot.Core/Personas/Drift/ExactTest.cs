using System.Text.Json.Serialization;

namespace Bot.Core.Personas.Drift;

/// <summary>So many of so many.</summary>
public readonly record struct Part(int Count, int Of)
{
    /// <summary>Whether it is at least that many percent.</summary>
    public bool IsAtLeast(int percent) => Of > 0 && Count * 100 >= percent * Of;

    /// <summary>0 to 1; 0 of nothing is 0.</summary>
    [JsonIgnore]
    public decimal Share => Of == 0 ? 0 : (decimal)Count / Of;
}

/// <summary>
/// How easily chance alone gives what was counted: exact tests, so that they hold for a handful of accounts too.
/// R. A. Fisher, Statistical Methods for Research Workers, §21.02; A. Agresti, Categorical Data Analysis, §3.5 and §1.4.
/// </summary>
public static class ExactTest
{
    private static readonly double[] Known = Table(4096);

    /// <summary>
    /// Fisher's one-sided test: the probability to count so many or more now if now and before were the same, given how many
    /// there are in both together (the upper tail of the hypergeometric distribution). 1 when there is nothing to compare.
    /// </summary>
    public static double MoreThan(Part now, Part before)
    {
        var (all, marked) = (now.Of + before.Of, now.Count + before.Count);
        var sum = 0.0;
        for (var count = now.Count; count <= Math.Min(marked, now.Of); count++)
        {
            sum +=
                count >= marked - before.Of
                    ? Math.Exp(Ways(marked, count) + Ways(all - marked, now.Of - count) - Ways(all, now.Of))
                    : 0;
        }

        return Math.Min(1, sum);
    }

    /// <summary>The one-sided binomial test: the probability to count so many or more if the true share were <paramref name="percent"/>.</summary>
    public static double MoreThan(Part now, int percent)
    {
        var (sum, share) = (0.0, percent / 100.0);
        for (var count = now.Count; count <= now.Of; count++)
        {
            sum += Math.Exp(Ways(now.Of, count) + (count * Math.Log(share)) + ((now.Of - count) * Math.Log(1 - share)));
        }

        return Math.Min(1, sum);
    }

    // The logarithm of n over k.
    private static double Ways(int n, int k) => LogFactorial(n) - LogFactorial(k) - LogFactorial(n - k);

    // Stirling's series beyond the table; its error is under 1e-10 there.
    private static double LogFactorial(int n)
    {
        if (n < Known.Length)
        {
            return Known[n];
        }

        double x = n + 1;
        return ((x - 0.5) * Math.Log(x)) - x + (0.5 * Math.Log(2 * Math.PI)) + (1 / (12 * x)) - (1 / (360 * x * x * x));
    }

    private static double[] Table(int size)
    {
        var table = new double[size];
        for (var n = 2; n < size; n++)
        {
            table[n] = table[n - 1] + Math.Log(n);
        }

        return table;
    }
}
