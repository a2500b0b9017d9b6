using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Slack;

/// <summary>JSON as it goes to Slack: accents and emoji as they are, which keeps messages small and readable.</summary>
internal static class SlackJson
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(JsonNode json) => json.ToJsonString(Readable);

    public static IResult Result(JsonNode json) => Results.Text(Write(json), "application/json", System.Text.Encoding.UTF8);
}
