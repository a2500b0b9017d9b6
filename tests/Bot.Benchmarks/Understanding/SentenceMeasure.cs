using System.Text.Json.Nodes;

namespace Bot.Benchmarks.Understanding;

/// <summary>Whether a sentence is answered, logged, or neither, as it should be.</summary>
internal sealed class SentenceMeasure : IMeasure
{
    private const string Log = "feedback.capture";

    private int all,
        right,
        click,
        wrong,
        dead;

    private enum Outcome
    {
        Right,
        OneClick,
        WrongAct,
        DeadEnd,
        Other,
    }

    public string File => "sentences";

    public async Task<string?> AskAsync(DuetClient duet, JsonNode item)
    {
        var answer = await duet.SayAsync((string)item["lang"]!, (string)item["text"]!);
        var outcome = Judge(item, answer);
        all++;
        right += outcome == Outcome.Right ? 1 : 0;
        click += outcome == Outcome.OneClick ? 1 : 0;
        wrong += outcome == Outcome.WrongAct ? 1 : 0;
        dead += outcome == Outcome.DeadEnd ? 1 : 0;
        return outcome == Outcome.Right ? null : $"{outcome}: {item["text"]} -> {answer["understood"]?.ToJsonString()}";
    }

    public string Summary() =>
        $"{all} sentences: right {Share.Of(right, all)}, one click {Share.Of(click, all)}, "
        + $"wrong act {Share.Of(wrong, all)}, dead end {Share.Of(dead, all)}";

    private static Outcome Judge(JsonNode item, JsonNode answer)
    {
        var understood = answer["understood"];
        var commands = understood?["commands"]?.AsArray().Select(command => (string)command!).ToList() ?? [];
        var isStored = (bool?)understood?["stored"] == true;
        var wanted = item["want"]?.AsArray().Select(command => (string)command!).ToList() ?? [];
        var mayStore =
            item["stored"]?.GetValueKind()
            is System.Text.Json.JsonValueKind.True
                or System.Text.Json.JsonValueKind.String;
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
}
