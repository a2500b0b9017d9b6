using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Files;

namespace Bot.Core.Kpis;

/// <summary>The rows behind a figure, and those left out with the reason, as CSV. The argument is as in `kpi.rows`.</summary>
internal sealed class FigureRowsFile(FigureStore figures, CurrentFacts currentFacts) : IFileProducer
{
    public string Key => ShowRows.Name;

    /// <param name="onlyLeftOut">Whether the file has only the rows that do not count.</param>
    public static FileOffer Offer(string figure, bool onlyLeftOut) =>
        new(ShowRows.Name, onlyLeftOut ? $"{figure} {ShowRows.LeftOut}" : figure);

    public async Task<FileResult> MakeAsync(FileRequest request, CancellationToken cancellationToken)
    {
        var words = request.Argument.Split(' ');
        var organization = request.Organization.Id;
        if (await figures.FindAsync(organization, words[0], cancellationToken) is not { } figure)
        {
            return FileResult.None(KpiTexts.UnknownFigure(Truncate.ToLine(words[0], 80)));
        }

        var facts = await currentFacts.GetAsync(organization, cancellationToken);
        var rows = FigureRows
            .Of(figure.Kpi, facts, figure.Period)
            .Where(row => row.LeftOut is not null || !words.Contains(ShowRows.LeftOut))
            .ToList();
        return rows.Count == 0
            ? FileResult.None(KpiRowTexts.NoRows)
            : CsvFile.Of(KpiRowTexts.Title(figure), KpiRowTexts.FileHead, rows.Select(Cells), request.Reader);
    }

    private static IReadOnlyList<object?> Cells(FigureRow row) =>
        [
            row.Day,
            row.Name,
            row.What,
            row.Amount?.Amount,
            row.Amount?.Currency,
            row.LeftOut is null ? KpiRowTexts.Counts : KpiRowTexts.CountsNot,
            row.LeftOut,
        ];
}
