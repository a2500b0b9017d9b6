using System.Globalization;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Benchmarks.Understanding;

/// <summary>
/// Asks a running Duet the measured sentences and prints how many were answered rightly: <c>understanding sentences
/// measure --url http://localhost:3978 --show</c>.
/// </summary>
internal static class UnderstandingProgram
{
    private const string Log = "feedback.capture";

    public static async Task<int> RunAsync(string[] args)
    {
        var (set, half) = (args.ElementAtOrDefault(0) ?? "sentences", args.ElementAtOrDefault(1) ?? "build");
        var at = Array.IndexOf(args, "--url");
        using var http = new HttpClient { BaseAddress = new Uri(at < 0 ? "http://localhost:3978" : args[at + 1]) };
        var file = Path.Combine(SourceFolder(), "Sets", half, $"{set}.jsonl");
        var (all, right, click, wrong, dead) = (0, 0, 0, 0, 0);
        foreach (var line in await File.ReadAllLinesAsync(file))
        {
            var item = JsonNode.Parse(line)!;
            var answer = await AskAsync(http, (string)item["lang"]! == "es" ? "diego" : "lena", (string)item["text"]!);
            var outcome = Judge(item, answer);
            all++;
            right += outcome == Outcome.Right ? 1 : 0;
            click += outcome == Outcome.OneClick ? 1 : 0;
            wrong += outcome == Outcome.WrongAct ? 1 : 0;
            dead += outcome == Outcome.DeadEnd ? 1 : 0;
            if (args.Contains("--show") && outcome != Outcome.Right)
            {
                Console.WriteLine($"{outcome}: {item["text"]} -> {answer["understood"]?.ToJsonString()}");
            }
        }

        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{all} {set} ({half}): right {Share(right, all):P1}, one click {Share(click, all):P1}, "
                    + $"wrong act {Share(wrong, all):P1}, dead end {Share(dead, all):P1}"
            )
        );
        return 0;
    }

    private enum Outcome
    {
        Right,
        OneClick,
        WrongAct,
        DeadEnd,
        Other,
    }

    private static Outcome Judge(JsonNode item, JsonNode answer)
    {
        var understood = answer["understood"];
        var commands = understood?["commands"]?.AsArray().Select(command => (string)command!).ToList() ?? [];
        var isStored = (bool?)understood?["stored"] == true;
        var wanted = item["want"]?.AsArray().Select(command => (string)command!).ToList() ?? [];
        var mayStore = item["stored"]?.GetValueKind() is JsonValueKind.True or JsonValueKind.String;
        return (string)item["as"]! switch
        {
            "report" => isStored ? Outcome.Right
            : answer.ToJsonString().Contains($"\"action\":\"{Log}\"", StringComparison.Ordinal) ? Outcome.OneClick
            : Outcome.Other,
            _ when isStored && !mayStore => Outcome.WrongAct,
            "remark" => (string?)understood?["as"] == "remark" ? Outcome.Right : Outcome.Other,
            "unknown" => Outcome.Right,
            _ when wanted.Count == 0 => commands.Count == 0 || (bool?)understood?["sure"] != true
                ? Outcome.Right
                : Outcome.Other,
            _ when commands.Count == 0 => Outcome.DeadEnd,
            _ when wanted.Contains(commands[0]) => Outcome.Right,
            _ => commands.Skip(1).Take(3).Any(wanted.Contains) ? Outcome.OneClick : Outcome.Other,
        };
    }

    private static async Task<JsonNode> AskAsync(HttpClient http, string person, string text)
    {
        using var response = await http.PostAsJsonAsync(
            "/playground/messages",
            new
            {
                @as = person,
                @in = "dm",
                text,
            }
        );
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonNode>())!;
    }

    private static double Share(int part, int all) => all == 0 ? 0 : (double)part / all;

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
