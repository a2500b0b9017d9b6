using System.Globalization;
using System.Text.Json;

namespace Bot.Slack.Reading;

/// <summary>
/// The words of rich text, which is what the person saw: names instead of ids, emoji as characters, lists with their
/// bullets. Emphasis has no characters of its own, so none are added.
/// </summary>
internal sealed class SlackRichTextReader(SlackNames names)
{
    public string Read(JsonElement block) => string.Join('\n', block.Items("elements").Select(Part)).Trim('\n');

    private string Part(JsonElement part) =>
        part.Text("type") == "rich_text_list" ? List(part) : Line(part).TrimEnd('\n');

    private string List(JsonElement list)
    {
        var indent = new string(' ', 2 * Math.Clamp(Number(list, "indent") ?? 0, 0, 8));
        var first = Number(list, "offset") ?? 0;
        var items = list.Items("elements")
            .Select(
                (item, i) =>
                {
                    var mark = list.Text("style") == "ordered" ? $"{first + i + 1}." : "•";
                    return $"{indent}{mark} {Line(item)}";
                }
            );
        return string.Join('\n', items);
    }

    private string Line(JsonElement section) => string.Concat(section.Items("elements").Select(Words));

    private string Words(JsonElement element) =>
        element.Text("type") switch
        {
            "text" => element.Text("text"),
            "link" => SlackMarkup.Link(element.Text("url"), element.Text("text")),
            "user" => names.Person(element.Text("user_id")),
            "channel" => names.Channel(element.Text("channel_id")),
            "usergroup" => names.Group(element.Text("usergroup_id")),
            "broadcast" => "@" + element.Text("range"),
            "emoji" => SlackEmoji.Of(element.Text("unicode"), element.Text("name")),
            "date" => Date(element),
            "color" => element.Text("value"),
            _ => element.Text("text"),
        };

    private static string Date(JsonElement date) =>
        date.Text("fallback") is { Length: > 0 } fallback ? fallback
        : date.Property("timestamp") is { ValueKind: JsonValueKind.Number } at
        && at.TryGetInt64(out var seconds)
        && seconds is >= 0 and < 253_402_300_800
            ? DateTimeOffset.FromUnixTimeSeconds(seconds).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : "";

    private static int? Number(JsonElement json, string name) =>
        json.Property(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number)
            ? number
            : null;
}
