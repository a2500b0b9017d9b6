using System.Text.Json.Nodes;
using Bot.Core.Chat;

namespace Bot.Benchmarks.Understanding;

/// <summary>Whether the reports in call notes are found, and nothing else is proposed.</summary>
internal sealed class NotesMeasure : IMeasure
{
    // An entry is found if this share of its words stands in a proposed one, and the other way round.
    private const double Alike = 0.6;

    private int all,
        entries,
        found,
        proposed,
        wrong,
        kinds;

    public string File => "notes";

    public async Task<string?> AskAsync(DuetClient duet, JsonNode item)
    {
        var answer = await duet.SayAsync((string)item["lang"]!, (string)item["text"]!);
        var wanted = item["entries"]!
            .AsArray()
            .Select(entry => (Text: (string)entry!["text"]!, Kind: (string)entry["kind"]!));
        var shown = Proposed(answer).ToList();
        var missing = new List<string>();
        foreach (var (text, kind) in wanted)
        {
            var hit = shown.FirstOrDefault(line => AreAlike(text, line.Text));
            entries++;
            found += hit.Text is null ? 0 : 1;
            kinds += hit.Kind == KindMeasure.Name(kind) ? 1 : 0;
            missing.AddRange(hit.Text is null ? [text] : []);
        }

        var others = shown.Where(line => !wanted.Any(entry => AreAlike(entry.Text, line.Text))).ToList();
        all++;
        proposed += shown.Count;
        wrong += others.Count;
        return missing.Count + others.Count == 0
            ? null
            : $"{item["id"]}: missing {string.Join(" | ", missing)}; wrong {string.Join(" | ", others.Select(line => line.Text))}";
    }

    public string Summary() =>
        $"{all} notes: found {Share.Of(found, entries)} of {entries} entries, "
        + $"wrong {Share.Of(wrong, proposed)} of {proposed}, kind right {Share.Of(kinds, found)} of the found";

    // Several are bullets "Account: words · kind"; a single one is stored with a receipt.
    private static IEnumerable<(string Text, string Kind)> Proposed(JsonNode answer)
    {
        var understood = answer["understood"];
        if ((string?)understood?["as"] == "notes")
        {
            foreach (
                var line in DuetClient
                    .Blocks(answer, "bullets")
                    .SelectMany(block => block["items"]!.AsArray())
                    .Select(DuetClient.English)
            )
            {
                var end = line.LastIndexOf(" · ", StringComparison.Ordinal);
                yield return (line[..end], line[(end + 3)..]);
            }
        }
        else if ((bool?)understood?["stored"] == true)
        {
            yield return (
                DuetClient.English(DuetClient.Blocks(answer, "quote").First()["text"]),
                DuetClient.Field(answer, "Kind")!
            );
        }
    }

    private static bool AreAlike(string entry, string line)
    {
        var (words, others) = (Folding.Words(entry).ToHashSet(), Folding.Words(line).ToHashSet());
        var common = words.Count(others.Contains);
        return common >= Alike * words.Count && common >= Alike * others.Count * 0.75;
    }
}
