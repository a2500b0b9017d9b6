using System.Globalization;

namespace Bot.Core.Chat;

/// <summary>
/// An amount in one currency (ISO 4217 code, upper case). Amounts in different currencies are never added.
/// </summary>
public sealed record Money(decimal Amount, string Currency)
{
    /// <summary>"$12,000" in English, "12.000 $" in Spanish; cents only if there are any.</summary>
    public string In(Language language)
    {
        var culture = language.Culture();
        var digits = decimal.Abs(Amount).ToString(Amount == decimal.Truncate(Amount) ? "N0" : "N2", culture);
        var sign = Amount < 0 ? culture.NumberFormat.NegativeSign : "";
        var symbol = Symbol(Currency);
        return language == Language.Spanish ? $"{sign}{digits}\u00A0{symbol}" : $"{sign}{symbol}{digits}";
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Amount} {Currency}");

    private static string Symbol(string currency) =>
        currency switch
        {
            "USD" => "$",
            "EUR" => "€",
            "GBP" => "£",
            "MXN" => "MX$",
            _ => currency + "\u00A0",
        };
}
