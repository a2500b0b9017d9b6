using System.Diagnostics;
using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Claims.ClaimChecking;
using Bot.Tests.Claims.ClaimChecking;

namespace Bot.Benchmarks;

/// <summary>Prints how the promise guard judges the labelled sentences, and how long one check takes against more and more claims.</summary>
internal static class PromiseProgram
{
    private const int Rounds = 20;
    private const int MostCopies = 50;

    /// <summary>With "errors", prints what is judged wrong in the trades to build with, and nothing else.</summary>
    public static int Run(string[] args)
    {
        var trades = Path.Combine(AppContext.BaseDirectory, "Trades");
        if (args is ["errors", ..])
        {
            var figures = new TradeFigures(TradeSet.Read(trades, "build"));
            Console.WriteLine($"{string.Join('\n', figures.Errors)}\n{figures}");
            PrintErrors("build");
            PrintErrors("far");
            return 0;
        }

        foreach (var part in args is ["build", ..] ? new[] { "build" } : ["build", "measure"])
        {
            Console.WriteLine($"trades to {part}:\n{new TradeFigures(TradeSet.Read(trades, part))}");
        }

        var folder = Path.Combine(AppContext.BaseDirectory, "Labelled");
        var claims = LabelledPromises.Claims(folder);
        foreach (
            var (part, what) in new[]
            {
                ("measure", "the half that the guard was not built with"),
                ("build", "the half to build with"),
                ("far", "to build with, far from the wordings"),
            }
        )
        {
            var judged = LabelledPromises
                .Sentences(folder, part)
                .Select(promise => (promise.Verdict, LabelledPromises.Check(claims, promise).Verdict))
                .ToList();
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{part}: {what}, {judged.Count} sentences, {claims.Claims.Count} claims\n{new Confusion(judged)}"
                )
            );
        }

        var sentences = LabelledPromises.Sentences(folder, "measure");
        foreach (var copies in new[] { 1, 10, 50 })
        {
            Time(LabelledPromises.Claims(folder, copies), sentences);
        }

        TimeFirst(folder);
        TimeDrafts(LabelledPromises.Claims(folder, MostCopies), sentences);

        return 0;
    }

    private static void PrintErrors(string part)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Labelled");
        var claims = LabelledPromises.Claims(folder);
        foreach (var promise in LabelledPromises.Sentences(folder, part))
        {
            var judged = LabelledPromises.Check(claims, promise);
            if (judged.Verdict != promise.Verdict)
            {
                Console.WriteLine(
                    $"{part} {promise.Id} {promise.Verdict} as {judged.Verdict}: {promise.Sentence} "
                        + $"[{judged.Because}, {judged.Claim?.Agreement.Subject}, {judged.Words}]"
                );
            }
        }
    }

    // What the first check after a change waits for: the changed claim is compiled, the others are kept.
    private static void TimeFirst(string folder)
    {
        var claims = LabelledPromises.Claims(folder, MostCopies);
        var times = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            claims = LabelledPromises.Changed(claims, round);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        Print($"index of {claims.Claims.Count} claims after a change", times);
    }

    private static void TimeDrafts(ClaimIndex claims, IReadOnlyList<LabelledPromise> sentences)
    {
        var fifty = string.Join('\n', sentences.Take(50).Select(promise => promise.Sentence));
        var words = string.Join(' ', sentences.Select(promise => promise.Sentence.TrimEnd('.', '!', '?')));
        var endless = string.Concat(Enumerable.Repeat(words + " ", (40_000 / words.Length) + 1))[..40_000];
        foreach (var (what, draft) in new[] { ("a draft of 50 sentences", fifty), ("40,000 characters", endless) })
        {
            var times = new List<double>();
            for (var round = 0; round < Rounds; round++)
            {
                var start = Stopwatch.GetTimestamp();
                foreach (var sentence in ClaimChecker.Sentences(claims, draft, Language.English))
                {
                    ClaimChecker.Check(claims, sentence, LabelledPromises.Today, Language.English);
                }

                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            Print($"{what} against {claims.Claims.Count} claims", times);
        }
    }

    private static void Print(string what, List<double> times)
    {
        times.Sort();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what}: p50 {times[times.Count / 2]:0.0} ms, p95 {times[times.Count * 95 / 100]:0.0} ms"
            )
        );
    }

    private static void Time(ClaimIndex claims, IReadOnlyList<LabelledPromise> sentences)
    {
        var times = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var sentence in sentences)
            {
                var start = Stopwatch.GetTimestamp();
                LabelledPromises.Check(claims, sentence);
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        times.Sort();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"one check against {claims.Claims.Count} claims: p50 {times[times.Count / 2]:0.000} ms, "
                    + $"p95 {times[times.Count * 95 / 100]:0.000} ms, slowest {times[^1]:0.0} ms ({times.Count} checks)"
            )
        );
    }
}
