using System.Text.Json.Nodes;
using Bot.Tests.Design;

namespace Bot.Tests.Teams;

/// <summary>
/// Microsoft's published guidance for cards in Teams: what stands out, what fits a phone, what a screen reader and an
/// old client get. Each rule has a name.
/// </summary>
internal static class TeamsDesignRules
{
    private const int MostNarrowColumns = 3;
    private const int MostActions = 6;

    public static readonly IReadOnlyList<DesignRule> All =
    [
        new(
            "teams/one-primary",
            card => Shown(card).Count(action => IsAction(action) && (string?)action["style"] == "positive") > 1
        ),
        new(
            "teams/six-actions",
            card => Of(card, "ActionSet").Any(row => row["actions"]!.AsArray().Count > MostActions)
        ),
        new(
            "teams/red-asks",
            card =>
                Shown(card)
                    .Any(action =>
                        (string?)action["style"] == "destructive" && (string?)action["type"] != "Action.ShowCard"
                    )
        ),
        new(
            "teams/narrow-table",
            card =>
                Shown(card)
                    .Any(element =>
                        Columns(element) > MostNarrowColumns
                        && (
                            (string?)element["targetWidth"] != "atLeast:Standard"
                            || !(element.Parent as JsonArray ?? []).Any(other =>
                                (string?)other!["targetWidth"] == "atMost:Narrow"
                            )
                        )
                    )
        ),
        new("teams/table-headers", card => Of(card, "Table").Any(table => (bool?)table["firstRowAsHeaders"] != true)),
        new(
            "teams/labelled-inputs",
            card =>
                Inputs(card)
                    .Any(input =>
                        string.IsNullOrWhiteSpace((string?)input["label"])
                        || (
                            (bool?)input["isRequired"] == true
                            && string.IsNullOrWhiteSpace((string?)input["errorMessage"])
                        )
                    )
        ),
        new(
            "teams/placeholder",
            card => Of(card, "Input.ChoiceSet").Any(input => string.IsNullOrWhiteSpace((string?)input["placeholder"]))
        ),
        new(
            "teams/chart-in-words",
            card =>
                TeamsRules
                    .Typed(card)
                    .Where(element => ((string)element["type"]!).StartsWith("Chart.", StringComparison.Ordinal))
                    .Any(chart => (bool?)chart["showTitle"] != true || chart["fallback"] is null)
        ),
        new(
            "teams/spoken",
            card => (string?)card["speak"] is null or "" || (string?)card["fallbackText"] is null or ""
        ),
        new(
            "teams/literal-text",
            card => TeamsRules.Typed(card).Any(element => (string?)element["type"] is "TextBlock" or "FactSet")
        ),
        new(
            "teams/whole-width",
            card => (string?)card["msteams"]?["width"] != "full" || (string?)card["version"] != "1.5"
        ),
    ];

    /// <summary>The names of the rules that a card breaks.</summary>
    public static IEnumerable<string> Of(JsonNode card) => DesignRule.Broken(All, card);

    // What a client with everything shows: no fallbacks, and no question behind a button.
    private static IEnumerable<JsonObject> Shown(JsonNode? node) =>
        node switch
        {
            JsonArray list => list.SelectMany(Shown),
            JsonObject found =>
            [
                .. found.ContainsKey("type") ? [found] : Array.Empty<JsonObject>(),
                .. found
                    .Where(part => part.Key is not ("data" or "fallback" or "card" or "msteams"))
                    .SelectMany(part => Shown(part.Value)),
            ],
            _ => [],
        };

    private static IEnumerable<JsonObject> Of(JsonNode card, string type) =>
        TeamsRules.Typed(card).Where(element => (string?)element["type"] == type);

    private static IEnumerable<JsonObject> Inputs(JsonNode card) =>
        TeamsRules
            .Typed(card)
            .Where(element => ((string)element["type"]!).StartsWith("Input.", StringComparison.Ordinal));

    private static bool IsAction(JsonObject element) =>
        ((string)element["type"]!).StartsWith("Action.", StringComparison.Ordinal);

    private static int Columns(JsonObject element) =>
        (string?)element["type"] is "Table" or "ColumnSet" ? element["columns"]!.AsArray().Count : 0;
}
