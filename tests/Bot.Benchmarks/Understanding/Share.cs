using System.Globalization;

namespace Bot.Benchmarks.Understanding;

internal static class Share
{
    /// <summary>A part as a percentage of the whole.</summary>
    public static string Of(int part, int whole) =>
        (whole == 0 ? 0 : (double)part / whole).ToString("P1", CultureInfo.InvariantCulture);
}
