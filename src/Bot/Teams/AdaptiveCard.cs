using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Core.Chat;

namespace Bot.Teams;

/// <summary>The envelope of every card: version 1.5, which is what Teams draws.</summary>
internal static class AdaptiveCard
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";
    private const int MostSummary = 500;

    private static readonly JsonSerializerOptions AsTyped = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>As it goes over the wire: Teams counts characters, so none is written longer than it is.</summary>
    public static string Write(JsonNode node) => node.ToJsonString(AsTyped);

    public static JsonObject Of(LocalizedText summary, AdaptiveTextWriter writer, IEnumerable<JsonObject> body)
    {
        var sentence = writer.Plain(summary, MostSummary);
        return new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["version"] = "1.5",
            ["speak"] = sentence,
            ["fallbackText"] = sentence,
            ["msteams"] = new JsonObject { ["width"] = "full" },
            ["body"] = new JsonArray([.. body]),
        };
    }

    /// <summary>A message with the card in it; the summary is what a notification shows.</summary>
    public static JsonObject Message(JsonObject card) =>
        new()
        {
            ["type"] = "message",
            ["summary"] = (string?)card["fallbackText"],
            ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = ContentType, ["content"] = card }),
        };

    public static JsonObject Container(IEnumerable<JsonObject> items, string? style = null)
    {
        var container = new JsonObject { ["type"] = "Container", ["items"] = new JsonArray([.. items]) };
        if (style is not null)
        {
            container["style"] = style;
        }

        return container;
    }
}
