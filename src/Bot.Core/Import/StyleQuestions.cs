namespace Bot.Core.Import;

/// <summary>Asks how a file writes days and amounts, where its cells do not say it.</summary>
internal static class StyleQuestions
{
    public static IEnumerable<ImportQuestion> Of(Sheet sheet)
    {
        var proofs = sheet
            .Days.Where(column => column.Value.Proof is not null)
            .Select(column => (Header: sheet.Header(column.Key)!, Proof: column.Value.Proof!.Value))
            .DistinctBy(column => column.Proof.Order)
            .ToList();
        if (proofs is [var one, var other])
        {
            yield return ImportQuestionTexts.Order(one.Header, one.Proof.Words, other.Header, other.Proof.Words);
        }

        foreach (var (key, column) in sheet.Amounts)
        {
            var header = sheet.Header(key)!;
            var unit = Multiples.Read(ColumnNames.Unit(header)).Factor;
            if (unit != 1)
            {
                var first = sheet.Table.All.Select(row => sheet.Cell(row, key)).First(cell => !Placeholders.Has(cell));
                yield return ImportQuestionTexts.Unit(key, header, unit, first);
            }

            if (column.Unclear is { } sign)
            {
                var cells = sheet.Table.All.Select(row => sheet.Cell(row, key));
                yield return ImportQuestionTexts.Decimal(
                    key,
                    header,
                    cells.First(cell => cell.Contains(sign, StringComparison.Ordinal)),
                    Sum(column, cells),
                    Sum(column with { Decimal = sign }, cells),
                    sign
                );
            }
        }
    }

    private static decimal Sum(AmountColumn style, IEnumerable<string> cells) =>
        cells.Sum(cell => style.Amount(cell)?.Number ?? 0);
}
