using Bot.Core.Chat;

namespace Bot.Core.Import;

/// <summary>Currencies as files write them.</summary>
internal static class Currencies
{
    private static readonly Dictionary<string, string> ByWord = new()
    {
        ["€"] = "EUR",
        ["euro"] = "EUR",
        ["euros"] = "EUR",
        ["£"] = "GBP",
        ["pound"] = "GBP",
        ["pounds"] = "GBP",
        ["libra"] = "GBP",
        ["libras"] = "GBP",
        ["us$"] = "USD",
        ["mx$"] = "MXN",
        ["ca$"] = "CAD",
        ["au$"] = "AUD",
        ["r$"] = "BRL",
        ["¥"] = "JPY",
        ["dollar"] = "USD",
        ["dollars"] = "USD",
        ["dolar"] = "USD",
        ["dolares"] = "USD",
    };

    private static readonly string[] WithDollarSign =
    [
        "USD",
        "MXN",
        "CAD",
        "AUD",
        "NZD",
        "ARS",
        "CLP",
        "COP",
        "SGD",
        "HKD",
    ];

    /// <summary>
    /// The ISO code. A bare "$" is the organization's own currency if that uses the dollar sign, otherwise the US
    /// dollar.
    /// </summary>
    public static string? Code(string words, string own)
    {
        var folded = Folding.Fold(words).Trim();
        return folded == "$"
            ? (WithDollarSign.Contains(own) ? own : "USD")
            : ByWord.GetValueOrDefault(folded)
                ?? (folded.Length == 3 && folded.All(char.IsAsciiLetter) ? folded.ToUpperInvariant() : null);
    }
}
