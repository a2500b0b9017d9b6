using System.Text.Json.Nodes;

namespace Bot.Benchmarks.Understanding;

/// <summary>Whether the receipt shows the signed text that answers just this report, and nothing if there is none.</summary>
internal sealed class CaptureMeasure : IMeasure
{
    private const string ReadIt = "Read it all";

    private int all,
        answered,
        right,
        wrong;

    public string File => "captures";

    public async Task<string?> AskAsync(DuetClient duet, JsonNode item)
    {
        var answer = await duet.SayAsync((string)item["lang"]!, $"feedback {item["text"]}");
        var shown = DuetClient
            .Blocks(answer, "buttons")
            .SelectMany(block => block["items"]!.AsArray())
            .Where(button => DuetClient.English(button!["label"]) == ReadIt)
            .Select(button => $"{button!["action"]}-{((string)button["value"]!).Replace('.', '-')}")
            .FirstOrDefault();
        var wanted = KindMeasure.Also(item, "answers").ToList();
        all++;
        answered += wanted.Count > 0 ? 1 : 0;
        var isRight = shown is not null && wanted.Select(Name).Contains(Name(shown));
        right += isRight ? 1 : 0;
        wrong += shown is not null && !isRight ? 1 : 0;
        return isRight || (shown is null && wanted.Count == 0)
            ? null
            : $"{(shown is null ? "missing" : "wrong")}: {item["text"]} -> {shown}, not {string.Join('|', wanted)}";
    }

    public string Summary() =>
        $"{all} reports: right answer {Share.Of(right, answered)} of {answered}, wrong {Share.Of(wrong, all)}";

    // A message for everybody has the subject "*.*".
    private static string Name(string answer) => answer.Replace("*-*", "any", StringComparison.Ordinal);
}
