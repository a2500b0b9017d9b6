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
        Console.WriteLine($"trained in {clock.ElapsedMilliseconds} ms");
        var half = args.Length > 1 ? args[1] : "build";
        var show = args.Contains("--show");
        int right = 0, all = 0, wrongStore = 0, doubt = 0;
        foreach (var line in File.ReadLines(args[0]))
        {
            var item = JsonDocument.Parse(line).RootElement;
            if (item.GetProperty("half").GetString() != half) continue;
            var text = item.GetProperty("text").GetString()!;
            var act = item.GetProperty("as").GetString()!;
            var want = item.GetProperty("want").EnumerateArray().Select(w => w.GetString()!).ToList();
            var language = item.GetProperty("lang").GetString() == "es" ? Language.Spanish : Language.English;
            var scores = model.Classify(AnalyzedText.Of(text, language), []);
            var reports = scores.Where(s => s.Label.StartsWith("report")).Sum(s => s.Probability);
            var remarks = scores.Where(s => s.Label.StartsWith("remark")).Sum(s => s.Probability);
            var got = reports > 0.5 ? "report" : remarks > 0.5 ? "remark" : "question";
            var ok = got == act || (act == "command" && got == "question");
            all++;
            right += ok ? 1 : 0;
            if (reports >= 0.8 && act != "report") wrongStore++;
            if (reports is > 0.3 and < 0.8) doubt++;
            if (show && (!ok || (got == "question")))
                Console.WriteLine($"{(ok ? " " : "X")} {act}->{got} {reports:F2} [{string.Join(",", want)}] {string.Join(" ", scores.Take(3).Select(s => $"{s.Label}:{s.Probability:F2}"))} | {text}");
        }
        Console.WriteLine($"{right}/{all} acts right, stored wrongly {wrongStore}, doubt {doubt}");
        return 0;
    }
}
