using Bot.Core.Chat;
using Bot.Core.Understanding;

namespace Bot.Core.Feedback.Notes;

/// <summary>
/// Reads rows that were pasted from a spreadsheet or a Markdown table: cells between tabs or bars. A first row with
/// known column names names the columns; else the longest cell is what was said, and the account is looked for in the
/// others.
/// </summary>
internal static class PastedTable
{
    private static readonly string[] TextColumns =
    [
        "feedback",
        "comment",
        "comments",
        "comentario",
        "comentarios",
        "text",
        "texto",
        "quote",
        "cita",
        "what they said",
        "notes",
        "notas",
        "verbatim",
    ];
    private static readonly string[] AccountColumns =
    [
        "account",
        "cuenta",
        "customer",
        "cliente",
        "company",
        "empresa",
    ];
    private static readonly string[] KindColumns = ["kind", "type", "tipo"];

    public static IReadOnlyList<FeedbackDetails> Read(
        IReadOnlyList<string> lines,
        string currency,
        Vocabulary vocabulary
    )
    {
        var rows = lines.Select(Cells).Where(cells => cells.Length > 0).ToList();
        if (rows.Count < 2 || rows[0].Length < 2 || rows.Exists(row => row.Length != rows[0].Length))
        {
            return [];
        }

        var names = rows[0].Select(name => Folding.Fold(name).Trim()).ToList();
        var text = names.FindIndex(TextColumns.Contains);
        return
        [
            .. (text >= 0 ? rows.Skip(1) : rows)
                .Select(row =>
                    Entry(
                        row,
                        text,
                        names.FindIndex(AccountColumns.Contains),
                        names.FindIndex(KindColumns.Contains),
                        currency,
                        vocabulary
                    )
                )
                .OfType<FeedbackDetails>(),
        ];
    }

    private static FeedbackDetails? Entry(
        string[] row,
        int text,
        int account,
        int kind,
        string currency,
        Vocabulary vocabulary
    )
    {
        var said = text >= 0 ? row[text] : row.MaxBy(cell => cell.Length)!;
        if (said.Length == 0)
        {
            return null;
        }

        var details = FeedbackParser.Parse(said, currency, vocabulary);
        var named =
            text >= 0 && account >= 0 ? row[account]
            : text < 0
                ? row.Where(cell => cell != said)
                    .Select(cell => new AccountFinder(vocabulary).Find($"{cell}: x").Account)
                    .FirstOrDefault(name => name is not null)
            : null;
        return details with
        {
            Account = named is { Length: > 0 } ? named : details.Account,
            Kind = text >= 0 && kind >= 0 && FeedbackKinds.TryParse(row[kind], out var given) ? given : details.Kind,
        };
    }

    // A Markdown line of dashes separates the names from the rows.
    private static string[] Cells(string line)
    {
        var cells =
            line.Contains('\t', StringComparison.Ordinal) ? line.Split('\t')
            : line.StartsWith('|') ? line.Trim('|').Split('|')
            : [];
        return cells.All(cell => cell.Trim().Trim('-', ':').Length == 0) ? [] : [.. cells.Select(cell => cell.Trim())];
    }
}
