using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Core.Chat;

namespace Bot.Teams;

/// <summary>The envelope of every card: version 1.5, which Teams supports.</summary>
internal static class AdaptiveCard
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";
    private const int MaxSummary = 500;

    private static readonly JsonSerializerOptions Unescaped = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Serializes a card with as few escapes as possible, because Teams counts characters.</summary>
    public static string Write(JsonNode node) => node.ToJsonString(Unescaped);

    public static JsonObject Of(LocalizedText summary, AdaptiveTextWriter writer, IEnumerable<JsonObject> body)
    {
        var sentence = writer.Plain(summary, MaxSummary);
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

    /// <summary>A message with the card. Notifications show its summary.</summary>
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
