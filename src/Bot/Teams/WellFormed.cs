using System.Text.Json;

namespace Bot.Teams;

/// <summary>
/// Half a surrogate pair is valid JSON but not valid text: reading it throws. This checks JSON that nobody has read
/// yet.
/// </summary>
internal static class WellFormed
{
    public static bool IsText(JsonElement? element)
    {
        try
        {
            Read(element);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static void Read(JsonElement? element)
    {
        switch (element?.ValueKind)
        {
            case JsonValueKind.String:
                _ = element.Value.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var item in element.Value.EnumerateArray())
                {
                    Read(item);
                }

                break;
            case JsonValueKind.Object:
                foreach (var property in element.Value.EnumerateObject())
                {
                    _ = property.Name;
                    Read(property.Value);
                }

                break;
        }
    }
}
