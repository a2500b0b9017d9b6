using System.Text.Json.Nodes;
using Bot.Core.Chat;

namespace Bot.Teams;

/// <summary>
/// Buttons that answer in place (Action.Execute, which needs its verb), with plain submits as the fallback. Teams shows
/// at most six actions in a row.
/// </summary>
internal static class AdaptiveButtons
{
    private const int MaxPerRow = 6;
    private const int MaxTitle = 80;

    // The fallback repeats the value, which counts towards the card's size.
    private const int MaxRepeatedValue = 500;

    public static IReadOnlyList<JsonObject> Of(Buttons buttons, AdaptiveTextWriter writer) =>
        [.. buttons.Items.Chunk(MaxPerRow).Select(row => Row(row.Select(button => Action(button, writer))))];

    public static JsonObject Row(IEnumerable<JsonObject> actions) =>
        new() { ["type"] = "ActionSet", ["actions"] = new JsonArray([.. actions]) };

    /// <summary>
    /// Runs the action in place. <paramref name="form"/> is the packed form, if the button submits one.
    /// </summary>
    public static JsonObject Execute(Button button, AdaptiveTextWriter writer, string? form = null)
    {
        var execute = Create("Action.Execute", button, writer, form);
        execute["verb"] = button.Action;
        execute["fallback"] =
            form is not null || button.Value.Length <= MaxRepeatedValue ? Submit(button, writer, form) : "drop";
        return execute;
    }

    /// <summary>The action that a client runs automatically to show a member their personal view.</summary>
    public static JsonObject Refresh(Button show, AdaptiveTextWriter writer)
    {
        var refresh = Create("Action.Execute", show with { Style = ButtonStyle.Default }, writer, null);
        refresh["verb"] = show.Action;
        return refresh;
    }

    public static JsonObject Submit(Button button, AdaptiveTextWriter writer, string? form = null) =>
        Create("Action.Submit", button, writer, form);

    private static JsonObject Action(Button button, AdaptiveTextWriter writer) =>
        button.Confirm is { } question ? WithConfirmation(button, question, writer) : Execute(button, writer);

    // Adaptive Cards have no confirmation dialog. The button opens the question, with the actual button below it.
    private static JsonObject WithConfirmation(Button button, LocalizedText question, AdaptiveTextWriter writer)
    {
        var ask = new JsonObject
        {
            ["type"] = "Action.ShowCard",
            ["title"] = writer.Plain(button.Label, MaxTitle),
            ["card"] = new JsonObject
            {
                ["type"] = "AdaptiveCard",
                ["body"] = new JsonArray([
                    .. writer.Write(question, TextStyle.Normal),
                    Row([Execute(button with { Confirm = null }, writer)]),
                ]),
            },
        };
        return WithStyle(ask, button.Style);
    }

    private static JsonObject Create(string type, Button button, AdaptiveTextWriter writer, string? form)
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
            ["title"] = writer.Plain(button.Label, MaxTitle),
            ["data"] = data,
        };
        return WithStyle(action, button.Style);
    }

    private static JsonObject WithStyle(JsonObject action, ButtonStyle style)
    {
        if (style != ButtonStyle.Default)
        {
            action["style"] = style == ButtonStyle.Primary ? "positive" : "destructive";
        }

        return action;
    }
}
