using System.Globalization;

namespace Bot.Core.Data;

/// <summary>Values as keys whose order is theirs.</summary>
public static class SortableKey
{
    public static string Of(DateTimeOffset instant) => instant.UtcTicks.ToString("D19", CultureInfo.InvariantCulture);

    /// <summary>A number of up to ten digits that is not negative.</summary>
    public static string Of(int number) => number.ToString("D10", CultureInfo.InvariantCulture);
}
