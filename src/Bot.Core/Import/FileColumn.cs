using System.Text.RegularExpressions;
using Bot.Core.Chat;

namespace Bot.Core.Import;

internal enum CellKind
{
    Text,
    Day,
    Amount,

    /// <summary>Yes or no.</summary>
    Flag,

    /// <summary>Won, lost or open.</summary>
    State,
}

/// <summary>
/// A column that a file may have. <see cref="Headers"/> are its usual names in Salesforce, HubSpot and spreadsheets in
/// both languages, most likely first, normalized by <see cref="Plain"/>.
/// </summary>
internal sealed partial record FileColumn(string Key, LocalizedText Name, CellKind Kind, IReadOnlyList<string> Headers)
{
    /// <summary>Whether every row needs it.</summary>
    public bool IsNeeded { get; init; }

    /// <summary>Whether it only tells what the file is, and another column may be read from the same position.</summary>
    public bool IsEvidence { get; init; }

    /// <summary>
    /// Normalizes a header for comparison: no case, accents, spaces or signs, and nothing in brackets.
    /// </summary>
    public static string Plain(string header)
    {
        var folded = Folding.Fold(header.Length > 100 ? header[..100] : header);
        var name = WithoutBrackets(folded).Trim();
        return string.Concat(
            (name.EndsWith("__c", StringComparison.Ordinal) ? name[..^3] : name).Where(char.IsLetterOrDigit)
        );
    }

    /// <summary>The header up to its first bracket, if that does not begin it.</summary>
    public static string WithoutBrackets(string header) =>
        header.AsSpan().IndexOfAny('(', '[', '{') is > 0 and var bracket ? header[..bracket] : header;

    /// <summary>The text in a header's brackets: "USD" in "Amount (USD)".</summary>
    public static string Bracketed(string header) =>
        Brackets().Match(header) is { Success: true } match ? match.Groups["inner"].Value.Trim() : "";

    [GeneratedRegex(@"[(\[{](?<inner>[^()\[\]{}]*)[)\]}]\s*$")]
    private static partial Regex Brackets();
}
