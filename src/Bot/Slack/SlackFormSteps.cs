using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Core.Chat;

namespace Bot.Slack;

/// <summary>
/// Long forms in steps of at most six inputs (Slack's design rules). A step sends the form if nothing after it has to be
/// filled in, and then offers the rest by a button; otherwise it leads to the next step.
/// </summary>
internal static class SlackFormSteps
{
    /// <summary>The wire name of a step. Its value is the draft's id and the number of the step.</summary>
    public const string Name = "slack.step";

    /// <summary>The wire name of the buttons between steps. The value is the number of the step to show.</summary>
    public const string Go = "slack.step.go";

    private static readonly IReadOnlyDictionary<string, LocalizedText> NoErrors =
        new Dictionary<string, LocalizedText>();

    /// <summary>The form's inputs by step.</summary>
    public static IReadOnlyList<IReadOnlyList<Input>> Of(Form form, RenderContext context)
    {
        var steps = new List<List<Input>> { new() };
        var room = SlackLimits.InputsInAStep;
        foreach (var input in form.Inputs)
        {
            var count = SlackModals.Inputs(input, context).Count();
            if (count > room && steps[^1].Count > 0)
            {
                steps.Add([]);
                room = SlackLimits.InputsInAStep;
            }

            steps[^1].Add(input);
            room -= count;
        }

        return steps;
    }

    /// <summary>Whether sending this step sends the form.</summary>
    public static bool Sends(IReadOnlyList<IReadOnlyList<Input>> steps, int step) =>
        steps.Skip(step + 1).SelectMany(inputs => inputs).All(input => input.Optional || Value(input).Length > 0);

    /// <summary>The modal of one step, with errors that an earlier step could not show at its inputs.</summary>
    public static JsonObject View(
        Form form,
        int step,
        RenderContext context,
        string metadata,
        IReadOnlyDictionary<string, LocalizedText>? errors = null
    )
    {
        var steps = Of(form, context);
        var sends = Sends(steps, step);
        var view = SlackModals.Form(
            form with
            {
                Inputs = steps[step],
                Intro = step == 0 ? form.Intro : null,
                Submit = sends ? form.Submit : SlackTexts.Next,
            },
            context,
            metadata
        );
        var blocks = view["blocks"]!.AsArray();
        foreach (var (name, error) in (errors ?? NoErrors).Reverse())
        {
            var label = steps[step].FirstOrDefault(input => input.Name == name)?.Label;
            blocks.Insert(
                0,
                SlackFallback.Notice(
                    Tone.Bad,
                    $"{(label is null ? "" : context.Plain(label) + ": ")}{context.Plain(error)}"
                )
            );
        }

        blocks.Add(Note(context.Plain(SlackTexts.StepOf(step + 1, steps.Count))));
        var between = Between(steps, step, sends, context);
        if (between.Count > 0)
        {
            blocks.Add(new JsonObject { ["type"] = "actions", ["elements"] = SlackRichText.Array(between) });
        }

        return view;
    }

    /// <summary>The form with what a person entered; inputs that the state does not name keep their values.</summary>
    public static Form WithEntered(Form form, SlackViewState? state)
    {
        var entered = SlackModals.Fields(state);
        var named = (state?.Values?.Keys ?? []).Select(SlackModals.InputName).ToHashSet();
        return form with
        {
            Inputs =
            [
                .. form.Inputs.Select(input =>
                    named.Contains(input.Name) ? With(input, entered.GetValueOrDefault(input.Name) ?? "") : input
                ),
            ],
        };
    }

    /// <summary>The fields of a whole form, without empty ones.</summary>
    public static IReadOnlyDictionary<string, string> Fields(Form form) =>
        form
            .Inputs.Select(input => KeyValuePair.Create(input.Name, Value(input)))
            .Where(field => field.Value.Length > 0)
            .ToDictionary();

    private static List<JsonObject> Between(
        IReadOnlyList<IReadOnlyList<Input>> steps,
        int step,
        bool sends,
        RenderContext context
    )
    {
        var taken = new HashSet<string>();
        var buttons = new List<JsonObject>();
        if (step > 0)
        {
            buttons.Add(Button(context.Plain(SlackTexts.Back), step - 1, taken));
        }

        if (sends && step + 1 < steps.Count)
        {
            var labels = string.Join(", ", steps[step + 1].Select(input => context.Plain(input.Label)));
            buttons.Add(Button(context.Plain(SlackTexts.More(labels)), step + 1, taken));
        }

        return buttons;
    }

    private static JsonObject Button(string label, int step, HashSet<string> taken) =>
        new()
        {
            ["type"] = "button",
            ["text"] = SlackRichText.Plain(label, SlackLimits.ButtonText),
            ["action_id"] = SlackActionId.Write(Go, taken),
            ["value"] = step.ToString(CultureInfo.InvariantCulture),
        };

    private static JsonObject Note(string words) =>
        new()
        {
            ["type"] = "context",
            ["elements"] = SlackRichText.Array([SlackRichText.Plain(words, SlackLimits.ContextText)]),
        };

    private static Input With(Input input, string value) =>
        input switch
        {
            TextInput text => text with { Value = value },
            ChoiceInput choice => choice with { Selected = value.Split('\n', StringSplitOptions.RemoveEmptyEntries) },
            ConversationInput channel => channel with { Value = value },
            DayInput day => day with
            {
                Value = DateOnly.TryParseExact(
                    value,
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    default,
                    out var known
                )
                    ? known
                    : null,
            },
            _ => input,
        };

    private static string Value(Input input) =>
        input switch
        {
            TextInput text => text.Value,
            ChoiceInput choice => string.Join('\n', choice.Selected),
            ConversationInput channel => channel.Value,
            DayInput day => day.Value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
            _ => "",
        };
}
