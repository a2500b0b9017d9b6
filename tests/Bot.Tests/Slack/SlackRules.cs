using System.Text.Json.Nodes;

namespace Bot.Tests.Slack;

/// <summary>
/// Slack's rules for messages and views, written from its documentation and apart from the renderer's own constants.
/// Gives what is wrong; nothing when Slack would take it.
/// </summary>
internal sealed class SlackRules
{
    private readonly List<string> broken = [];
    private readonly HashSet<string> blockIds = [];
    private readonly bool isView;

    private SlackRules(bool isView) => this.isView = isView;

    public static IReadOnlyList<string> Message(JsonNode message)
    {
        var rules = new SlackRules(isView: false);
        rules.Length("text", (string?)message["text"], 1, 40_000);
        var blocks = message["blocks"]?.AsArray() ?? [];
        rules.Blocks(blocks, 50);
        rules.Check(Texts(blocks).Sum(text => text.Length) <= 12_000, "msg_blocks_too_long");
        rules.Check(blocks.Count(block => Type(block) == "table") <= 1, "one table per message");
        rules.Check(blocks.Count(block => Type(block) == "data_visualization") <= 2, "two charts per message");
        return rules.broken;
    }

    public static IReadOnlyList<string> View(JsonNode view)
    {
        var rules = new SlackRules(isView: true);
        var blocks = view["blocks"]!.AsArray();
        rules.Plain("title", view["title"], 24);
        rules.Plain("close", view["close"], 24);
        if (view["submit"] is { } submit)
        {
            rules.Plain("submit", submit, 24);
        }

        rules.Check(view["submit"] is not null || blocks.All(block => Type(block) != "input"), "inputs need a submit button");
        rules.Length("private_metadata", (string?)view["private_metadata"], 0, 3000);
        rules.Blocks(blocks, 100);
        rules.Check(Bytes(view) <= 250_000, "view too large");
        return rules.broken;
    }

    public static IReadOnlyList<string> Home(JsonNode view)
    {
        var rules = new SlackRules(isView: true);
        rules.Blocks(view["blocks"]!.AsArray(), 100);
        rules.Check(Bytes(view) <= 250_000, "view too large");
        return rules.broken;
    }

    private void Blocks(JsonArray blocks, int most)
    {
        Check(blocks.Count <= most, $"{blocks.Count} blocks");
        foreach (var block in blocks)
        {
            Block(block!);
            Check(block!["block_id"] is not { } id || blockIds.Add((string)id!), "block_id twice");
        }
    }

    private void Block(JsonNode block)
    {
        switch (Type(block))
        {
            case "header":
                Plain("header", block["text"], 150);
                break;
            case "section":
                Check(block["fields"] is JsonArray { Count: >= 1 and <= 10 }, "section fields");
                Each(block["fields"], field => Plain("field", field, 2000));
                break;
            case "context":
                Check(block["elements"] is JsonArray { Count: >= 1 and <= 10 }, "context elements");
                Each(block["elements"], element => Plain("context", element, 2000));
                break;
            case "rich_text":
                RichText(block);
                break;
            case "actions":
                Actions(block["elements"]!.AsArray());
                break;
            case "table":
                Check(!isView, "table in a view");
                Table(block);
                break;
            case "data_visualization":
                Check(!isView, "chart in a view");
                Chart(block);
                break;
            case "input":
                Check(isView, "input in a message");
                Input(block);
                break;
            case "divider":
                break;
            case var type:
                broken.Add($"unknown block {type}");
                break;
        }
    }

    private void RichText(JsonNode block)
    {
        Check(block["elements"] is JsonArray { Count: > 0 }, "rich text without elements");
        Check(Texts(block).Sum(text => text.Length) <= 3100, "rich text too long");
        Each(block["elements"], element =>
        {
            var type = Type(element);
            Check(type is "rich_text_section" or "rich_text_quote" or "rich_text_preformatted" or "rich_text_list", $"rich text {type}");
            Each(type == "rich_text_list" ? new JsonArray([.. element["elements"]!.AsArray().SelectMany(item => item!["elements"]!.AsArray()).Select(item => item!.DeepClone())]) : element["elements"], Element);
        });
    }

    private void Element(JsonNode element)
    {
        Check(Type(element) is "text" or "link", $"rich text element {Type(element)}");
        Length("rich text", (string?)element["text"], 1, 3000);
        if (Type(element) == "link")
        {
            Length("url", (string?)element["url"], 1, 3000);
        }
    }

    private void Actions(JsonArray elements)
    {
        Check(elements.Count is >= 1 and <= 25, $"{elements.Count} actions");
        Check(elements.Select(element => (string?)element!["action_id"]).Distinct().Count() == elements.Count, "action_id twice");
        Each(elements, button =>
        {
            Plain("button", button["text"], 75);
            Length("action_id", (string?)button["action_id"], 1, 255);
            Check(button["value"] is not { } value || ((string)value!).Length is >= 1 and <= 2000, "button value");
            Check(button["style"] is null || (string?)button["style"] is "primary" or "danger", "button style");
            if (button["confirm"] is { } confirm)
            {
                Plain("confirm title", confirm["title"], 100);
                Plain("confirm text", confirm["text"], 300);
                Plain("confirm", confirm["confirm"], 30);
                Plain("deny", confirm["deny"], 30);
            }
        });
    }

    private void Table(JsonNode table)
    {
        var rows = table["rows"]!.AsArray();
        Check(rows.Count is >= 1 and <= 100, $"{rows.Count} rows");
        Check(rows.All(row => row!.AsArray().Count is >= 1 and <= 20 && row.AsArray().Count == rows[0]!.AsArray().Count), "ragged rows");
        Check(table["column_settings"]!.AsArray().Count <= 20, "column settings");
        Each(new JsonArray([.. rows.SelectMany(row => row!.AsArray()).Select(cell => cell!.DeepClone())]), cell =>
        {
            if (Type(cell) == "rich_text")
            {
                RichText(cell);
            }
            else
            {
                Check(Type(cell) == "raw_text", "cell type");
                Length("cell", (string?)cell["text"], 1, 3000);
            }
        });
    }

    private void Chart(JsonNode block)
    {
        Length("chart title", (string?)block["title"], 1, 50);
        var categories = block["chart"]!["axis_config"]!["categories"]!.AsArray().Select(label => (string)label!).ToList();
        var series = block["chart"]!["series"]!.AsArray();
        Check(series.Count is >= 1 and <= 6, "series");
        Check(categories.Count is >= 1 and <= 20 && categories.Distinct().Count() == categories.Count, "categories");
        Check(series.Select(line => (string?)line!["name"]).Distinct().Count() == series.Count, "series twice");
        Each(series, line =>
        {
            Length("series name", (string?)line["name"], 1, 20);
            Check(line["data"]!.AsArray().Select(point => (string?)point!["label"]).SequenceEqual(categories), "a point per category");
            Check(line["data"]!.AsArray().All(point => point!["value"] is not null), "values");
        });
        categories.ForEach(label => Length("category", label, 1, 20));
    }

    private void Input(JsonNode block)
    {
        Plain("label", block["label"], 2000);
        Length("block_id", (string?)block["block_id"], 1, 255);
        var element = block["element"]!;
        if (block["hint"] is { } hint)
        {
            Plain("hint", hint, 2000);
        }

        switch (Type(element))
        {
            case "plain_text_input":
                var most = (int)element["max_length"]!;
                Check(most is >= 1 and <= 3000 && ((string?)element["initial_value"] ?? "").Length <= most, "text input");
                break;
            case "static_select" or "multi_static_select":
                Options(element);
                break;
            case "datepicker":
                break;
            case var type:
                broken.Add($"unknown input {type}");
                break;
        }
    }

    private void Options(JsonNode select)
    {
        var options = select["options"]!.AsArray();
        Check(options.Count is >= 1 and <= 100, "options");
        Check(options.Select(option => (string?)option!["value"]).Distinct().Count() == options.Count, "option twice");
        Each(options, option =>
        {
            Plain("option", option["text"], 75);
            Length("option value", (string?)option["value"], 1, 150);
        });
        JsonNode?[] initial = select["initial_options"] is JsonArray several ? [.. several] : select["initial_option"] is { } one ? [one] : [];
        Check(initial.All(chosen => options.Any(option => JsonNode.DeepEquals(option, chosen))), "initial option is one of them");
        Check(select["initial_options"] is not JsonArray { Count: 0 }, "empty initial options");
    }

    private void Plain(string what, JsonNode? text, int most)
    {
        Check((string?)text?["type"] == "plain_text", $"{what} is not plain text");
        Length(what, (string?)text?["text"], 1, most);
    }

    private void Length(string what, string? text, int least, int most) =>
        Check(text is not null && text.Length >= least && text.Length <= most, $"{what} has {text?.Length} characters");

    private void Check(bool holds, string rule)
    {
        if (!holds)
        {
            broken.Add(rule);
        }
    }

    private static void Each(JsonNode? array, Action<JsonNode> check)
    {
        foreach (var item in array!.AsArray())
        {
            check(item!);
        }
    }

    private static string? Type(JsonNode? node) => (string?)node?["type"];

    private static int Bytes(JsonNode? node) => node switch
    {
        JsonArray array => 2 + array.Sum(item => Bytes(item) + 1),
        JsonObject json => 2 + json.Sum(property => property.Key.Length + 4 + Bytes(property.Value)),
        JsonValue value when value.TryGetValue<string>(out var text) => 2 + System.Text.Encoding.UTF8.GetByteCount(text),
        _ => 8,
    };

    /// <summary>All texts under a node that a person sees.</summary>
    public static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonArray array => array.SelectMany(Texts),
        JsonObject json => json.SelectMany(property => property is { Key: "text" or "label" or "name" or "title", Value: JsonValue value } ? [(string)value!] : Texts(property.Value)),
        _ => [],
    };
}
