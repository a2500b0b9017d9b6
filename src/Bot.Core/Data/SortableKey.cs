using System.Globalization;

namespace Bot.Core.Data;

/// <summary>Converts values to keys that sort in the same order.</summary>
public static class SortableKey
{
    public static string Of(DateTimeOffset instant) => instant.UtcTicks.ToString("D19", CultureInfo.InvariantCulture);

    /// <summary>Converts a number that is not negative.</summary>
    public static string Of(int number) => number.ToString("D10", CultureInfo.InvariantCulture);
}
