using Bot.Core.Chat;

namespace Bot.Core.Import;

internal enum CellKind
{
    Text,
    Day,
    Amount,
}

/// <summary>
/// A column that a file may have. <see cref="Headers"/> are its usual names in Salesforce, HubSpot and spreadsheets in
/// both languages, most likely first, normalized by <see cref="Plain"/>.
/// </summary>
internal sealed record FileColumn(string Key, LocalizedText Name, CellKind Kind, params IReadOnlyList<string> Headers)
{
    /// <summary>Whether every row needs it.</summary>
    public bool IsNeeded { get; init; }

    /// <summary>
    /// Normalizes a header for comparison: no case, accents, spaces or signs, and nothing in brackets.
    /// </summary>
    public static string Plain(string header)
    {
        var folded = Folding.Fold(header.Length > 100 ? header[..100] : header);
        var bracket = folded.IndexOf('(', StringComparison.Ordinal);
        var name = (bracket > 0 ? folded[..bracket] : folded).Trim();
        return string.Concat(
            (name.EndsWith("__c", StringComparison.Ordinal) ? name[..^3] : name).Where(char.IsLetterOrDigit)
        );
    }

    /// <summary>The text in a header's brackets: "USD" in "Amount (USD)".</summary>
    public static string Bracketed(string header)
    {
        var (open, close) = (header.IndexOf('(', StringComparison.Ordinal), header.LastIndexOf(')'));
        return open >= 0 && close > open ? header[(open + 1)..close] : "";
    }
}
