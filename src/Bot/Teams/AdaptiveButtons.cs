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

    public static IReadOnlyList<JsonObject> Of(Buttons buttons, AdaptiveTextWriter pen) =>
        [.. buttons.Items.Chunk(MostInRow).Select(row => Row(row.Select(button => Action(button, pen))))];

    public static JsonObject Row(IEnumerable<JsonObject> actions) =>
        new() { ["type"] = "ActionSet", ["actions"] = new JsonArray([.. actions]) };

    /// <summary>Runs the action in place; <paramref name="form"/> is a packed form, when the button submits one.</summary>
    public static JsonObject Execute(Button button, AdaptiveTextWriter pen, string? form = null)
    {
        var execute = Base("Action.Execute", button, pen, form);
        execute["verb"] = button.Action;
        execute["fallback"] =
            form is not null || button.Value.Length <= LongestRepeated ? Submit(button, pen, form) : "drop";
        return execute;
    }

    /// <summary>What the client runs by itself to show somebody their own view.</summary>
    public static JsonObject Refresh(Button show, AdaptiveTextWriter pen)
    {
        var refresh = Base("Action.Execute", show with { Style = ButtonStyle.Default }, pen, null);
        refresh["verb"] = show.Action;
        return refresh;
    }

    public static JsonObject Submit(Button button, AdaptiveTextWriter pen, string? form = null) =>
        Base("Action.Submit", button, pen, form);

    private static JsonObject Action(Button button, AdaptiveTextWriter pen) =>
        button.Confirm is { } question ? Asked(button, question, pen) : Execute(button, pen);

    // Adaptive Cards have no "are you sure?": the button unfolds the question with the same button under it.
    private static JsonObject Asked(Button button, LocalizedText question, AdaptiveTextWriter pen)
    {
        var ask = new JsonObject
        {
            ["type"] = "Action.ShowCard",
            ["title"] = pen.Plain(button.Label, MostInTitle),
            ["card"] = new JsonObject
            {
                ["type"] = "AdaptiveCard",
                ["body"] = new JsonArray([
                    .. pen.Write(question, TextStyle.Normal),
                    Row([Execute(button with { Confirm = null }, pen)]),
                ]),
            },
        };
        return Styled(ask, button.Style);
    }

    private static JsonObject Base(string type, Button button, AdaptiveTextWriter pen, string? form)
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

        if (pen.About is { } about)
        {
            data[ActionSubmission.AboutKey] = about;
        }

        var action = new JsonObject
        {
            ["type"] = type,
            ["title"] = pen.Plain(button.Label, MostInTitle),
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
