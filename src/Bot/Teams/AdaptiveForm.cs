using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Core.Chat;

namespace Bot.Teams;

/// <summary>
/// Renders forms as cards with inputs: in a message, in place of the card whose button opened them, or in a dialog.
/// </summary>
internal static class AdaptiveForm
{
    private const int MaxLabel = 200;

    /// <param name="view">The form with the values entered so far.</param>
    /// <param name="context">Who fills in the form.</param>
    /// <param name="about">
    /// The sealed reference to the channel that the form is about, if the form is shown elsewhere.
    /// </param>
    /// <param name="isDialog">
    /// Whether a dialog shows the form. Dialogs have a title of their own and support only Action.Submit.
    /// </param>
    public static JsonObject Of(FormView view, RenderContext context, bool isDialog = false, string? about = null)
    {
        var (writer, form) = (new AdaptiveTextWriter(context, about), view.Form);
        var submit = new Button(form.Submit, form.Action, form.Value, ButtonStyle.Primary);
        var packed = view.Pack();
        return AdaptiveCard.Of(
            form.Title,
            writer,
            [
                .. isDialog ? [] : writer.Write(form.Title, new TextStyle(Size: "Large", IsBold: true)),
                .. form.Intro is { } intro ? writer.Write(form.IntroTone.Marked(intro), TextStyle.Normal) : [],
                .. view
                    .Errors.Where(error => form.Inputs.All(input => input.Name != error.Key))
                    .SelectMany(error => ErrorText(error.Value, writer)),
                .. form.Inputs.SelectMany(input => Elements(input, view, writer)),
                AdaptiveButtons.Row(
                    isDialog
                        ? [AdaptiveButtons.Submit(submit, writer, packed)]
                        : [AdaptiveButtons.Execute(submit, writer, packed), Cancel(view, writer)]
                ),
            ]
        );
    }

    // Dialogs have their own cancel button. Cancelling sends no input, so that required fields may stay empty.
    private static JsonObject Cancel(FormView view, AdaptiveTextWriter writer)
    {
        var cancel = AdaptiveButtons.Execute(
            new Button(CancelForm.Label, CancelForm.Name, view.OwnsMessage ? CancelForm.Message : ""),
            writer
        );
        cancel["associatedInputs"] = "none";
        cancel["fallback"]!["associatedInputs"] = "none";
        return cancel;
    }

    private static IEnumerable<JsonObject> Elements(Input input, FormView view, AdaptiveTextWriter writer)
    {
        var entered = view.Entered is null ? null : view.Entered.GetValueOrDefault(input.Name) ?? "";
        var element = input switch
        {
            TextInput text => Text(text, entered ?? text.Value),
            ChoiceInput choice => Choices(
                choice,
                entered is null ? choice.Selected : entered.Split('\n', StringSplitOptions.RemoveEmptyEntries),
                writer
            ),
            DayInput day => Day(entered ?? day.Value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ConversationInput channel => Text(channel.AsText(), entered ?? channel.Value),
            _ => throw new InvalidOperationException($"Teams has no drawing of input {input.GetType().Name}"),
        };
        element["id"] = ActionSubmission.InputId(input);
        element["label"] = writer.Plain(input.Label, MaxLabel);
        if (!input.Optional)
        {
            element["isRequired"] = true;
            element["errorMessage"] = writer.Plain(TeamsTexts.Required, MaxLabel);
        }

        return
        [
            element,
            .. view.Errors.TryGetValue(input.Name, out var error) ? ErrorText(error, writer) : [],
            .. input.Hint is { } hint ? Hint(hint, writer) : [],
        ];
    }

    private static JsonObject Text(TextInput input, string value) =>
        new()
        {
            ["type"] = "Input.Text",
            ["value"] = value,
            ["isMultiline"] = input.Multiline,
            ["maxLength"] = input.MaxLength,
        };

    // The compact style is a drop-down list, which shows its titles literally.
    private static JsonObject Choices(ChoiceInput input, IEnumerable<string> selected, AdaptiveTextWriter writer) =>
        new()
        {
            ["type"] = "Input.ChoiceSet",
            ["style"] = "compact",
            ["isMultiSelect"] = input.Multiple,
            ["placeholder"] = writer.Plain(TeamsTexts.Choose, MaxLabel),
            ["value"] = string.Join(',', selected.Select(value => ActionSubmission.Choice(input, value))),
            ["choices"] = new JsonArray([
                .. input.Options.Select(option => new JsonObject
                {
                    ["title"] = writer.Plain(option.Label, MaxLabel),
                    ["value"] = ActionSubmission.Choice(input, option.Value),
                }),
            ]),
        };

    private static JsonObject Day(string? value)
    {
        var day = new JsonObject { ["type"] = "Input.Date" };
        if (value is { Length: > 0 })
        {
            day["value"] = value;
        }

        return day;
    }

    private static IReadOnlyList<JsonObject> ErrorText(LocalizedText error, AdaptiveTextWriter writer) =>
        writer.Write(error, new TextStyle(IsBold: true, Color: "Attention"));

    private static IReadOnlyList<JsonObject> Hint(LocalizedText hint, AdaptiveTextWriter writer)
    {
        var lines = writer.Write(hint, TextStyle.Small);
        lines[0]["spacing"] = "Small";
        return lines;
    }
}
