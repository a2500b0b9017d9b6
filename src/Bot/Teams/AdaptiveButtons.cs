using System.Text.Json.Nodes;
using Bot.Core.Chat;

namespace Bot.Teams;

/// <summary>
/// Buttons that answer in place (Action.Execute, which needs its verb), as plain submits where a client has none.
/// Teams draws at most six in a row of actions.
/// </summary>
internal static class AdaptiveButtons
{
    private const int MostInRow = 6;
    private const int MostInTitle = 80;

    // The fallback repeats the value, which counts against the card's size.
    private const int LongestRepeated = 500;

    public static IReadOnlyList<JsonObject> Of(Buttons buttons, AdaptiveTextWriter writer) =>
        [.. buttons.Items.Chunk(MostInRow).Select(row => Row(row.Select(button => Action(button, writer))))];

    public static JsonObject Row(IEnumerable<JsonObject> actions) =>
        new() { ["type"] = "ActionSet", ["actions"] = new JsonArray([.. actions]) };

    /// <summary>Runs the action in place; <paramref name="form"/> is a packed form, when the button submits one.</summary>
    public static JsonObject Execute(Button button, AdaptiveTextWriter writer, string? form = null)
    {
        var execute = Base("Action.Execute", button, writer, form);
        execute["verb"] = button.Action;
        execute["fallback"] =
            form is not null || button.Value.Length <= LongestRepeated ? Submit(button, writer, form) : "drop";
        return execute;
    }

    /// <summary>What the client runs by itself to show somebody their own view.</summary>
    public static JsonObject Refresh(Button show, AdaptiveTextWriter writer)
    {
        var refresh = Base("Action.Execute", show with { Style = ButtonStyle.Default }, writer, null);
        refresh["verb"] = show.Action;
        return refresh;
    }

    public static JsonObject Submit(Button button, AdaptiveTextWriter writer, string? form = null) =>
        Base("Action.Submit", button, writer, form);

    private static JsonObject Action(Button button, AdaptiveTextWriter writer) =>
        button.Confirm is { } question ? Asked(button, question, writer) : Execute(button, writer);

    // Adaptive Cards have no "are you sure?": the button unfolds the question with the same button under it.
    private static JsonObject Asked(Button button, LocalizedText question, AdaptiveTextWriter writer)
    {
        var ask = new JsonObject
        {
            ["type"] = "Action.ShowCard",
            ["title"] = writer.Plain(button.Label, MostInTitle),
            ["card"] = new JsonObject
            {
                ["type"] = "AdaptiveCard",
                ["body"] = new JsonArray([
                    .. writer.Write(question, TextStyle.Normal),
                    Row([Execute(button with { Confirm = null }, writer)]),
                ]),
            },
        };
        return Styled(ask, button.Style);
    }

    private static JsonObject Base(string type, Button button, AdaptiveTextWriter writer, string? form)
    {
        var data = new JsonObject
        {
            [ActionSubmission.ActionKey] = button.Action,
            [ActionSubmission.ValueKey] = button.Value,
        };
        if (form is not null)
        {
            data[ActionSubmission.FormKey] = form;
        }

        if (writer.About is { } about)
        {
            data[ActionSubmission.AboutKey] = about;
        }

        var action = new JsonObject
        {
            ["type"] = type,
            ["title"] = writer.Plain(button.Label, MostInTitle),
            ["data"] = data,
        };
        return Styled(action, button.Style);
    }

    private static JsonObject Styled(JsonObject action, ButtonStyle style)
    {
        if (style != ButtonStyle.Default)
        {
            action["style"] = style == ButtonStyle.Primary ? "positive" : "destructive";
        }

        return action;
    }
}
