using Bot.Core.Chat;

namespace Bot.Core.Import;

internal enum CellKind
{
    Text,
    Day,
    Amount,
}

/// <summary>
/// Something that a file may carry in a column. <see cref="Headers"/> are the usual names in Salesforce, HubSpot and
/// spreadsheets of both languages, the likeliest first, as <see cref="Plain"/> leaves them.
/// </summary>
internal sealed record FileColumn(string Key, LocalizedText Name, CellKind Kind, params IReadOnlyList<string> Headers)
{
    /// <summary>Without it no row can be read.</summary>
    public bool IsNeeded { get; init; }

    /// <summary>A header as it is compared: no case, accents, spaces, signs, nor what stands in brackets.</summary>
    public static string Plain(string header)
    {
        var folded = Folding.Fold(header.Length > 100 ? header[..100] : header);
        var bracket = folded.IndexOf('(', StringComparison.Ordinal);
        var name = (bracket > 0 ? folded[..bracket] : folded).Trim();
        return string.Concat(
            (name.EndsWith("__c", StringComparison.Ordinal) ? name[..^3] : name).Where(char.IsLetterOrDigit)
        );
    }

    /// <summary>What stands in a header's brackets: "USD" of "Amount (USD)".</summary>
    public static string Bracketed(string header)
    {
        var (open, close) = (header.IndexOf('(', StringComparison.Ordinal), header.LastIndexOf(')'));
        return open >= 0 && close > open ? header[(open + 1)..close] : "";
    }
}
