using System.Diagnostics;
using Bot.Core.Members;
using Bot.Tests.Personas.Drift;

namespace Bot.Benchmarks.Drift;

/// <summary><c>drift</c>: how often the drift of personas is proposed when there is none, and how soon when there is.</summary>
internal static class DriftProgram
{
    private const int Stationary = 1000;
    private const int Shifted = 200;

    public static int Run()
    {
        var watch = Stopwatch.StartNew();
        Console.WriteLine(
            $"{Stationary} stationary histories of {DriftHistory.Runs} weekly runs; histories with any proposal"
        );
        Print(
            "captured for 16 weeks before the persona was agreed",
            DriftFigures.False(Stationary, DriftThresholds.Usual),
            Stationary
        );
        Print(
            "nothing captured before the persona was agreed",
            DriftFigures.False(Stationary, DriftThresholds.Usual, weeksBefore: 0),
            Stationary
        );
        Print(
            "an account threshold that no history reaches (130)",
            DriftFigures.False(Stationary, DriftThresholds.Usual with { Accounts = 130 }),
            Stationary
        );
        Console.WriteLine($"{Shifted} histories with a new pain from 0 to 35 %; histories in which it is proposed");
        foreach (var planted in new[] { Planted.InAccounts, Planted.InReports })
        {
            foreach (var within in new[] { 1, 2, 3, 4, 8 })
            {
                Print(
                    $"{(planted == Planted.InAccounts ? "of accounts" : "of reports ")} within {within} weekly runs",
                    DriftFigures.Found(Shifted, planted, within, DriftThresholds.Usual),
                    Shifted
                );
            }
        }

        Console.WriteLine($"{watch.Elapsed.TotalSeconds:N0} s");
        return 0;
    }

    private static void Print(string what, IReadOnlyList<int> seeds, int of)
    {
        var first = seeds.Count is > 0 and <= 60 ? $"  seeds {string.Join(' ', seeds.Take(12))}" : "";
        var count = $"{seeds.Count}".PadLeft(5);
        Console.WriteLine($"  {what.PadRight(66)} {count} of {of} ({(double)seeds.Count / of:P1}){first}");
    }
}
