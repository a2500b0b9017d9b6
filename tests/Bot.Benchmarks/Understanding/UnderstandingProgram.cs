using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace Bot.Benchmarks.Understanding;

/// <summary>
/// Asks a running Duet the measured sets and prints how many answers were right: <c>understanding
/// sentences|kinds|accounts|captures|notes|bad build|measure --url http://localhost:3978 --show --sets FOLDER</c>.
/// </summary>
internal static class UnderstandingProgram
{
    public static async Task<int> RunAsync(string[] args)
    {
        var (set, half) = (args.ElementAtOrDefault(0) ?? "sentences", args.ElementAtOrDefault(1) ?? "build");
        using var http = new HttpClient { BaseAddress = new Uri(Option(args, "--url") ?? "http://localhost:3978") };
        var duet = new DuetClient(http);
        IMeasure measure = set switch
        {
            "sentences" => new SentenceMeasure(),
            "kinds" => new KindMeasure(),
            "accounts" => new AccountMeasure(),
            "captures" => new CaptureMeasure(),
            "notes" => new NotesMeasure(),
            "bad" => new BadInputMeasure(),
            _ => throw new ArgumentException($"No set: {set}", nameof(args)),
        };
        var sets = Option(args, "--sets") ?? Path.Combine(SourceFolder(), "Sets");
        foreach (var line in await File.ReadAllLinesAsync(Path.Combine(sets, half, $"{measure.File}.jsonl")))
        {
            if (await measure.AskAsync(duet, JsonNode.Parse(line)!) is { } fault && args.Contains("--show"))
            {
                Console.WriteLine(fault);
            }
        }

        Console.WriteLine($"{half}: {measure.Summary()}");
        return 0;
    }

    private static string? Option(string[] args, string name) =>
        Array.IndexOf(args, name) is var at and >= 0 ? args.ElementAtOrDefault(at + 1) : null;

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
