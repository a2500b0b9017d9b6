using System.Globalization;
using System.Text.Json.Nodes;
using static Bot.Tests.Slack.SlackRules;

namespace Bot.Tests.Slack;

/// <summary>
/// Slack's rules for each block that Duet may send, by where it stands. A block or element that is not here is broken:
/// whoever sends a new one writes down its rules first. Text of people is plain or rich text only, never Slack's markup.
/// </summary>
internal sealed class SlackBlockRules(SlackRules rules, SlackSurface surface)
{
    public void Block(JsonNode block)
    {
        switch (Type(block))
        {
            case "header":
                rules.Plain("header", block["text"], 150);
                break;
            case "section":
                rules.Check(block["fields"] is JsonArray { Count: >= 1 and <= 10 }, "section fields");
                Each(block["fields"], field => rules.Plain("field", field, 2000));
                break;
            case "context":
                rules.Check(block["elements"] is JsonArray { Count: >= 1 and <= 10 }, "context elements");
                Each(block["elements"], element => rules.Plain("context", element, 2000));
                break;
            case "rich_text":
                RichText(block);
                break;
            case "image":
                Image(block);
                break;
            case "actions":
                Actions(block["elements"] as JsonArray ?? []);
                break;
            case "context_actions":
                rules.Check(surface == SlackSurface.Message, "feedback buttons in a view");
                rules.Check(block["elements"] is JsonArray { Count: >= 1 and <= 5 }, "context_actions elements");
                Each(block["elements"], Verdict);
                break;
            case "table":
                rules.Check(surface == SlackSurface.Message, "table in a view");
                Table(block);
                break;
            case "data_table":
                rules.Check(surface == SlackSurface.Message, "data table in a view");
                DataTable(block);
                break;
            case "data_visualization":
                rules.Check(surface == SlackSurface.Message, "chart in a view");
                Chart(block);
                break;
            case "input":
                rules.Check(surface != SlackSurface.Message, "input in a message");
                Input(block);
                break;
            case "alert":
                rules.Check(surface == SlackSurface.Modal, "alert outside a modal");
                rules.Plain("alert", block["text"], 200);
                rules.Check(
                    (string?)block["level"] is null or "default" or "info" or "warning" or "error" or "success",
                    "alert level"
                );
                break;
            case "divider":
                break;
            case var type:
                rules.Check(false, $"unknown block {type}");
                break;
        }
    }

    private void RichText(JsonNode block)
    {
        rules.Check(block["elements"] is JsonArray { Count: > 0 }, "rich text without elements");
        rules.Check(Texts(block).Sum(text => text.Length) <= 3100, "rich text too long");
        Each(
            block["elements"],
            element =>
            {
                rules.Check(
                    Type(element)
                        is "rich_text_section"
                            or "rich_text_quote"
                            or "rich_text_preformatted"
                            or "rich_text_list",
                    $"rich text {Type(element)}"
                );
                Each(
                    element["elements"],
                    Type(element) == "rich_text_list" ? item => Each(item["elements"], Words) : Words
                );
            }
        );
    }

    private void Words(JsonNode element)
    {
        rules.Check(Type(element) is "text" or "link" or "date" or "tag", $"rich text element {Type(element)}");
        rules.Length("rich text", (string?)element[Type(element) == "date" ? "fallback" : "text"], 1, 3000);
        switch (Type(element))
        {
            case "link":
                rules.Length("url", (string?)element["url"], 1, 3000);
                break;
            case "date":
                rules.Check((long?)element["timestamp"] > 0, "timestamp");
                rules.Check(((string?)element["format"])?.Contains('{') == true, "date format");
                break;
            case "tag":
                rules.Check(
                    (string?)element["color"] is "gray" or "blue" or "green" or "yellow" or "red",
                    "tag colour"
                );
                break;
        }
    }

    private void Image(JsonNode block)
    {
        var (url, file) = ((string?)block["image_url"], (string?)block["slack_file"]?["id"]);
        rules.Check(url is null != file is null, "an image has one source");
        rules.Length("image_url", url ?? "https://", 1, 3000);
        rules.Check(file is null or ['F', _, ..], "slack_file id");
        rules.Length("alt_text", (string?)block["alt_text"], 1, 2000);
        if (block["title"] is { } title)
        {
            rules.Plain("image title", title, 2000);
        }
    }

    private void Actions(JsonArray elements)
    {
        rules.Check(elements.Count is >= 1 and <= 25, $"{elements.Count} actions");
        rules.Check(
            elements.Select(element => (string?)element!["action_id"]).Distinct().Count() == elements.Count,
            "action_id twice"
        );
        Each(elements, element => Action(element));
    }

    private void Action(JsonNode element)
    {
        if (Type(element) == "overflow")
        {
            rules.Length("action_id", (string?)element["action_id"], 1, 255);
            rules.Check(element["options"] is JsonArray { Count: >= 1 and <= 5 }, "overflow options");
            Options(element);
        }
        else
        {
            Button(element);
        }
    }

    private void Button(JsonNode button)
    {
        rules.Check(Type(button) == "button", $"unknown action {Type(button)}");
        rules.Plain("button", button["text"], 75);
        rules.Length("action_id", (string?)button["action_id"], 1, 255);
        rules.Check(button["value"] is not { } value || ((string)value!).Length is >= 1 and <= 2000, "button value");
        rules.Check(button["style"] is null || (string?)button["style"] is "primary" or "danger", "button style");
        rules.Length("button url", (string?)button["url"] ?? "https://", 1, 3000);
        rules.Length("accessibility_label", (string?)button["accessibility_label"] ?? "-", 1, 75);
        if (button["confirm"] is { } confirm)
        {
            rules.Plain("confirm title", confirm["title"], 100);
            rules.Plain("confirm text", confirm["text"], 300);
            rules.Plain("confirm", confirm["confirm"], 30);
            rules.Plain("deny", confirm["deny"], 30);
        }
    }

    // docs.slack.dev/reference/block-kit/block-elements/feedback-buttons-element
    private void Verdict(JsonNode element)
    {
        rules.Check(Type(element) == "feedback_buttons", $"unknown context action {Type(element)}");
        rules.Length("action_id", (string?)element["action_id"], 1, 255);
        foreach (var button in new[] { element["positive_button"], element["negative_button"] })
        {
            rules.Plain("feedback button", button?["text"], 75);
            rules.Length("feedback button value", (string?)button?["value"], 1, 2000);
            rules.Length("accessibility_label", (string?)button?["accessibility_label"] ?? "-", 1, 75);
        }
    }

    private void Table(JsonNode table)
    {
        var rows = (table["rows"] as JsonArray ?? []).Select(row => row!.AsArray()).ToList();
        rules.Check(rows.Count is >= 1 and <= 100, $"{rows.Count} rows");
        rules.Check(rows.All(row => row.Count is >= 1 and <= 20), "table columns");
        rules.Check(rows.All(row => row.Count == rows[0].Count), "ragged rows");
        rules.Check((table["column_settings"] as JsonArray ?? []).Count <= 20, "column settings");
        rows.ForEach(row => Each(row, Cell));
    }

    // docs.slack.dev/reference/block-kit/blocks/data-table-block
    private void DataTable(JsonNode table)
    {
        var rows = (table["rows"] as JsonArray ?? []).Select(row => row!.AsArray()).ToList();
        rules.Check(rows.Count is >= 2 and <= 101, $"{rows.Count} rows");
        rules.Check(rows.All(row => row.Count is >= 1 and <= 20), "data table columns");
        rules.Check(rows.All(row => row.Count == rows[0].Count), "ragged rows");
        rules.Length("caption", (string?)table["caption"], 1, 150);
        rules.Check((int?)table["page_size"] is >= 1 and <= 100, "page size");
        rules.Check(rows.Count > 0 && rows[0].All(cell => Type(cell!) == "raw_text"), "a data table's head is plain");
        rules.Check(Texts(table).Sum(text => text.Length) <= 10_000, "data table too long");
        foreach (var row in rows.Skip(1))
        {
            Each(row, DataCell);
        }
    }

    private void DataCell(JsonNode cell)
    {
        if (Type(cell) == "raw_number")
        {
            rules.Check(cell["value"] is JsonValue value && value.TryGetValue<decimal>(out _), "raw_number value");
            rules.Length("raw_number", (string?)cell["text"], 1, 3000);
        }
        else
        {
            Cell(cell);
        }
    }

    private void Cell(JsonNode cell)
    {
        if (Type(cell) == "rich_text")
        {
            RichText(cell);
        }
        else
        {
            rules.Check(Type(cell) == "raw_text", "cell type");
            rules.Length("cell", (string?)cell["text"], 1, 3000);
        }
    }

    private void Chart(JsonNode block)
    {
        rules.Length("chart title", (string?)block["title"], 1, 50);
        var categories = block["chart"]!["axis_config"]!["categories"]!
            .AsArray()
            .Select(label => (string)label!)
            .ToList();
        var series = block["chart"]!["series"]!.AsArray();
        rules.Check(series.Count is >= 1 and <= 6, "series");
        rules.Check(categories.Count is >= 1 and <= 20, "categories");
        rules.Check(categories.Distinct().Count() == categories.Count, "category twice");
        rules.Check(series.Select(line => (string?)line!["name"]).Distinct().Count() == series.Count, "series twice");
        Each(
            series,
            line =>
            {
                rules.Length("series name", (string?)line["name"], 1, 20);
                rules.Check(
                    line["data"]!.AsArray().Select(point => (string?)point!["label"]).SequenceEqual(categories),
                    "a point per category"
                );
                rules.Check(line["data"]!.AsArray().All(point => point!["value"] is not null), "values");
            }
        );
        categories.ForEach(label => rules.Length("category", label, 1, 20));
        foreach (var axis in new[] { "x_label", "y_label" })
        {
            rules.Length(axis, (string?)block["chart"]!["axis_config"]![axis] ?? "-", 1, 50);
        }
    }

    private void Input(JsonNode block)
    {
        var element = block["element"]!;
        rules.Plain("label", block["label"], 2000);
        rules.Check(block["block_id"] is not null, "an input without block_id");
        rules.Length("input action_id", (string?)element["action_id"], 1, 255);
        if (block["hint"] is { } hint)
        {
            rules.Plain("hint", hint, 2000);
        }

        if (element["placeholder"] is { } placeholder)
        {
            rules.Plain("placeholder", placeholder, 150);
        }

        switch (Type(element))
        {
            case "plain_text_input":
                var most = (int?)element["max_length"] ?? 3000;
                rules.Check(most is >= 1 and <= 3000, "max_length");
                rules.Check(((string?)element["initial_value"] ?? "").Length <= most, "initial value too long");
                break;
            case "static_select" or "multi_static_select":
                Options(element);
                break;
            case "users_select":
                rules.Length("initial_user", (string?)element["initial_user"] ?? "U1", 1, 20);
                break;
            case "conversations_select":
                rules.Length("initial_conversation", (string?)element["initial_conversation"] ?? "C1", 1, 20);
                break;
            case "datepicker":
                rules.Check(
                    element["initial_date"] is not { } day
                        || DateOnly.TryParseExact(
                            (string?)day,
                            "yyyy-MM-dd",
                            CultureInfo.InvariantCulture,
                            DateTimeStyles.None,
                            out _
                        ),
                    "initial_date"
                );
                break;
            case var type:
                rules.Check(false, $"unknown input {type}");
                break;
        }
    }

    private void Options(JsonNode select)
    {
        var options = select["options"] as JsonArray ?? [];
        rules.Check(options.Count is >= 1 and <= 100, "options");
        rules.Check(
            options.Select(option => (string?)option!["value"]).Distinct().Count() == options.Count,
            "option twice"
        );
        Each(
            options,
            option =>
            {
                rules.Plain("option", option["text"], 75);
                rules.Length("option value", (string?)option["value"], 1, 150);
                if (option["description"] is { } description)
                {
                    rules.Plain("option description", description, 75);
                }
            }
        );
        JsonNode?[] initial =
            select["initial_options"] is JsonArray several ? [.. several]
            : select["initial_option"] is { } one ? [one]
            : [];
        rules.Check(
            initial.All(chosen => options.Any(option => JsonNode.DeepEquals(option, chosen))),
            "initial option is one of them"
        );
        rules.Check(select["initial_options"] is not JsonArray { Count: 0 }, "empty initial options");
    }
}
