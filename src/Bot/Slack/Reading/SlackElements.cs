using System.Text.Json;

namespace Bot.Slack.Reading;

/// <summary>Reads parts of a message that other people's clients and apps wrote: any shape is possible.</summary>
internal static class SlackElements
{
    /// <summary>The text of a property; empty if there is none, or if it is not readable text.</summary>
    public static string Text(this JsonElement json, string name) => json.Property(name).Text();

    /// <summary>The text; empty if the element is no readable text.</summary>
    public static string Text(this JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.String)
        {
            return "";
        }

        try
        {
            return json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair cannot be read as text.
            return "";
        }
    }

    public static bool Is(this JsonElement json, string name) => json.Property(name).ValueKind == JsonValueKind.True;

    /// <summary>The elements of an array; none if the property is no array.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement json, string name) => json.Property(name).Items();

    public static IEnumerable<JsonElement> Items(this JsonElement json) =>
        json.ValueKind == JsonValueKind.Array ? json.EnumerateArray() : [];

    /// <summary>The property, or an element of kind Undefined.</summary>
    public static JsonElement Property(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value : default;
}
