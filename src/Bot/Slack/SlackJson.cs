using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Bot.Slack;

/// <summary>Writes JSON for Slack with unescaped accents and emoji, which keeps messages small and readable.</summary>
internal static partial class SlackJson
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    // .NET's encoder escapes every character beyond the first 65,536, which triples the size of an emoji.
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

    // It also matches an escaped backslash, so that a "u" after one is not read as an escape.
    [GeneratedRegex(@"\\\\|\\u(?<code>[0-9A-Fa-f]{4})")]
    private static partial Regex Escapes();
}
