using System.Text.Json.Nodes;
using Bot.Core.Chat;

namespace Bot.Slack;

/// <summary>Renders the buttons of one card as actions blocks. Action ids are unique within the card.</summary>
internal sealed class SlackButtons(RenderContext context)
{
    private readonly HashSet<string> actionIds = [];

    /// <summary>
    /// The actions blocks. A truncated value would have another meaning, so a button with a value over the limit is
    /// left out. By contract, values have at most 1,500 characters.
    /// </summary>
    public IReadOnlyList<JsonObject> Rows(Buttons buttons) =>
        [
            .. buttons
                .Items.Where(button => button.Value.Length <= SlackLimits.ButtonValue)
                .Select(Button)
                .Chunk(SlackLimits.Actions)
                .Select(group => new JsonObject { ["type"] = "actions", ["elements"] = SlackRichText.Array(group) }),
        ];

    private JsonObject Button(Button button)
    {
        var label = SlackRichText.OrDash(context.Plain(button.Label));
        var json = new JsonObject
        {
            ["type"] = "button",
            ["text"] = SlackRichText.Plain(label, SlackLimits.ButtonText),
            ["action_id"] = SlackActionId.Write(button.Action, actionIds),
        };
        if (button.Value.Length > 0)
        {
            json["value"] = button.Value;
        }

        if (button.Style != ButtonStyle.Default)
        {
            json["style"] = button.Style == ButtonStyle.Primary ? "primary" : "danger";
        }

        if (button.Confirm is { } question)
        {
            json["confirm"] = Confirm(label, SlackRichText.OrDash(context.Plain(question)));
        }

        return json;
    }

    private JsonObject Confirm(string label, string question) =>
        new()
        {
            ["title"] = SlackRichText.Plain(label, SlackLimits.ConfirmTitle),
            ["text"] = SlackRichText.Plain(question, SlackLimits.ConfirmText),
            ["confirm"] = SlackRichText.Plain(label, SlackLimits.ConfirmButton),
            ["deny"] = SlackRichText.Plain(context.Plain(SlackTexts.Cancel), SlackLimits.ConfirmButton),
        };
}
