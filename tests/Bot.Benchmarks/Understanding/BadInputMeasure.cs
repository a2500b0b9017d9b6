using System.Text.Json.Nodes;

namespace Bot.Benchmarks.Understanding;

/// <summary>Whether what is no good sentence gets a defined answer, and is not stored.</summary>
internal sealed class BadInputMeasure : IMeasure
{
    private int all,
        right,
        wrong;

    public string File => "bad";

    public async Task<string?> AskAsync(DuetClient duet, JsonNode item)
    {
        var answer = await duet.SayAsync((string)item["lang"]!, Text(item["text"]!));
        var read = (string?)answer["understood"]?["as"] ?? "";
        var isStored = (bool?)answer["understood"]?["stored"] == true;
        var mayStore = item["stored"]!.ToString() != "false";
        var isRight =
            KindMeasure.Also(item, "as").Contains(read) && (mayStore || !isStored) && answer["card"] is not null;
        all++;
        right += isRight ? 1 : 0;
        wrong += isStored && !mayStore ? 1 : 0;
        return isRight ? null : $"{item["case"]}: {item["text"]} -> {answer["understood"]?.ToJsonString()}";
    }

    public string Summary() => $"{all} bad inputs: right {Share.Of(right, all)}, wrong act {Share.Of(wrong, all)}";

    // A long text is written as a piece and how often it is repeated.
    private static string Text(JsonNode text) =>
        text is JsonObject
            ? string.Concat(Enumerable.Repeat((string)text["repeat"]!, (int)text["times"]!))
            : (string)text!;
}
