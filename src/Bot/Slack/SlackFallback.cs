using System.Text.Json.Nodes;
using Bot.Core.Chat;

namespace Bot.Slack;

/// <summary>Finds new blocks in what was rendered, and replaces those that have the same words in another form.</summary>
internal static class SlackFallback
{
    /// <summary>The type of a coloured tag for a state.</summary>
    public const string Tag = "tag";

    private const string Alert = "alert";

    /// <summary>The new blocks in these blocks or elements.</summary>
    public static SlackNewBlocks NewIn(JsonNode? node) =>
        node switch
        {
            JsonArray array => array.Aggregate(SlackNewBlocks.None, (found, item) => found | NewIn(item)),
            JsonObject json => json.Aggregate(Of(json), (found, property) => found | NewIn(property.Value)),
            _ => SlackNewBlocks.None,
        };

    /// <summary>Replaces the tags and alerts that may not be used by the same words.</summary>
    /// <param name="blocks">Blocks of a message or a view. They are changed.</param>
    /// <param name="takes">The new blocks that may be used.</param>
    public static void Replace(JsonArray blocks, SlackNewBlocks takes)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is not JsonObject json)
            {
                continue;
            }

            var needed = Of(json) & (SlackNewBlocks.Tags | SlackNewBlocks.Alerts);
            if (needed != SlackNewBlocks.None && !takes.HasFlag(needed))
            {
                blocks[i] = needed == SlackNewBlocks.Tags ? Words(json) : Section(json);
                continue;
            }

            foreach (var inner in json.Select(property => property.Value).OfType<JsonArray>().ToList())
            {
                Replace(inner, takes);
            }
        }
    }

    /// <summary>
    /// A notice in a modal; a line with an icon if the words are too long for one
    /// (docs.slack.dev/reference/block-kit/blocks/alert-block).
    /// </summary>
    public static JsonObject Notice(Tone tone, string words) =>
        words.Length > SlackLimits.AlertText
            ? SlackRichText.Block(SlackRichText.Section([new TextRun(tone.Marked(words))]))
            : new JsonObject
            {
                ["type"] = Alert,
                ["level"] = Level(tone),
                ["text"] = SlackRichText.Plain(words, SlackLimits.AlertText),
            };

    private static SlackNewBlocks Of(JsonObject json) =>
        json["type"] is JsonValue type && type.TryGetValue<string>(out var name)
            ? name switch
            {
                "data_table" => SlackNewBlocks.DataTables,
                "feedback_buttons" => SlackNewBlocks.FeedbackButtons,
                Tag => SlackNewBlocks.Tags,
                Alert => SlackNewBlocks.Alerts,
                _ => SlackNewBlocks.None,
            }
            : SlackNewBlocks.None;

    private static JsonObject Words(JsonObject tag) =>
        new() { ["type"] = "text", ["text"] = tag["text"]!.GetValue<string>() };

    private static JsonObject Section(JsonObject alert)
    {
        var level = alert["level"]!.GetValue<string>();
        var tone = Enum.GetValues<Tone>().First(tone => Level(tone) == level);
        return SlackRichText.Block(
            SlackRichText.Section([new TextRun(tone.Marked(alert["text"]!["text"]!.GetValue<string>()))])
        );
    }

    private static string Level(Tone tone) =>
        tone switch
        {
            Tone.Good => "success",
            Tone.Caution => "warning",
            Tone.Bad => "error",
            Tone.Open => "info",
            _ => "default",
        };
}
