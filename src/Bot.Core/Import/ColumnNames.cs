using System.Collections.Frozen;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Import;

/// <summary>The usual names of columns (columns.txt), and the forms in which headers write them.</summary>
internal static class ColumnNames
{
    private const int MostForms = 8;

    private static readonly FrozenDictionary<string, IReadOnlyList<string>> ByColumn = WordTable
        .Rows("import/columns.txt")
        .GroupBy(row => row.Name)
        .ToFrozenDictionary(
            rows => rows.Key,
            IReadOnlyList<string> (rows) =>
                [
                    .. rows.SelectMany(row => row.Words)
                        .Select(FileColumn.Plain)
                        .Where(name => name.Length > 0)
                        .Distinct(),
                ]
        );

    /// <summary>The normalized names of a column such as "deals.amount", most likely first.</summary>
    public static IReadOnlyList<string> Of(string column) => ByColumn.GetValueOrDefault(column) ?? [];

    /// <summary>
    /// The normalized forms of a header, closest first: as it is, without a currency at its end, and without a word for
    /// the kind before it ("Deal - Value", "opportunity_amount").
    /// </summary>
    public static IReadOnlyList<string> Forms(string header, string kind)
    {
        var plain = FileColumn.Plain(header);
        List<string> forms = [plain];
        var words = FileColumn.WithoutBrackets(header).Trim();
        if (UnitWord(words) is { } unit)
        {
            forms.Add(FileColumn.Plain(words[..^unit.Length]));
        }

        // "Sales" alone is a name, and no prefix. "Deal - Deal created" has two.
        var prefixes = Of($"{kind}.prefix");
        for (var at = 0; at < forms.Count && at < MostForms; at++)
        {
            var form = forms[at];
            forms.AddRange(
                prefixes
                    .Where(prefix => form.Length > prefix.Length && form.StartsWith(prefix, StringComparison.Ordinal))
                    .Select(prefix => form[prefix.Length..])
            );
        }

        return [.. forms.Where(form => form.Length > 0).Distinct()];
    }

    /// <summary>
    /// What a header says about the unit of its numbers: the text in its brackets, or a currency at its end; else "".
    /// </summary>
    public static string Unit(string header) =>
        FileColumn.Bracketed(header) is { Length: > 0 } bracketed ? bracketed : UnitWord(header.Trim()) ?? "";

    // Lower case is a unit only after an underscore: "spend_usd", but not "try all".
    private static string? UnitWord(string header)
    {
        var at = header.AsSpan().LastIndexOfAny(" _-/");
        var last = at >= 1 ? header[(at + 1)..] : "";
        var isUnit =
            last.Length > 0
            && (header[at] == '_' || !last.Any(char.IsLower) || last.Any(char.IsSymbol))
            && (Currencies.Code(last, "") is not null || Multiples.Read(last).Factor != 1);
        return isUnit ? last : null;
    }
}
