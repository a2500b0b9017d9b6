using System.Text.Json.Nodes;

namespace Bot.Tests.Slack;

/// <summary>
/// The rules that our output is held to can fail: each is broken by one change to a message, modal or home that Slack would
/// take, and by nothing else in it.
/// </summary>
public sealed class SlackRulesTests
{
    private const string Home =
        """{"type":"home","private_metadata":"m","callback_id":"c","blocks":[{"type":"header","text":{"type":"plain_text","text":"Hello"}},{"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"Go"},"action_id":"go"}]}]}""";

    private const string Modal = """
        {"type":"modal","title":{"type":"plain_text","text":"T"},"close":{"type":"plain_text","text":"C"},"submit":{"type":"plain_text","text":"S"},"private_metadata":"m","callback_id":"c","blocks":[
          {"type":"alert","text":{"type":"plain_text","text":"Careful"}},
          {"type":"input","block_id":"a","label":{"type":"plain_text","text":"L"},"hint":{"type":"plain_text","text":"H"},
            "element":{"type":"plain_text_input","action_id":"a","max_length":5,"initial_value":"words","placeholder":{"type":"plain_text","text":"P"}}},
          {"type":"input","block_id":"b","label":{"type":"plain_text","text":"L"},"element":{"type":"multi_static_select","action_id":"b",
            "options":[{"text":{"type":"plain_text","text":"O"},"value":"o","description":{"type":"plain_text","text":"D"}},{"text":{"type":"plain_text","text":"P"},"value":"p"}],
            "initial_options":[{"text":{"type":"plain_text","text":"P"},"value":"p"}]}},
          {"type":"input","block_id":"c","label":{"type":"plain_text","text":"L"},"element":{"type":"datepicker","action_id":"c","initial_date":"2026-11-16"}}]}
        """;

    private const string Message = """
        {"text":"T","blocks":[
          {"type":"header","block_id":"h","text":{"type":"plain_text","text":"H"}},
          {"type":"section","block_id":"s","fields":[{"type":"plain_text","text":"F"}]},
          {"type":"context","elements":[{"type":"plain_text","text":"C"}]},
          {"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"R"},{"type":"link","url":"https://x.example","text":"L"}]},
            {"type":"rich_text_list","style":"bullet","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"I"}]}]}]},
          {"type":"image","slack_file":{"id":"F12345678"},"alt_text":"A","title":{"type":"plain_text","text":"T"}},
          {"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"B"},"action_id":"a","value":"v","style":"danger","url":"https://x.example","accessibility_label":"A",
            "confirm":{"title":{"type":"plain_text","text":"T"},"text":{"type":"plain_text","text":"Q"},"confirm":{"type":"plain_text","text":"Y"},"deny":{"type":"plain_text","text":"N"}}}]},
          {"type":"table","column_settings":[{"align":"right"}],"rows":[[{"type":"raw_text","text":"A"},{"type":"raw_text","text":"B"}],[{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"1"}]}]},{"type":"raw_text","text":"2"}]]},
          {"type":"data_visualization","title":"V","chart":{"type":"line","series":[{"name":"S","data":[{"label":"x","value":1},{"label":"y","value":2}]}],"axis_config":{"categories":["x","y"],"x_label":"X","y_label":"Y"}}},
          {"type":"image","image_url":"https://x.example/p.png","alt_text":"A"},
          {"type":"divider"}]}
        """;

    // Where, what stands there instead ("-" appends to an array), and all that is then wrong.
    private static readonly (string In, string Path, Func<JsonNode?> Instead, string Rule)[] Changes =
    [
        (Message, "text", () => "", "text has 0 characters"),
        (Message, "text", () => Long(40_001), "text has 40001 characters"),
        (Message, "text", () => "cut \ud83d", "half a surrogate pair"),
        (Message, "blocks/5/elements/0/value", () => "\udc4d cut", "half a surrogate pair"),
        (Message, "text", () => JsonNode.Parse("\"\\ud83d\""), "half a surrogate pair"),
        (Message, "blocks", () => Times(51, """{"type":"divider"}"""), "51 blocks"),
        (
            Message,
            "blocks",
            () =>
                Times(
                    5,
                    $$$"""{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"{{{Long(2500)}}}"}]}]}"""
                ),
            "msg_blocks_too_long"
        ),
        (Modal, "blocks/0/level", () => "loud", "alert level"),
        (Modal, "blocks/0/text/text", () => Long(201), "alert has 201 characters"),
        (Message, "blocks/-", () => Copy(6), "one table per message"),
        (Message, "blocks", () => new JsonArray(Copy(7), Copy(7), Copy(7)), "two charts per message"),
        (Message, "blocks/9/type", () => "video", "unknown block video"),
        (Message, "blocks/9/block_id", () => Long(256), "block_id has 256 characters"),
        (Message, "blocks/9/block_id", () => "", "block_id has 0 characters"),
        (Message, "blocks/9/block_id", () => "h", "block_id twice"),
        (
            Message,
            "blocks/9",
            () => JsonNode.Parse("""{"type":"alert","text":{"type":"plain_text","text":"Careful"}}"""),
            "alert outside a modal"
        ),
        (
            Message,
            "blocks/9",
            () =>
                JsonNode.Parse(
                    """{"type":"input","block_id":"i","label":{"type":"plain_text","text":"L"},"element":{"type":"datepicker","action_id":"i"}}"""
                ),
            "input in a message"
        ),
        (Message, "blocks/0/text/text", () => Long(151), "header has 151 characters"),
        (Message, "blocks/0/text/type", () => "mrkdwn", "header is not plain text"),
        (Message, "blocks/1/fields", () => new JsonArray(), "section fields"),
        (Message, "blocks/1/fields", () => Times(11, """{"type":"plain_text","text":"F"}"""), "section fields"),
        (Message, "blocks/1/fields/0/text", () => Long(2001), "field has 2001 characters"),
        (Message, "blocks/1/fields/0/type", () => "mrkdwn", "field is not plain text"),
        (Message, "blocks/2/elements", () => Times(11, """{"type":"plain_text","text":"F"}"""), "context elements"),
        (Message, "blocks/2/elements/0/text", () => Long(2001), "context has 2001 characters"),
        (Message, "blocks/2/elements/0/type", () => "mrkdwn", "context is not plain text"),
        (Message, "blocks/3/elements", () => new JsonArray(), "rich text without elements"),
        (Message, "blocks/3/elements/0/type", () => "rich_text_canvas", "rich text rich_text_canvas"),
        (Message, "blocks/3/elements/0/elements/0/type", () => "broadcast", "rich text element broadcast"),
        (Message, "blocks/3/elements/1/elements/0/elements/0/type", () => "user", "rich text element user"),
        (Message, "blocks/3/elements/0/elements/0/text", () => "", "rich text has 0 characters"),
        (Message, "blocks/3/elements/0/elements/0/text", () => Long(3001), "rich text has 3001 characters"),
        (
            Message,
            "blocks/3/elements/0/elements",
            () => Times(2, $$"""{"type":"text","text":"{{Long(1600)}}"}"""),
            "rich text too long"
        ),
        (Message, "blocks/3/elements/0/elements/1/url", () => Long(3001), "url has 3001 characters"),
        (Message, "blocks/4/alt_text", () => "", "alt_text has 0 characters"),
        (Message, "blocks/4/alt_text", () => null, "alt_text has  characters"),
        (Message, "blocks/4/alt_text", () => Long(2001), "alt_text has 2001 characters"),
        (Message, "blocks/4/title/text", () => Long(2001), "image title has 2001 characters"),
        (Message, "blocks/4/title/type", () => "mrkdwn", "image title is not plain text"),
        (Message, "blocks/4/slack_file", () => null, "an image has one source"),
        (Message, "blocks/4/image_url", () => "https://x.example/p.png", "an image has one source"),
        (Message, "blocks/4/slack_file/id", () => "", "slack_file id"),
        (Message, "blocks/8/image_url", () => Long(3001), "image_url has 3001 characters"),
        (Message, "blocks/5/elements", () => new JsonArray(), "0 actions"),
        (
            Message,
            "blocks/5/elements/-",
            () => JsonNode.Parse(Message)!["blocks"]![5]!["elements"]![0]!.DeepClone(),
            "action_id twice"
        ),
        (Message, "blocks/5/elements/0/type", () => "radio_buttons", "unknown action radio_buttons"),
        (Message, "blocks/5/elements/0/text/text", () => Long(76), "button has 76 characters"),
        (Message, "blocks/5/elements/0/text/type", () => "mrkdwn", "button is not plain text"),
        (Message, "blocks/5/elements/0/action_id", () => Long(256), "action_id has 256 characters"),
        (Message, "blocks/5/elements/0/value", () => Long(2001), "button value"),
        (Message, "blocks/5/elements/0/value", () => "", "button value"),
        (Message, "blocks/5/elements/0/style", () => "default", "button style"),
        (Message, "blocks/5/elements/0/url", () => Long(3001), "button url has 3001 characters"),
        (Message, "blocks/5/elements/0/accessibility_label", () => Long(76), "accessibility_label has 76 characters"),
        (Message, "blocks/5/elements/0/confirm/title/text", () => Long(101), "confirm title has 101 characters"),
        (Message, "blocks/5/elements/0/confirm/text/text", () => Long(301), "confirm text has 301 characters"),
        (Message, "blocks/5/elements/0/confirm/confirm/text", () => Long(31), "confirm has 31 characters"),
        (Message, "blocks/5/elements/0/confirm/deny", () => null, "deny is not plain text, deny has  characters"),
        (Message, "blocks/6/rows", () => Times(101, """[{"type":"raw_text","text":"A"}]"""), "101 rows"),
        (
            Message,
            "blocks/6/rows",
            () => new JsonArray(Times(21, """{"type":"raw_text","text":"A"}""")),
            "table columns"
        ),
        (Message, "blocks/6/rows/1/-", () => JsonNode.Parse("""{"type":"raw_text","text":"3"}"""), "ragged rows"),
        (Message, "blocks/6/column_settings", () => Times(21, "{}"), "column settings"),
        (Message, "blocks/6/rows/0/0/type", () => "plain_text", "cell type"),
        (Message, "blocks/6/rows/0/0/text", () => "", "cell has 0 characters"),
        (Message, "blocks/6/rows/1/0/elements/0/elements/0/text", () => "", "rich text has 0 characters"),
        (Message, "blocks/7/title", () => Long(51), "chart title has 51 characters"),
        (Message, "blocks/7/chart/series", () => new JsonArray(), "series"),
        (
            Message,
            "blocks/7/chart/series/-",
            () => JsonNode.Parse(Message)!["blocks"]![7]!["chart"]!["series"]![0]!.DeepClone(),
            "series twice"
        ),
        (Message, "blocks/7/chart/series/0/name", () => Long(21), "series name has 21 characters"),
        (Message, "blocks/7/chart/series/0/data/0/label", () => "z", "a point per category"),
        (Message, "blocks/7/chart/series/0/data/0/value", () => null, "values"),
        (Message, "blocks/7/chart", () => Drawn([.. Enumerable.Range(0, 21).Select(i => $"c{i}")]), "categories"),
        (Message, "blocks/7/chart", () => Drawn(["x", "x"]), "category twice"),
        (Message, "blocks/7/chart", () => Drawn([Long(21)]), "category has 21 characters"),
        (Message, "blocks/7/chart/axis_config/y_label", () => Long(51), "y_label has 51 characters"),
        (Modal, "type", () => "home", "home instead of modal"),
        (Modal, "title/text", () => Long(25), "title has 25 characters"),
        (Modal, "close/text", () => Long(25), "close has 25 characters"),
        (Modal, "submit/text", () => Long(25), "submit has 25 characters"),
        (Modal, "submit", () => null, "inputs need a submit button"),
        (Modal, "private_metadata", () => Long(3001), "private_metadata has 3001 characters"),
        (Modal, "callback_id", () => Long(256), "callback_id has 256 characters"),
        (Modal, "blocks", () => Times(101, """{"type":"divider"}"""), "101 blocks"),
        (
            Modal,
            "blocks",
            () =>
                Times(
                    50,
                    $$$"""{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"{{{new string('é', 2500)}}}"}]}]}"""
                ),
            "view too large"
        ),
        (Modal, "blocks/0", () => Copy(6), "table in a view"),
        (Modal, "blocks/0", () => Copy(7), "chart in a view"),
        (Modal, "blocks/1/block_id", () => null, "an input without block_id"),
        (Modal, "blocks/1/element/action_id", () => Long(256), "input action_id has 256 characters"),
        (Modal, "blocks/1/label/text", () => Long(2001), "label has 2001 characters"),
        (Modal, "blocks/1/hint/text", () => Long(2001), "hint has 2001 characters"),
        (Modal, "blocks/1/element/placeholder/text", () => Long(151), "placeholder has 151 characters"),
        (Modal, "blocks/1/element/placeholder/type", () => "mrkdwn", "placeholder is not plain text"),
        (Modal, "blocks/1/element/max_length", () => 3001, "max_length"),
        (Modal, "blocks/1/element/max_length", () => 4, "initial value too long"),
        (Modal, "blocks/1/element/type", () => "email_text_input", "unknown input email_text_input"),
        (Modal, "blocks/2/element/options/0/text/text", () => Long(76), "option has 76 characters"),
        (Modal, "blocks/2/element/options/0/value", () => Long(151), "option value has 151 characters"),
        (Modal, "blocks/2/element/options/0/description/text", () => Long(76), "option description has 76 characters"),
        (Modal, "blocks/2/element/options/0/value", () => "p", "option twice"),
        (Modal, "blocks/2/element/options/1/text/text", () => "Q", "initial option is one of them"),
        (Modal, "blocks/2/element/initial_options", () => new JsonArray(), "empty initial options"),
        (
            Modal,
            "blocks/2/element",
            () => JsonNode.Parse("""{"type":"static_select","action_id":"b","options":[]}"""),
            "options"
        ),
        (Modal, "blocks/3/element/initial_date", () => "16/11/2026", "initial_date"),
        (Home, "type", () => "modal", "modal instead of home"),
        (
            Home,
            "title",
            () => JsonNode.Parse("""{"type":"plain_text","text":"T"}"""),
            "a home has no title, close or submit"
        ),
        (
            Home,
            "submit",
            () => JsonNode.Parse("""{"type":"plain_text","text":"T"}"""),
            "a home has no title, close or submit"
        ),
        (Home, "private_metadata", () => Long(3001), "private_metadata has 3001 characters"),
        (Home, "callback_id", () => Long(256), "callback_id has 256 characters"),
        (Home, "blocks", () => Times(101, """{"type":"divider"}"""), "101 blocks"),
        (Home, "blocks/0", () => Copy(6), "table in a view"),
        (
            Home,
            "blocks/0",
            () => JsonNode.Parse("""{"type":"alert","text":{"type":"plain_text","text":"Careful"}}"""),
            "alert outside a modal"
        ),
    ];

    public static TheoryData<int, string> Names =>
        [.. Changes.Index().Select(change => (change.Index, $"{change.Item.Path}: {change.Item.Rule}"))];

    [Theory]
    [InlineData(Message)]
    [InlineData(Modal)]
    [InlineData(Home)]
    public void What_Slack_takes_breaks_no_rule(string json) => Assert.Empty(Broken(json, JsonNode.Parse(json)!));

    [Theory]
    [MemberData(nameof(Names))]
    public void One_thing_wrong_breaks_its_own_rule_and_no_other(int change, string what)
    {
        var (good, path, instead, rule) = Changes[change];
        var json = JsonNode.Parse(good)!;
        Put(json, path.Split('/'), instead());

        Assert.True(
            rule == string.Join(", ", Broken(good, json).Distinct()),
            $"{what}, but broken is: {string.Join(", ", Broken(good, json))}"
        );
    }

    private static IReadOnlyList<string> Broken(string good, JsonNode json) =>
        good == Home ? SlackRules.Home(json)
        : good == Modal ? SlackRules.View(json)
        : SlackRules.Message(json);

    private static void Put(JsonNode at, string[] path, JsonNode? value)
    {
        foreach (var step in path[..^1])
        {
            at = (
                at is JsonArray array
                    ? array[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]
                    : at[step]
            )!;
        }

        if (at is JsonArray list && path[^1] == "-")
        {
            list.Add(value);
        }
        else if (at is JsonArray items)
        {
            items[int.Parse(path[^1], System.Globalization.CultureInfo.InvariantCulture)] = value;
        }
        else
        {
            at[path[^1]] = value;
        }
    }

    private static string Long(int length) => new('x', length);

    private static JsonNode Copy(int block) => JsonNode.Parse(Message)!["blocks"]![block]!.DeepClone();

    private static JsonArray Times(int count, string json) =>
        [.. Enumerable.Range(0, count).Select(_ => JsonNode.Parse(json))];

    private static JsonObject Drawn(string[] categories) =>
        new()
        {
            ["type"] = "line",
            ["series"] = new JsonArray(
                new JsonObject
                {
                    ["name"] = "S",
                    ["data"] = new JsonArray([
                        .. categories.Select(label => new JsonObject { ["label"] = label, ["value"] = 1 }),
                    ]),
                }
            ),
            ["axis_config"] = new JsonObject
            {
                ["categories"] = new JsonArray([.. categories.Select(label => (JsonNode?)label)]),
            },
        };
}
