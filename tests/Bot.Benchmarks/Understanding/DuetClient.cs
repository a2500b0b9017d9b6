using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Bot.Benchmarks.Understanding;

/// <summary>Says something to a running Duet as one of the sample's people, and reads the answer's card.</summary>
internal sealed class DuetClient(HttpClient http)
{
    public async Task<JsonNode> SayAsync(string language, string text)
    {
        using var response = await http.PostAsJsonAsync(
            "/playground/messages",
            new
            {
                @as = language == "es" ? "diego" : "lena",
                @in = "dm",
                text,
            }
        );
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonNode>())!;
    }

    /// <summary>The blocks of one kind, such as "bullets".</summary>
    public static IEnumerable<JsonNode> Blocks(JsonNode answer, string kind) =>
        answer["card"]?["blocks"]?.AsArray().OfType<JsonNode>().Where(block => (string?)block["is"] == kind) ?? [];

    /// <summary>A localized text in English, without its styles.</summary>
    public static string English(JsonNode? text) =>
        string.Concat(
            text?["english"]?["spans"]?.AsArray()
                .Select(span =>
                    (string?)span!["is"] switch
                    {
                        "words" => (string?)span["words"],
                        "phrase" => English(span["phrase"]),
                        _ => span["value"]?.ToString(),
                    }
                )
                ?? []
        );

    /// <summary>The value of a field of a receipt, such as "Kind"; null if it has none.</summary>
    public static string? Field(JsonNode answer, string label) =>
        Blocks(answer, "fields")
            .SelectMany(block => block["items"]!.AsArray())
            .Where(item => English(item!["label"]) == label)
            .Select(item => English(item!["value"]))
            .FirstOrDefault();
}
