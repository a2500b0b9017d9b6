using System.Text.Json;
using Bot.Core.Chat;

namespace Bot.Teams;

/// <summary>
/// The data of a pressed button or a submitted form. The client merges the inputs into the button's data, so inputs
/// have a prefix. Multiple choices arrive joined by commas, so choices are encoded without commas.
/// </summary>
internal sealed record ActionSubmission(
    string Action,
    string Value,
    IReadOnlyDictionary<string, string> Fields,
    string? PackedForm,
    string? About = null
)
{
    public const string ActionKey = "action";
    public const string ValueKey = "value";
    public const string FormKey = "form";
    public const string AboutKey = "about";
    private const string One = "one_";
    private const string Many = "many_";

    /// <summary>The id of an input on a card.</summary>
    public static string InputId(Input input) => (input is ChoiceInput { Multiple: true } ? Many : One) + input.Name;

    /// <summary>A choice as it is written on a card.</summary>
    public static string Choice(ChoiceInput input, string value) =>
        input.Multiple ? Uri.EscapeDataString(value) : value;

    /// <summary>Null if the data is not from one of our cards.</summary>
    /// <param name="data">The button's data merged with the inputs.</param>
    /// <param name="verb">The verb of an Action.Execute, which is also the action.</param>
    public static ActionSubmission? Read(JsonElement? data, string? verb = null)
    {
        var texts = new Dictionary<string, string>();
        if (data is { ValueKind: JsonValueKind.Object } found)
        {
            foreach (var property in found.EnumerateObject())
            {
                if (
                    property.Value.ValueKind == JsonValueKind.String
                    && property.Value.GetString() is { Length: > 0 } text
                )
                {
                    texts[property.Name] = text;
                }
            }
        }

        return (verb ?? texts.GetValueOrDefault(ActionKey)) is { Length: > 0 } action
            ? new ActionSubmission(
                action,
                texts.GetValueOrDefault(ValueKey) ?? "",
                ReadFields(texts),
                texts.GetValueOrDefault(FormKey),
                texts.GetValueOrDefault(AboutKey)
            )
            : null;
    }

    private static Dictionary<string, string> ReadFields(Dictionary<string, string> texts)
    {
        var fields = new Dictionary<string, string>();
        foreach (var (id, text) in texts)
        {
            if (id.StartsWith(One, StringComparison.Ordinal))
            {
                fields[id[One.Length..]] = text;
            }
            else if (id.StartsWith(Many, StringComparison.Ordinal))
            {
                fields[id[Many.Length..]] = string.Join('\n', text.Split(',').Select(Uri.UnescapeDataString));
            }
        }

        return fields;
    }
}
