using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Core.Chat;

namespace Bot.Slack;

/// <summary>Forms as modals, and the fields that come back. An input's name is its block id and its action id.</summary>
internal static class SlackModals
{
    // Marks what Slack cannot carry as it is: the parts of a long text, and an option whose value is empty.
    private const char Mark = '~';

    // Sixty thousand characters: more than a Slack message can have.
    private const int MostParts = 20;

    public static JsonObject Form(Form form, RenderContext context, string metadata = "")
    {
        var title = context.Plain(form.Title);
        List<JsonObject> blocks = [];
        if (title.Length > SlackLimits.ViewTitle)
        {
            blocks.Add(new() { ["type"] = "header", ["text"] = SlackRichText.Plain(title, SlackLimits.Header) });
        }

        if (form.Intro is { } intro && context.Runs(intro) is var runs && !runs.IsBlank())
        {
            blocks.Add(SlackRichText.Block(SlackRichText.Section(SlackRichText.Cut(runs, SlackLimits.Text))));
        }

        blocks.AddRange(form.Inputs.SelectMany(input => Inputs(input, context)));
        var view = View(title, SlackTexts.Cancel, blocks.Take(SlackLimits.ViewBlocks), context, metadata);
        view["submit"] = Short(context.Plain(form.Submit));
        return view;
    }

    /// <summary>A card in a modal, for where there is no message to answer with.</summary>
    public static JsonObject Card(Card card, RenderContext context, string metadata)
    {
        var blocks = SlackRenderer.ViewBlocks(card, context);
        return View("Duet", SlackTexts.Close, blocks.Select(block => block!.DeepClone().AsObject()), context, metadata);
    }

    /// <summary>The fields of a submitted modal by input name; those left empty are not among them.</summary>
    public static IReadOnlyDictionary<string, string> Fields(SlackViewState? state)
    {
        var parts = (
            state?.Values ?? new Dictionary<string, IReadOnlyDictionary<string, SlackInputValue>>()
        ).SelectMany(block =>
            block
                .Value.Values.Take(1)
                .Select(value => (Name: block.Key.Split(Mark)[0], Part: Part(block.Key), Value: Value(value)))
        );
        return parts
            .GroupBy(part => part.Name)
            .Select(group =>
                KeyValuePair.Create(
                    group.Key,
                    string.Concat(group.OrderBy(part => part.Part).Select(part => part.Value))
                )
            )
            .Where(field => field.Value.Length > 0)
            .ToDictionary();
    }

    /// <summary>Errors by block id. One about an input that the modal does not have is shown at its first.</summary>
    public static JsonObject Errors(
        IReadOnlyDictionary<string, LocalizedText> errors,
        SlackViewState? state,
        RenderContext context
    )
    {
        var blocks = (
            state?.Values ?? new Dictionary<string, IReadOnlyDictionary<string, SlackInputValue>>()
        ).Keys.ToList();
        var byBlock = new JsonObject();
        foreach (var (name, error) in errors)
        {
            var block = blocks.Contains(name) || blocks.Count == 0 ? name : blocks[0];
            byBlock[block] = SlackRichText.Cut(context.Plain(error), SlackLimits.ErrorText);
        }

        return new() { ["response_action"] = "errors", ["errors"] = byBlock };
    }

    private static JsonObject View(
        string title,
        LocalizedText close,
        IEnumerable<JsonObject> blocks,
        RenderContext context,
        string metadata
    ) =>
        new()
        {
            ["type"] = "modal",
            ["title"] = Short(title),
            ["close"] = Short(context.Plain(close)),
            ["private_metadata"] = metadata,
            ["blocks"] = SlackRichText.Array(blocks),
        };

    private static IEnumerable<JsonObject> Inputs(Input input, RenderContext context) =>
        input switch
        {
            TextInput text => Texts(text, context),
            ChoiceInput choice => Choice(choice, context),
            DayInput day => [Block(day, day.Name, context.Plain(day.Label), Day(day), context)],
            _ => throw new InvalidOperationException($"No Block Kit for {input.GetType().Name}"),
        };

    // An input takes 3,000 characters. A longer text comes in several, so that saving the form loses none of it.
    private static IEnumerable<JsonObject> Texts(TextInput input, RenderContext context)
    {
        var parts = SlackRichText
            .Split([new TextRun(input.Value)], SlackLimits.InputText)
            .Select(part => part.Words())
            .Take(MostParts)
            .DefaultIfEmpty("")
            .ToList();
        return parts.Select(
            (part, i) =>
            {
                var label = context.Plain(input.Label);
                return i == 0
                    ? Block(input, input.Name, label, Text(input, part), context)
                    : Block(
                        input with
                        {
                            Optional = true,
                            Hint = null,
                        },
                        $"{input.Name}{Mark}{i}",
                        $"{SlackRichText.Cut(label, SlackLimits.OptionText)} ({i + 1}/{parts.Count})",
                        Text(input, part),
                        context
                    );
            }
        );
    }

    private static JsonObject Text(TextInput input, string value)
    {
        var json = new JsonObject
        {
            ["type"] = "plain_text_input",
            ["multiline"] = input.Multiline,
            ["max_length"] = Math.Clamp(Math.Max(input.MaxLength, value.Length), 1, SlackLimits.InputText),
        };
        if (value.Length > 0)
        {
            json["initial_value"] = value;
        }

        return json;
    }

    private static IEnumerable<JsonObject> Choice(ChoiceInput input, RenderContext context)
    {
        var options = input
            .Options.Where(option => Marked(option).Length <= SlackLimits.OptionValue)
            .DistinctBy(option => option.Value)
            .Take(SlackLimits.Options)
            .ToList();
        if (options.Count == 0)
        {
            return [];
        }

        var json = new JsonObject
        {
            ["type"] = input.Multiple ? "multi_static_select" : "static_select",
            ["options"] = SlackRichText.Array(options.Select(option => Option(option, context))),
        };
        var selected = options
            .Where(option => input.Selected.Contains(option.Value))
            .Select(option => Option(option, context))
            .ToList();
        if (selected.Count > 0)
        {
            json[input.Multiple ? "initial_options" : "initial_option"] = input.Multiple
                ? SlackRichText.Array(selected)
                : selected[0];
        }

        return [Block(input, input.Name, context.Plain(input.Label), json, context)];
    }

    private static JsonObject Option(Option option, RenderContext context)
    {
        var label = context.Plain(option.Label);
        var value = Marked(option);
        return new()
        {
            ["text"] = SlackRichText.Plain(string.IsNullOrWhiteSpace(label) ? value : label, SlackLimits.OptionText),
            ["value"] = value,
        };
    }

    private static JsonObject Day(DayInput input)
    {
        var json = new JsonObject { ["type"] = "datepicker" };
        if (input.Value is { } day)
        {
            json["initial_date"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        return json;
    }

    private static JsonObject Block(Input input, string name, string label, JsonObject element, RenderContext context)
    {
        element["action_id"] = name;
        var block = new JsonObject
        {
            ["type"] = "input",
            ["block_id"] = name,
            ["label"] = SlackRichText.Plain(
                string.IsNullOrWhiteSpace(label) ? input.Name : label,
                SlackLimits.InputLabel
            ),
            ["optional"] = input.Optional,
            ["element"] = element,
        };
        if (input.Hint is { } hint && context.Plain(hint) is var words && !string.IsNullOrWhiteSpace(words))
        {
            block["hint"] = SlackRichText.Plain(words, SlackLimits.InputLabel);
        }

        return block;
    }

    private static JsonObject Short(string text) =>
        SlackRichText.Plain(string.IsNullOrWhiteSpace(text) ? "Duet" : text, SlackLimits.ViewTitle);

    private static int Part(string block) =>
        block.Split(Mark) is [_, var part]
        && int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;

    private static string Value(SlackInputValue input) =>
        input.SelectedOptions is { } several ? string.Join('\n', several.Select(Unmarked))
        : input.SelectedOption is { } one ? Unmarked(one)
        : input.SelectedDate ?? input.Value ?? "";

    private static string Marked(Option option) =>
        option.Value.Length == 0 || option.Value[0] == Mark ? Mark + option.Value : option.Value;

    private static string Unmarked(SlackOption option) =>
        option.Value is [Mark, .. var value] ? value : option.Value ?? "";
}
