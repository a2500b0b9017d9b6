using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Slack.Reading;

namespace Bot.Slack;

/// <summary>
/// Messages that mention Duet only since they were edited. Slack tells such an edit as a mention with the time of the
/// edit, or as a changed message where Duet may read the channel.
/// </summary>
internal static class SlackEdits
{
    private static readonly TimeSpan Soon = TimeSpan.FromDays(1);

    /// <summary>
    /// The event of a changed message as that of a mention, if the new text mentions Duet and the old one did not. Null
    /// for everything else.
    /// </summary>
    public static JsonElement? AsMention(JsonElement json)
    {
        var changed = json.Property("event");
        var (now, before) = (changed.Property("message"), changed.Property("previous_message"));
        if (
            changed.Text("type") != "message"
            || changed.Text("subtype") != "message_changed"
            || changed.Text("channel_type") == "im"
            || before.ValueKind != JsonValueKind.Object
            || SlackPayloads.Read<EventPayload>(json)?.Installed?.UserId is not { Length: > 0 } bot
            || !Mentions(now, bot)
            || Mentions(before, bot)
        )
        {
            return null;
        }

        var mention = JsonNode.Parse(now.GetRawText())!.AsObject();
        mention["type"] = "app_mention";
        mention["channel"] = changed.Text("channel");
        var payload = JsonNode.Parse(json.GetRawText())!.AsObject();
        payload["event"] = mention;
        return SlackPayloads.Json(System.Text.Encoding.UTF8.GetBytes(payload.ToJsonString()));
    }

    /// <summary>
    /// Whether the message is as it was written, or was edited within a day. After two days Duet no longer knows whether
    /// it has heard a message before.
    /// </summary>
    public static bool IsFirstOrSoon(SlackMessage message) =>
        message.Edited is not { } edited
        || (
            Seconds(edited.Text("ts")) is { } at
            && Seconds(message.Ts) is { } written
            && at - written < (decimal)Soon.TotalSeconds
        );

    private static bool Mentions(JsonElement message, string bot)
    {
        var text = message.Text("text");
        return text.Contains($"<@{bot}>", StringComparison.Ordinal)
            || text.Contains($"<@{bot}|", StringComparison.Ordinal);
    }

    private static decimal? Seconds(string? ts) =>
        decimal.TryParse(ts, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
            ? seconds
            : null;
}
