using System.Globalization;
using Bot.Core.Chat;

namespace Bot.Playground;

/// <summary>Renders a form as HTML: labelled inputs, each with room for its hint and its error.</summary>
internal static class HtmlForm
{
    public static HtmlWriter Write(HtmlWriter html, Form form)
    {
        html.Open(
                "form",
                ("class", "duet-form"),
                ("data-action", form.Action),
                ("data-value", form.Value),
                ("novalidate", ""),
                ("method", "dialog")
            )
            .Line();
        html.Phrase("h2", form.Title, ("id", "form-title"));
        if (form.Intro is { } intro)
        {
            html.Phrase(
                "p",
                form.IntroTone.Marked(intro),
                ("class", form.IntroTone == Tone.Neutral ? "intro" : $"intro {HtmlWriter.Name(form.IntroTone)}")
            );
        }

        for (var i = 0; i < form.Inputs.Count; i++)
        {
            Input(html, form.Inputs[i], $"input-{i}");
        }

        html.Open("div", ("class", "buttons"));
        html.Phrase("button", PlaygroundTexts.Cancel, ("type", "button"), ("class", "plain"), ("data-cancel", ""));
        html.Phrase("button", form.Submit, ("type", "submit"), ("class", "primary"));
        return html.Close("div").Close("form");
    }

    private static void Input(HtmlWriter html, Input input, string id)
    {
        html.Open("div", ("class", "input"), ("data-input", input.Name)).Line();
        _ = input switch
        {
            TextInput text => Text(html, text, id),
            ChoiceInput { Multiple: true } choice => Checkboxes(html, choice, id),
            ChoiceInput choice => Select(html, choice, id),
            DayInput day => Day(html, day, id),
            ConversationInput channel => Text(html, channel.AsText(), id),
            _ => throw new InvalidOperationException($"No HTML for input {input.GetType().Name}"),
        };
        if (input.Hint is { } hint)
        {
            html.Phrase("p", hint, ("class", "hint"), ("id", id + "-hint"));
        }

        html.Open("p", ("class", "error"), ("id", id + "-error"), ("role", "alert"), ("hidden", ""))
            .Close("p")
            .Close("div");
    }

    private static HtmlWriter Text(HtmlWriter html, TextInput input, string id)
    {
        Label(html, input, "label", id);
        var length = input.MaxLength.ToString(CultureInfo.InvariantCulture);
        if (!input.Multiline)
        {
            return html.Open(
                    "input",
                    [("type", "text"), ("maxlength", length), ("value", input.Value), .. Common(input, id)]
                )
                .Line();
        }

        // HTML drops the first line break in a text area, so an extra one preserves the person's own.
        return html.Open("textarea", [("rows", "4"), ("maxlength", length), .. Common(input, id)])
            .Words("\n" + input.Value)
            .Close("textarea");
    }

    private static HtmlWriter Select(HtmlWriter html, ChoiceInput input, string id)
    {
        Label(html, input, "label", id).Open("select", Common(input, id)).Line();
        if (input.Optional || input.Selected.Count == 0)
        {
            html.Phrase("option", PlaygroundTexts.NoChoice, ("value", "")).Line();
        }

        foreach (var option in input.Options)
        {
            html.Phrase(
                    "option",
                    option.Label,
                    ("value", option.Value),
                    ("selected", input.Selected.Contains(option.Value) ? "" : null)
                )
                .Line();
        }

        return html.Close("select");
    }

    private static HtmlWriter Checkboxes(HtmlWriter html, ChoiceInput input, string id)
    {
        html.Open("fieldset", ("aria-describedby", $"{id}-hint {id}-error"));
        Label(html, input, "legend", null);
        foreach (var option in input.Options)
        {
            html.Open("label", ("class", "check"));
            html.Open(
                "input",
                ("type", "checkbox"),
                ("name", input.Name),
                ("value", option.Value),
                ("checked", input.Selected.Contains(option.Value) ? "" : null)
            );
            html.Phrase("span", option.Label).Close("label").Line();
        }

        return html.Close("fieldset");
    }

    private static HtmlWriter Day(HtmlWriter html, DayInput input, string id) =>
        Label(html, input, "label", id)
            .Open(
                "input",
                [
                    ("type", "date"),
                    ("value", input.Value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                    .. Common(input, id),
                ]
            )
            .Line();

    private static HtmlWriter Label(HtmlWriter html, Input input, string tag, string? id)
    {
        html.Open(tag, ("for", id)).Open("span", ("dir", "auto")).Runs(input.Label).Close("span");
        if (input.Optional)
        {
            html.Words(" ").Phrase("span", PlaygroundTexts.Optional, ("class", "optional"));
        }

        return html.Close(tag).Line();
    }

    private static (string Name, string? Value)[] Common(Input input, string id) =>
        [
            ("id", id),
            ("name", input.Name),
            ("dir", "auto"),
            ("aria-describedby", $"{id}-hint {id}-error"),
            ("required", input.Optional ? null : ""),
        ];
}
