using System.Text.Json.Serialization;

namespace Bot.Core.Personas.Drift;

/// <summary>A count out of a total, such as 6 of 20 accounts.</summary>
public readonly record struct Ratio(int Count, int Of)
{
    /// <summary>Whether the ratio is at least this many percent. False if the total is 0.</summary>
    public bool IsAtLeast(int percent) => Of > 0 && Count * 100 >= percent * Of;

    /// <summary>The ratio from 0 to 1; 0 if the total is 0.</summary>
    [JsonIgnore]
    public decimal Share => Of == 0 ? 0 : (decimal)Count / Of;
}
