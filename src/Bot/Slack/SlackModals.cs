using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Core.Chat;

namespace Bot.Slack;

/// <summary>
/// Forms as modals, and the fields that they submit. An input's name is its block id and its action id.
/// </summary>
internal static class SlackModals
{
    // Marks what Slack cannot carry unchanged: the parts of a long text, and an option with an empty value.
    private const char Marker = '~';

    // 60,000 characters, which is more than a Slack message can have.
    private const int MaxParts = 20;

    public static JsonObject Form(Form form, RenderContext context, string metadata = "")
    {
        var title = context.Plain(form.Title);
        List<JsonObject> blocks = [];
        if (title.Length > SlackLimits.ViewTitle)
        {
            blocks.Add(new() { ["type"] = "header", ["text"] = SlackRichText.Plain(title, SlackLimits.Header) });
        }

        if (form.Intro is { } notice && form.IntroTone != Tone.Neutral)
        {
            blocks.Add(SlackFallback.Notice(form.IntroTone, context.Plain(notice)));
        }
        else if (form.Intro is { } intro && context.Runs(intro) is var runs && !runs.IsBlank())
        {
            blocks.Add(SlackRichText.Block(SlackRichText.Section(SlackRichText.Cut(runs, SlackLimits.Text))));
        }

        blocks.AddRange(form.Inputs.SelectMany(input => Inputs(input, context)));
        var view = View(title, SlackTexts.Cancel, blocks.Take(SlackLimits.ViewBlocks), context, metadata);
        view["submit"] = ShortText(context.Plain(form.Submit));
        return view;
    }

    /// <summary>A card in a modal, for cases without a message to answer.</summary>
    public static JsonObject Card(Card card, RenderContext context, string metadata)
    {
        var blocks = SlackRenderer.ViewBlocks(card, context, isModal: true);
        return View(
            Title(card, context),
            SlackTexts.Close,
            blocks.Select(block => block!.DeepClone().AsObject()),
            context,
            metadata
        );
    }

    /// <summary>The fields of a submitted modal by input name, without empty ones.</summary>
    public static IReadOnlyDictionary<string, string> Fields(SlackViewState? state)
    {
        var parts = (
            state?.Values ?? new Dictionary<string, IReadOnlyDictionary<string, SlackInputValue>>()
        ).SelectMany(block =>
            block
                .Value.Values.Take(1)
                .Select(value => (Name: InputName(block.Key), Part: Part(block.Key), Value: Value(value)))
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

    /// <summary>
    /// Errors by block id. An error for an input that the modal does not have appears at its first input.
    /// </summary>
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
            ["title"] = ShortText(title),
            ["close"] = ShortText(context.Plain(close)),
            ["private_metadata"] = metadata,
            ["blocks"] = SlackRichText.Array(blocks),
        };

    // What the card says, if Slack's short title holds it.
    private static string Title(Card card, RenderContext context) =>
        card.Blocks.OfType<Heading>()
            .Select(heading => context.Plain(heading.Text))
            .Prepend(context.Plain(card.Summary))
            .FirstOrDefault(title => !string.IsNullOrWhiteSpace(title) && title.Length <= SlackLimits.ViewTitle)
        ?? "Duet";

    /// <summary>The name of the input that a block is, or is a part of.</summary>
    public static string InputName(string blockId) => blockId.Split(Marker)[0];

    /// <summary>The blocks of an input: several for a long text, none for a choice without options.</summary>
    public static IEnumerable<JsonObject> Inputs(Input input, RenderContext context) =>
        input switch
        {
            TextInput text => Texts(text, context),
            ChoiceInput { IsPerson: true } person when SlackPersonPicker.IsFit(person) =>
            [
                Block(person, person.Name, context.Plain(person.Label), SlackPersonPicker.Of(person, context), context),
            ],
            ChoiceInput choice => Choice(choice, context),
            ConversationInput channel =>
            [
                Block(
                    channel,
                    channel.Name,
                    context.Plain(channel.Label),
                    SlackConversationPicker.Of(channel, context),
                    context
                ),
            ],
            DayInput day => [Block(day, day.Name, context.Plain(day.Label), Day(day, context), context)],
            _ => throw new InvalidOperationException($"No Block Kit for {input.GetType().Name}"),
        };

    // An input holds 3,000 characters. A longer text is split over several inputs, so that saving the form loses
    // nothing.
    private static IEnumerable<JsonObject> Texts(TextInput input, RenderContext context)
    {
        var parts = SlackRichText
            .Split([new TextRun(input.Value)], SlackLimits.InputText)
            .Select(part => part.Words())
            .Take(MaxParts)
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
                        $"{input.Name}{Marker}{i}",
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
            .Options.Where(option => Encode(option).Length <= SlackLimits.OptionValue)
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
            ["placeholder"] = SlackRichText.Plain(context.Plain(SlackTexts.Choose), SlackLimits.Placeholder),
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
        var value = Encode(option);
        return new()
        {
            ["text"] = SlackRichText.Plain(string.IsNullOrWhiteSpace(label) ? value : label, SlackLimits.OptionText),
            ["value"] = value,
        };
    }

    private static JsonObject Day(DayInput input, RenderContext context)
    {
        var json = new JsonObject
        {
            ["type"] = "datepicker",
            ["placeholder"] = SlackRichText.Plain(context.Plain(SlackTexts.ChooseDay), SlackLimits.Placeholder),
        };
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

    private static JsonObject ShortText(string text) =>
        SlackRichText.Plain(string.IsNullOrWhiteSpace(text) ? "Duet" : text, SlackLimits.ViewTitle);

    private static int Part(string block) =>
        block.Split(Marker) is [_, var part]
        && int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;

    private static string Value(SlackInputValue input) =>
        input.SelectedOptions is { } several ? string.Join('\n', several.Select(Decode))
        : input.SelectedOption is { } single ? Decode(single)
        : input.SelectedUser ?? input.SelectedConversation ?? input.SelectedDate ?? input.Value ?? "";

    private static string Encode(Option option) =>
        option.Value.Length == 0 || option.Value[0] == Marker ? Marker + option.Value : option.Value;

    private static string Decode(SlackOption option) =>
        option.Value is [Marker, .. var value] ? value : option.Value ?? "";
}
