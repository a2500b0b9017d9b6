using System.Diagnostics;
using System.Text.Json;
using Bot.Core.Chat;
using Bot.Core.TextAnalysis;
using Bot.Core.Understanding;

namespace Bot.Benchmarks.Understanding;

internal static class ModelProgram
{
    public static int Run(string[] args)
    {
        var clock = Stopwatch.StartNew();
        var model = SentenceModel.Instance;
        Console.WriteLine(
            $"trained in {clock.ElapsedMilliseconds} ms, cpu {Process.GetCurrentProcess().TotalProcessorTime.TotalMilliseconds}"
        );
        var rows = new List<(double, string, string)>();
        foreach (var line in File.ReadLines(args[0]))
        {
            var item = JsonDocument.Parse(line).RootElement;
            if (item.GetProperty("half").GetString() != "build")
                continue;
            var text = item.GetProperty("text").GetString()!;
            var language = item.GetProperty("lang").GetString() == "es" ? Language.Spanish : Language.English;
            var scores = model.Classify(AnalyzedText.Of(text, language), []);
            rows.Add(
                (
                    scores.Where(s => s.Label.StartsWith("report")).Sum(s => s.Probability),
                    item.GetProperty("as").GetString()!,
                    text
                )
            );
        }
        foreach (var (p, act, text) in rows.OrderByDescending(r => r.Item1).Where(r => r.Item2 != "report").Take(15))
            Console.WriteLine($"NO {p:F2} {act} {text}");
        foreach (var (p, act, text) in rows.OrderBy(r => r.Item1).Where(r => r.Item2 == "report").Take(15))
            Console.WriteLine($"YES {p:F2} {act} {text}");
        foreach (
            var text in new[]
            {
                "Cuando el cliente vio el precio se fue",
                "Message from Harbor: onboarding is slow",
                "Claims are too strong, said Harbor today",
                "Hay muchos clientes que se quejan del precio",
            }
        )
            Console.WriteLine(
                $"{text}: {string.Join(" ", model.Classify(AnalyzedText.Of(text, Language.English), []).Take(4).Select(s => $"{s.Label}:{s.Probability:F2}"))}"
            );
        return 0;
    }
}
