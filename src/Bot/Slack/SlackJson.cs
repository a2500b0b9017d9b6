using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Bot.Slack;

/// <summary>JSON as it goes to Slack: accents and emoji as they are, which keeps messages small and readable.</summary>
internal static partial class SlackJson
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    // .NET's encoder escapes all that lies beyond the first 65,536 characters: an emoji would go out three times as long.
    public static string Write(JsonNode json) =>
        Escapes()
            .Replace(
                json.ToJsonString(Readable),
                escape =>
                    escape.Groups["code"] is { Success: true } code
                    && (char)Convert.ToInt32(code.Value, 16) is var c
                    && c is >= ' ' and not '"' and not '\\'
                        ? c.ToString()
                        : escape.Value
            );

    public static IResult Result(JsonNode json) =>
        Results.Text(Write(json), "application/json", System.Text.Encoding.UTF8);

    // An escaped backslash too, so that a "u" behind it is not taken for an escape.
    [GeneratedRegex(@"\\\\|\\u(?<code>[0-9A-Fa-f]{4})")]
    private static partial Regex Escapes();
}
