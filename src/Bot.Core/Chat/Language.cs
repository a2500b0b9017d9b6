using System.Globalization;

namespace Bot.Core.Chat;

/// <summary>The languages of all texts in Duet.</summary>
public enum Language
{
    English,
    Spanish,
}

/// <summary>The culture and code of each language.</summary>
public static class Languages
{
    private static readonly CultureInfo AmericanEnglish = CultureInfo.GetCultureInfo("en-US");
    private static readonly CultureInfo EuropeanSpanish = CultureInfo.GetCultureInfo("es-ES");

    /// <summary>The culture for numbers, dates and relative times.</summary>
    public static CultureInfo Culture(this Language language) =>
        language == Language.Spanish ? EuropeanSpanish : AmericanEnglish;

    /// <summary>The two-letter code ("en", "es") that settings and platforms use.</summary>
    public static string Code(this Language language) => language == Language.Spanish ? "es" : "en";

    /// <summary>Reads a platform's locale ("es-ES", "en_US", "es"). Everything but Spanish is English.</summary>
    public static Language FromLocale(string? locale) =>
        locale?.StartsWith("es", StringComparison.OrdinalIgnoreCase) == true ? Language.Spanish : Language.English;
}
