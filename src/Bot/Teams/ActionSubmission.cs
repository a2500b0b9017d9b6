using System.Text.Json;
using Bot.Core.Chat;

namespace Bot.Teams;

/// <summary>
/// What a pressed button or a submitted form carries. The client merges the inputs into the button's data, so theirs
/// have a prefix that ours have not; several choices come joined by commas, so each is written without any.
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

    /// <summary>Null when there is nothing of ours in it: a card of somebody else, or of nobody.</summary>
    /// <param name="data">The data of the button with the inputs.</param>
    /// <param name="verb">The verb of an Action.Execute, which is the action too.</param>
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
                Entered(texts),
                texts.GetValueOrDefault(FormKey),
                texts.GetValueOrDefault(AboutKey)
            )
            : null;
    }

    private static Dictionary<string, string> Entered(Dictionary<string, string> texts)
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
