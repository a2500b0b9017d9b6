using System.Text.Json.Nodes;
using Bot.Tests.Design;
using static Bot.Tests.Slack.SlackRules;

namespace Bot.Tests.Slack;

/// <summary>
/// Slack's published design rules for Block Kit, which Slack does not enforce but people see: what stands out, what is
/// red, how much stands side by side, and what is labelled. Each has a name.
/// </summary>
internal static class SlackDesignRules
{
    private const int LongMessage = 11;
    private const int SixInputs = 6;
    private const int MostPoints = 20;
    private const int LeastPoints = 4;

    public static readonly IReadOnlyList<DesignRule> All =
    [
        new("slack/one-primary", sent => Buttons(sent).Count(button => Style(button) == "primary") > 1),
        new("slack/three-buttons", sent => Rows(sent).Any(row => row.Count(element => Type(element) == "button") > 3)),
        new(
            "slack/red-asks",
            sent => Buttons(sent).Any(button => Style(button) == "danger" && Style(button["confirm"]) != "danger")
        ),
        new(
            "slack/question-names-the-act",
            sent =>
                Buttons(sent)
                    .Select(button => button["confirm"])
                    .OfType<JsonNode>()
                    .Any(confirm =>
                        Words(confirm["confirm"]) is "OK" or "Ok" or "Yes" or "Sí"
                        || Words(confirm["confirm"]) == Words(confirm["deny"])
                    )
        ),
        new("slack/menus-apart", sent => Rows(sent).Any(row => row.Count(element => Type(element) == "overflow") > 1)),
        new(
            "slack/placeholder",
            sent =>
                Inputs(sent)
                    .Any(input =>
                        Type(input) is { } type
                        && (type.EndsWith("_select", StringComparison.Ordinal) || type == "datepicker")
                        && input["placeholder"] is null
                    )
        ),
        new("slack/six-inputs", sent => Inputs(sent).Count() > SixInputs),
        new(
            "slack/title-says-what",
            sent => sent["submit"] is not null && Words(sent["title"]) is null or "" or "Duet"
        ),
        new("slack/submit-says-what", sent => Words(sent["submit"]) is "Submit" or "OK" or "Ok" or "Enviar formulario"),
        new("slack/modal-closes", sent => Type(sent) == "modal" && Words(sent["close"]) is null or ""),
        new(
            "slack/header-on-long",
            sent =>
                Type(sent) is null && Blocks(sent) is { Count: >= LongMessage } blocks && Type(blocks[0]) != "header"
        ),
        new(
            "slack/no-edge-divider",
            sent => Blocks(sent) is [var first, .., var last] && (Type(first) == "divider" || Type(last) == "divider")
        ),
        new("slack/text-for-screen-readers", sent => Type(sent) is null && (string?)sent["text"] is null or "" or "–"),
        new(
            "slack/axes-labelled",
            sent =>
                Charts(sent)
                    .Select(chart => chart["axis_config"]!)
                    .Any(axes =>
                        string.IsNullOrWhiteSpace((string?)axes["x_label"])
                        || string.IsNullOrWhiteSpace((string?)axes["y_label"])
                    )
        ),
        new(
            "slack/chart-size",
            sent =>
                Charts(sent).Count() > 2
                || Charts(sent)
                    .Any(chart =>
                        chart["axis_config"]!["categories"]!.AsArray().Count is < LeastPoints or > MostPoints
                        || chart["series"]!.AsArray().Count > 6
                    )
        ),
    ];

    /// <summary>The names of the rules that a message or a view breaks.</summary>
    public static IEnumerable<string> Of(JsonNode sent) => DesignRule.Broken(All, sent);

    private static List<JsonNode> Blocks(JsonNode sent) =>
        [.. (sent["blocks"] as JsonArray ?? []).Select(block => block!)];

    private static IEnumerable<JsonArray> Rows(JsonNode sent) =>
        Blocks(sent).Where(block => Type(block) == "actions").Select(block => block["elements"]!.AsArray());

    private static IEnumerable<JsonNode> Buttons(JsonNode sent) =>
        Rows(sent).SelectMany(row => row).Where(element => Type(element) == "button").Select(button => button!);

    private static IEnumerable<JsonNode> Inputs(JsonNode sent) =>
        Blocks(sent).Where(block => Type(block) == "input").Select(block => block["element"]!);

    private static IEnumerable<JsonNode> Charts(JsonNode sent) =>
        Blocks(sent).Where(block => Type(block) == "data_visualization").Select(block => block["chart"]!);

    private static string? Words(JsonNode? text) => (string?)text?["text"];

    private static string? Style(JsonNode? element) => (string?)element?["style"];
}
