using System.Text.Json.Nodes;
using static Bot.Tests.Slack.SlackRules;

namespace Bot.Tests.Slack;

/// <summary>
/// Slack's published design rules for Block Kit, which Slack does not enforce but people see: what stands out, what is
/// red, how much stands side by side, and what is labelled. Gives what is wrong with a message or a view.
/// </summary>
internal static class SlackDesignRules
{
    private const int LongMessage = 11;

    public static IEnumerable<string> Of(JsonNode sent)
    {
        var blocks = sent["blocks"] as JsonArray ?? [];
        var rows = blocks.Where(block => Type(block) == "actions").Select(block => block!["elements"]!.AsArray());
        return Buttons([.. rows])
            .Concat(blocks.SelectMany(block => Input(block!)))
            .Concat(Charts([.. blocks.Where(block => Type(block) == "data_visualization").OfType<JsonNode>()]))
            .Concat(
                sent["type"] is null && blocks.Count >= LongMessage && Type(blocks[0]) != "header"
                    ? ["a long message without a header"]
                    : []
            )
            .Concat(
                sent["submit"] is not null && (string?)sent["title"]!["text"] == "Duet"
                    ? ["a form whose title does not say what it is"]
                    : []
            );
    }

    private static IEnumerable<string> Buttons(IReadOnlyList<JsonArray> rows)
    {
        var buttons = rows.SelectMany(row => row).Where(element => Type(element) == "button").ToList();
        if (buttons.Count(button => Style(button) == "primary") > 1)
        {
            yield return "a second primary button";
        }

        if (rows.Any(row => row.Count(element => Type(element) == "button") > 3))
        {
            yield return "more than three buttons side by side";
        }

        if (buttons.Exists(button => Style(button) == "danger" && (string?)button!["confirm"]?["style"] != "danger"))
        {
            yield return "a red button without a red question";
        }
    }

    private static IEnumerable<string> Input(JsonNode block) =>
        Type(block["element"]) is "static_select" or "multi_static_select" or "datepicker"
        && block["element"]!["placeholder"] is null
            ? [$"{Type(block["element"])} without a placeholder"]
            : [];

    private static IEnumerable<string> Charts(IReadOnlyList<JsonNode> charts)
    {
        if (charts.Count > 2)
        {
            yield return "a third chart";
        }

        foreach (var chart in charts.Select(block => block["chart"]!))
        {
            var axes = chart["axis_config"]!;
            if (
                string.IsNullOrWhiteSpace((string?)axes["x_label"])
                || string.IsNullOrWhiteSpace((string?)axes["y_label"])
            )
            {
                yield return "an axis without a label";
            }

            if (axes["categories"]!.AsArray().Count is < 4 or > 20 || chart["series"]!.AsArray().Count > 6)
            {
                yield return "a chart with too few or too many points";
            }
        }
    }

    private static string? Style(JsonNode? button) => (string?)button!["style"];
}
