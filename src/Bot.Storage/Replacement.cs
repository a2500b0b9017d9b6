using System.Text.Json.Nodes;
using Bot.Core.Data;

namespace Bot.Storage;

/// <summary>Replaces all string values of a JSON text that equal the old value.</summary>
internal sealed record Replacement(string OldValue, string NewValue)
{
    // Every JSON writer writes these characters as they are.
    private readonly bool isPlain = OldValue.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');

    /// <summary>Returns the changed text; null if nothing changed.</summary>
    public string? Apply(string json)
    {
        // Parsing takes most of the time, and most documents do not contain the value.
        if (isPlain && !json.Contains(OldValue, StringComparison.Ordinal))
        {
            return null;
        }

        var root = JsonNode.Parse(json);
        return Replace(root) ? StoredJson.Write(root) : null;
    }

    private bool Replace(JsonNode? node) =>
        node switch
        {
            JsonObject members => members
                .ToList()
                .Aggregate(false, (any, member) => Replace(member.Value, value => members[member.Key] = value) | any),
            JsonArray items => Enumerable
                .Range(0, items.Count)
                .Aggregate(false, (any, index) => Replace(items[index], value => items[index] = value) | any),
            _ => false,
        };

    private bool Replace(JsonNode? node, Action<JsonNode?> set)
    {
        if (node is JsonValue value && value.TryGetValue<string>(out var text) && text == OldValue)
        {
            set(JsonValue.Create(NewValue));
            return true;
        }

        return Replace(node);
    }
}
