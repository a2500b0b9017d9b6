using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Tests.CardFiles;

/// <summary>
/// JSON for people to review: what fits into a line stands in one; a longer object has its properties under each other
/// behind its brace, a longer array its items on lines of their own.
/// </summary>
internal static class CompactJson
{
    private const int Width = 120;

    private static readonly JsonSerializerOptions Literal = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(JsonNode? node) => Write(node, indent: 0, column: 0, after: 0);

    // Indent: of the line that it starts in. Column: where it starts. After: how many brackets and commas follow it.
    private static string Write(JsonNode? node, int indent, int column, int after)
    {
        var line = OneLine(node);
        return column + line.Length + after <= Width
            ? line
            : node switch
            {
                JsonObject { Count: > 0 } json => Broken(json, column + 2, after),
                JsonArray { Count: > 0 } array => Broken(array, indent + 2),
                _ => line,
            };
    }

    private static string Broken(JsonObject json, int indent, int after)
    {
        var properties = json.Select(
            (property, i) =>
            {
                var name = $"{OneLine(property.Key)}: ";
                var follows = i == json.Count - 1 ? after + 2 : 1;
                return name + Write(property.Value, indent, indent + name.Length, follows);
            }
        );
        return $"{{ {string.Join($",\n{new string(' ', indent)}", properties)} }}";
    }

    private static string Broken(JsonArray array, int indent)
    {
        var start = $"\n{new string(' ', indent)}";
        var items = array.Select(item => start + Write(item, indent, indent, after: 1));
        return $"[{string.Join(',', items)}{start[..^2]}]";
    }

    private static string OneLine(JsonNode? node) =>
        node switch
        {
            JsonObject { Count: > 0 } json =>
                $"{{ {string.Join(", ", json.Select(property => $"{OneLine(property.Key)}: {OneLine(property.Value)}"))} }}",
            JsonArray array => $"[{string.Join(", ", array.Select(OneLine))}]",
            null => "null",
            _ => node.ToJsonString(Literal),
        };
}
