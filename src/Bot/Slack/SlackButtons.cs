using System.Text.Json.Nodes;
using Bot.Core.Chat;

namespace Bot.Slack;

/// <summary>
/// Renders the buttons of one card by Slack's design rules: one primary button in a message, red only for what asks
/// first, at most three buttons side by side and the others in a menu next to them. Action ids are unique within the
/// card.
/// </summary>
internal sealed class SlackButtons(RenderContext context)
{
    /// <summary>The wire name of the menu. Each of its options names its own action.</summary>
    public const string Menu = "slack.more";

    /// <summary>The wire name of Slack's own pair of buttons under an answer. Each of them names its own action.</summary>
    private const string Verdict = "slack.verdict";

    private readonly HashSet<string> actionIds = [];
    private bool hasPrimary;

    /// <summary>
    /// The actions blocks. A truncated value would have another meaning, so a button with a value over the limit is
    /// left out. By contract, values have at most 1,500 characters.
    /// </summary>
    /// <param name="buttons">The buttons.</param>
    /// <param name="hasVerdicts">Whether the message may have Slack's own buttons for whether an answer helped.</param>
    public IReadOnlyList<JsonObject> Rows(Buttons buttons, bool hasVerdicts)
    {
        if (buttons is { IsVerdict: true, Items: [var yes, var no] } && hasVerdicts)
        {
            return [FeedbackButtons(yes, no)];
        }

        var rows = new List<JsonObject>();
        var (row, menu) = (new List<Button>(), new List<Button>());
        foreach (var button in buttons.Items.Where(button => button.Value.Length <= SlackLimits.ButtonValue))
        {
            var styled = Styled(button);
            if (row.Count == SlackLimits.ButtonsInARow && !FitsMenu(styled, menu))
            {
                rows.Add(Row(row, menu));
                (row, menu) = ([], []);
            }

            (row.Count < SlackLimits.ButtonsInARow ? row : menu).Add(styled);
        }

        if (row.Count > 0)
        {
            rows.Add(Row(row, menu));
        }

        return rows;
    }

    /// <summary>The command and its input of a pressed button or a chosen option; null for anything else.</summary>
    public static (string Action, string Value)? Read(SlackAction pressed) =>
        pressed switch
        {
            { Type: "button", ActionId: { Length: > 0 } id } => (SlackActionId.Action(id), pressed.Value ?? ""),
            { Type: "feedback_buttons", Value: { } verdict }
                when verdict.Split('\n', 2) is [{ Length: > 0 } action, var value] => (action, value),
            { Type: "overflow", SelectedOption.Value: { } option }
                when option.Split('\n', 2) is [{ Length: > 0 } action, var value] => (action, value),
            _ => null,
        };

    // docs.slack.dev/reference/block-kit/block-elements/feedback-buttons-element: Slack shows two thumbs, and which one
    // was pressed.
    private JsonObject FeedbackButtons(Button yes, Button no) =>
        new()
        {
            ["type"] = "context_actions",
            ["elements"] = SlackRichText.Array([
                new JsonObject
                {
                    ["type"] = "feedback_buttons",
                    ["action_id"] = SlackActionId.Write(Verdict, actionIds),
                    ["positive_button"] = Half(yes),
                    ["negative_button"] = Half(no),
                },
            ]),
        };

    private JsonObject Half(Button button) =>
        new()
        {
            ["text"] = SlackRichText.Plain(context.Plain(button.Label), SlackLimits.ButtonText),
            ["accessibility_label"] = SlackRichText.Cut(context.Plain(button.Label), SlackLimits.ButtonText),
            ["value"] = OptionValue(button),
        };

    private Button Styled(Button button)
    {
        if (button.Style != ButtonStyle.Primary)
        {
            // Red warns of what cannot be taken back, and that asks first. "Reject" is no such thing.
            return button.Confirm is null ? button with { Style = ButtonStyle.Default } : button;
        }

        var isFirst = !hasPrimary;
        hasPrimary = true;
        return isFirst ? button : button with { Style = ButtonStyle.Default };
    }

    // A menu has one confirmation for all of its options, and it shows no emphasis.
    private static bool FitsMenu(Button button, List<Button> menu) =>
        menu.Count < SlackLimits.MenuOptions
        && button is { Confirm: null, Style: ButtonStyle.Default }
        && OptionValue(button).Length <= SlackLimits.OptionValue
        && menu.TrueForAll(other => OptionValue(other) != OptionValue(button));

    private static string OptionValue(Button button) => $"{button.Action}\n{button.Value}";

    private JsonObject Row(List<Button> row, List<Button> menu) =>
        new()
        {
            ["type"] = "actions",
            ["elements"] = SlackRichText.Array([
                .. row.Select(Button),
                .. menu.Count > 0 ? [Overflow(menu)] : Array.Empty<JsonObject>(),
            ]),
        };

    private JsonObject Overflow(List<Button> menu) =>
        new()
        {
            ["type"] = "overflow",
            ["action_id"] = SlackActionId.Write(Menu, actionIds),
            ["options"] = SlackRichText.Array(
                menu.Select(button => new JsonObject
                {
                    ["text"] = SlackRichText.Plain(
                        SlackRichText.OrDash(context.Plain(button.Label)),
                        SlackLimits.OptionText
                    ),
                    ["value"] = OptionValue(button),
                })
            ),
        };

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
            json["confirm"] = Confirm(label, SlackRichText.OrDash(context.Plain(question)), button.Style);
        }

        return json;
    }

    private JsonObject Confirm(string label, string question, ButtonStyle style) =>
        new()
        {
            ["title"] = SlackRichText.Plain(label, SlackLimits.ConfirmTitle),
            ["text"] = SlackRichText.Plain(question, SlackLimits.ConfirmText),
            ["confirm"] = SlackRichText.Plain(label, SlackLimits.ConfirmButton),
            ["deny"] = SlackRichText.Plain(context.Plain(SlackTexts.Cancel), SlackLimits.ConfirmButton),
            ["style"] = style == ButtonStyle.Danger ? "danger" : "primary",
        };
}
