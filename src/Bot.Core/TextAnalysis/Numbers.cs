using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Core.Chat;

namespace Bot.Core.TextAnalysis;

/// <summary>
/// Parses numbers as English and Spanish people write them: "10,000", "10.000", "99.9", "99,9", "twelve", "doce",
/// "10k".
/// </summary>
internal static partial class Numbers
{
    private static readonly FrozenDictionary<string, decimal> Words = new Dictionary<string, decimal>
    {
        ["one"] = 1,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["eleven"] = 11,
        ["twelve"] = 12,
        ["fourteen"] = 14,
        ["fifteen"] = 15,
        ["sixteen"] = 16,
        ["eighteen"] = 18,
        ["twenty"] = 20,
        ["thirty"] = 30,
        ["forty"] = 40,
        ["fifty"] = 50,
        ["sixty"] = 60,
        ["seventy"] = 70,
        ["eighty"] = 80,
        ["ninety"] = 90,
        ["thirteen"] = 13,
        ["seventeen"] = 17,
        ["nineteen"] = 19,
        ["hundred"] = 100,
        ["thousand"] = 1000,
        ["dozen"] = 12,
        ["un"] = 1,
        ["uno"] = 1,
        ["una"] = 1,
        ["dos"] = 2,
        ["tres"] = 3,
        ["cuatro"] = 4,
        ["cinco"] = 5,
        ["seis"] = 6,
        ["siete"] = 7,
        ["ocho"] = 8,
        ["nueve"] = 9,
        ["diez"] = 10,
        ["once"] = 11,
        ["doce"] = 12,
        ["trece"] = 13,
        ["catorce"] = 14,
        ["quince"] = 15,
        ["dieciseis"] = 16,
        ["dieciocho"] = 18,
        ["diecisiete"] = 17,
        ["diecinueve"] = 19,
        ["veinte"] = 20,
        ["veintiuno"] = 21,
        ["veinticuatro"] = 24,
        ["veinticinco"] = 25,
        ["veintiun"] = 21,
        ["veintiuna"] = 21,
        ["veintidos"] = 22,
        ["veintitres"] = 23,
        ["veintiseis"] = 26,
        ["veintisiete"] = 27,
        ["veintiocho"] = 28,
        ["veintinueve"] = 29,
        ["doscientos"] = 200,
        ["doscientas"] = 200,
        ["trescientos"] = 300,
        ["trescientas"] = 300,
        ["cuatrocientos"] = 400,
        ["quinientos"] = 500,
        ["seiscientos"] = 600,
        ["ochocientos"] = 800,
        ["setenta"] = 70,
        ["ochenta"] = 80,
        ["treinta"] = 30,
        ["cuarenta"] = 40,
        ["cincuenta"] = 50,
        ["sesenta"] = 60,
        ["noventa"] = 90,
        ["cien"] = 100,
        ["mil"] = 1000,
        ["docena"] = 12,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, decimal> Scales = new Dictionary<string, decimal>
    {
        ["k"] = 1000,
        ["thousand"] = 1000,
        ["mil"] = 1000,
        ["m"] = 1_000_000,
        ["million"] = 1_000_000,
        ["millions"] = 1_000_000,
        ["millon"] = 1_000_000,
        ["millones"] = 1_000_000,
        ["hundred"] = 100,
    }.ToFrozenDictionary();

    /// <summary>
    /// Parses a number word. "Un" and "a" before a unit mean one too; the caller reads them.
    /// </summary>
    public static bool TryWord(string folded, Language language, out decimal value) =>
        // "Once" is eleven in Spanish and "one time" in English.
        Words.TryGetValue(folded, out value) && !(folded == "once" && language == Language.English);

    public static bool TryScale(string folded, out decimal factor) => Scales.TryGetValue(folded, out factor);

    /// <summary>
    /// Parses digits with separators. A single separator before three digits separates thousands ("10.000" in Spanish,
    /// "10,000" in English), except before a percent sign, where more than a hundred makes no sense ("99.999 %").
    /// </summary>
    public static bool TryDigits(string digits, Language language, bool isPercent, out decimal value)
    {
        var (thousands, point) = language == Language.Spanish ? ('.', ',') : (',', '.');
        var plain = digits;
        if (Grouped().IsMatch(digits) && !(isPercent && !digits.Contains(thousands)))
        {
            // "10,000" is grouped in English. In Spanish it would be ten with three decimals, which nobody promises.
            plain = digits.Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
            if (isPercent && decimal.Parse(plain, CultureInfo.InvariantCulture) > 100)
            {
                plain = digits.Replace(',', '.');
            }
        }
        else if (digits.Contains(thousands) && digits.Contains(point))
        {
            plain = digits.Replace(thousands.ToString(), "", StringComparison.Ordinal).Replace(point, '.');
        }
        else
        {
            plain = digits.Replace(',', '.');
        }

        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    [GeneratedRegex(@"^\d{1,3}([.,]\d{3})+$")]
    private static partial Regex Grouped();
}
