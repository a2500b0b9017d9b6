using System.Globalization;

namespace Bot.Hosting;

/// <summary>
/// What small container images leave out. Without it nearly every answer fails, so Duet does not start: .NET itself notices
/// only when somebody asks for the first date or number.
/// </summary>
internal static class MachineNeeds
{
    /// <summary>A sentence that says what to install; null when all is there.</summary>
    public static string? FindMissing() =>
        !HasCultures()
            ? "The culture data of the languages is missing: install ICU (libicu, icu-libs and icu-data-full on Alpine) "
                + "and do not set DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1."
        : !TimeZoneInfo.TryFindSystemTimeZoneById("America/New_York", out _)
            ? "The time zones are missing: install the package tzdata (and do not point TZDIR elsewhere)."
        : null;

    // In invariant mode a culture is refused, or is there and writes numbers as English does.
    private static bool HasCultures()
    {
        try
        {
            return CultureInfo.GetCultureInfo("en-US").NumberFormat.NumberDecimalSeparator == "."
                && CultureInfo.GetCultureInfo("es-ES").NumberFormat.NumberDecimalSeparator == ",";
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }
}
