namespace Bot.Core.Personas.Drift;

/// <summary>
/// Exact significance tests, which are valid for small numbers of accounts too. R. A. Fisher, Statistical Methods for
/// Research Workers, §21.02; A. Agresti, Categorical Data Analysis, §3.5 and §1.4.
/// </summary>
public static class ExactTest
{
    private static readonly double[] LogFactorials = Table(4096);

    /// <summary>
    /// Fisher's one-sided exact test: the probability of at least this count now if both shares were equal, given the
    /// total count (the upper tail of the hypergeometric distribution). 1 if there is nothing to compare.
    /// </summary>
    public static double MoreThan(Ratio now, Ratio before)
    {
        var (all, marked) = (now.Of + before.Of, now.Count + before.Count);
        var sum = 0.0;
        for (var count = now.Count; count <= Math.Min(marked, now.Of); count++)
        {
            sum +=
                count >= marked - before.Of
                    ? Math.Exp(
                        LogBinomial(marked, count)
                            + LogBinomial(all - marked, now.Of - count)
                            - LogBinomial(all, now.Of)
                    )
                    : 0;
        }

        return Math.Min(1, sum);
    }

    /// <summary>
    /// The one-sided binomial test: the probability of at least this count if the true share were
    /// <paramref name="percent"/>.
    /// </summary>
    public static double MoreThan(Ratio now, int percent)
    {
        var (sum, share) = (0.0, percent / 100.0);
        for (var count = now.Count; count <= now.Of; count++)
        {
            sum += Math.Exp(
                LogBinomial(now.Of, count) + (count * Math.Log(share)) + ((now.Of - count) * Math.Log(1 - share))
            );
        }

        return Math.Min(1, sum);
    }

    // The logarithm of the binomial coefficient "n over k".
    private static double LogBinomial(int n, int k) => LogFactorial(n) - LogFactorial(k) - LogFactorial(n - k);

    // Uses Stirling's series beyond the table, where its error is under 1e-10.
    private static double LogFactorial(int n)
    {
        if (n < LogFactorials.Length)
        {
            return LogFactorials[n];
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
