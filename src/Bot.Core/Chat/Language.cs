using System.Globalization;

namespace Bot.Core.Chat;

/// <summary>The languages that every sentence of Duet exists in.</summary>
public enum Language
{
    English,
    Spanish,
}

/// <summary>What a language brings with it.</summary>
public static class Languages
{
    private static readonly CultureInfo AmericanEnglish = CultureInfo.GetCultureInfo("en-US");
    private static readonly CultureInfo EuropeanSpanish = CultureInfo.GetCultureInfo("es-ES");

    /// <summary>Numbers, dates and relative times are written as this culture writes them.</summary>
    public static CultureInfo Culture(this Language language) =>
        language == Language.Spanish ? EuropeanSpanish : AmericanEnglish;

    /// <summary>The two-letter code ("en", "es") that settings and platforms use.</summary>
    public static string Code(this Language language) => language == Language.Spanish ? "es" : "en";

    /// <summary>Reads a platform's locale ("es-ES", "en_US", "es"); whatever is not Spanish is English.</summary>
    public static Language FromLocale(string? locale) =>
        locale?.StartsWith("es", StringComparison.OrdinalIgnoreCase) == true ? Language.Spanish : Language.English;
}
