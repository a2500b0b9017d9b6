using System.Text.Json.Nodes;
using Bot.Teams;

namespace Bot.Tests.Teams;

/// <summary>What every card must keep to so that Teams draws it, and draws what people wrote as they wrote it.</summary>
internal static class TeamsRules
{
    private const int MostInActionSet = 6;

    private static readonly HashSet<string> Known =
    [
        "AdaptiveCard",
        "RichTextBlock",
        "TextRun",
        "Container",
        "ColumnSet",
        "Column",
        "Table",
        "TableRow",
        "TableCell",
        "ActionSet",
        "Action.Execute",
        "Action.Submit",
        "Action.ShowCard",
        "Action.OpenUrl",
        "Input.Text",
        "Input.ChoiceSet",
        "Input.Date",
        "Data.Query",
        "Chart.Line",
        "Chart.HorizontalBar",
    ];

    public static void AssertKept(JsonObject card)
    {
        Assert.Equal("AdaptiveCard", (string?)card["type"]);
        Assert.Equal("1.5", (string?)card["version"]);
        Assert.Equal("full", (string?)card["msteams"]!["width"]);
        Assert.NotEqual("", (string?)card["fallbackText"]);
        Assert.InRange(
            AdaptiveCard.Write(AdaptiveCard.Message((JsonObject)card.DeepClone())).Length,
            1,
            TeamsRenderer.MostCharacters
        );
        var ids = new HashSet<string>();
        foreach (var element in Typed(card))
        {
            Assert.Contains((string)element["type"]!, Known);
            Assert.True(
                element["id"] is not { } id || IsInFallback(element) || ids.Add((string)id!),
                $"Id {element["id"]} stands twice"
            );
            AssertKept((string)element["type"]!, element);
        }
    }

    /// <summary>All words of the card's texts, one line for each line shown; fallbacks left out.</summary>
    public static string Words(JsonObject card) =>
        string.Join(
            '\n',
            Typed(card)
                .Where(element => (string?)element["type"] == "RichTextBlock" && !IsInFallback(element))
                .Select(block => string.Concat(block["inlines"]!.AsArray().Select(inline => (string?)inline!["text"])))
        );

    public static JsonObject Button(JsonObject card, string title) =>
        Typed(card)
            .First(element =>
                (string?)element["title"] == title && (string?)element["type"] is "Action.Execute" or "Action.Submit"
            );

    /// <summary>The button that sends a form.</summary>
    public static JsonObject Submit(JsonObject form) =>
        Typed(form).First(element => element["data"] is JsonObject data && data.ContainsKey("form"));

    public static JsonObject Input(JsonObject card, string id) =>
        Typed(card).Single(element => (string?)element["id"] == id);

    /// <summary>Every object that has a type, in order; what a button carries is not looked into.</summary>
    public static IEnumerable<JsonObject> Typed(JsonNode? node) =>
        node switch
        {
            JsonArray list => list.SelectMany(Typed),
            JsonObject found =>
            [
                .. found.ContainsKey("type") ? [found] : Array.Empty<JsonObject>(),
                .. found
                    .Where(part =>
                        part.Key is not ("data" or "msteams")
                        || ((string?)found["type"])!.StartsWith("Chart.", StringComparison.Ordinal)
                    )
                    .SelectMany(part => Typed(part.Value)),
            ],
            _ => [],
        };

    private static void AssertKept(string type, JsonObject element)
    {
        switch (type)
        {
            case "TextRun":
                Assert.NotEqual("", (string)element["text"]!);
                Assert.DoesNotContain('\n', (string)element["text"]!);
                break;
            case "RichTextBlock":
                Assert.NotEmpty(element["inlines"]!.AsArray());
                break;
            case "Action.Execute":
                Assert.NotEqual("", (string)element["verb"]!);
                Assert.True(element["fallback"] is not null || IsRefresh(element));
                Assert.NotEqual("", (string)element["title"]!);
                break;
            case "Action.OpenUrl":
                Assert.StartsWith("http", (string)element["url"]!, StringComparison.Ordinal);
                break;
            case "Data.Query":
                Assert.Equal("graph.microsoft.com/users", (string?)element["dataset"]);
                break;
            case "ActionSet":
                Assert.InRange(element["actions"]!.AsArray().Count, 1, MostInActionSet);
                break;
            case "Table":
                Assert.All(
                    element["rows"]!.AsArray(),
                    row => Assert.Equal(element["columns"]!.AsArray().Count, row!["cells"]!.AsArray().Count)
                );
                Assert.True(element["fallback"] is not null || IsInFallback(element));
                break;
            case "Chart.Line":
                AssertChart(element);
                break;
            case "Chart.HorizontalBar":
                Assert.True((bool)element["showTitle"]!);
                Assert.NotNull(element["fallback"]);
                Assert.InRange(element["data"]!.AsArray().Count, 0, 30);
                break;
            case "Input.Text" or "Input.Date" or "Input.ChoiceSet":
                Assert.NotEqual("", (string)element["label"]!);
                Assert.NotNull(element["id"]);
                break;
        }
    }

    /// <summary>What a client runs by itself; it is no button.</summary>
    public static bool IsRefresh(JsonObject action) => action.Parent is JsonObject parent && parent["action"] == action;

    private static void AssertChart(JsonObject chart)
    {
        Assert.True((bool)chart["showTitle"]!);
        Assert.Equal("Table", (string?)chart["fallback"]!["type"]);
        Assert.InRange(chart["data"]!.AsArray().Count, 1, 5);
        Assert.All(chart["data"]!.AsArray(), line => Assert.InRange(line!["values"]!.AsArray().Count, 0, 30));
    }

    private static bool IsInFallback(JsonNode node)
    {
        for (var at = node; at.Parent is { } parent; at = parent)
        {
            if (parent is JsonObject found && found["fallback"] == at)
            {
                return true;
            }
        }

        return false;
    }
}
