using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Files;
using Bot.Core.Members;

namespace Bot.Core.Kpis;

/// <summary>A button of `why`: the facts that a figure was computed from, and those left out, each with the reason.</summary>
internal sealed class ShowRows(FigureStore figures, CurrentFacts currentFacts) : ICommandHandler
{
    public const string Name = "kpi.rows";

    /// <summary>Typed after the id: only the rows that do not count.</summary>
    internal const string LeftOut = "out";

    private const int PageSize = 15;

    public static readonly CommandSpec Spec = new(Name, null, KpiRowTexts.RowsCommand);

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var words = (command.Action is null ? command.Text : command.Value).Split(
            ' ',
            StringSplitOptions.RemoveEmptyEntries
        );
        var id = words is [var first, ..] ? Folding.Fold(first.Trim('`')) : "";
        if (await figures.FindAsync(command.Organization.Id, id, cancellationToken) is not { } figure)
        {
            return Reply.ToRequester(KpiTexts.UnknownFigure(Truncate.ToLine(id, 80)));
        }

        var facts = await currentFacts.GetAsync(command.Organization.Id, cancellationToken);
        var rows = FigureRows.Of(figure.Kpi, facts, figure.Period);
        return Reply.ToRequester(Rows(figure, rows, words.Contains(LeftOut), PageOf(words), facts.Version));
    }

    private static Card Rows(
        FigureSnapshot figure,
        IReadOnlyList<FigureRow> rows,
        bool onlyLeftOut,
        int page,
        int factsVersion
    )
    {
        var leftOut = rows.Where(row => row.LeftOut is not null).ToList();
        var shown = onlyLeftOut ? leftOut : rows;
        var title = KpiRowTexts.Title(figure);
        List<Block> blocks = [new Heading(title)];
        if (rows.Count == 0)
        {
            return new Card(title, [.. blocks, new Paragraph(KpiRowTexts.NoRows)]);
        }

        blocks.Add(new Paragraph(KpiRowTexts.Count(rows.Count - leftOut.Count, leftOut.Count)));
        var skipped = Math.Min((page - 1) * PageSize, Math.Max(0, shown.Count - 1));
        if (shown.Count > 0)
        {
            blocks.Add(new Table(title, KpiRowTexts.Head, [.. shown.Skip(skipped).Take(PageSize).Select(Cells)]));
        }

        if (factsVersion != figure.FactsVersion)
        {
            blocks.Add(new Note(KpiTexts.FactsChanged(figure.FactsVersion, factsVersion)));
        }

        List<Button> buttons = [];
        if (shown.Count > skipped + PageSize)
        {
            var filter = onlyLeftOut ? $" {LeftOut}" : "";
            buttons.Add(
                new Button(
                    KpiTexts.ShowMore,
                    Name,
                    string.Create(CultureInfo.InvariantCulture, $"{figure.Id}{filter} {page + 1}")
                )
            );
        }

        if (!onlyLeftOut && leftOut.Count > 0)
        {
            buttons.Add(new Button(KpiRowTexts.OnlyLeftOut(leftOut.Count), Name, $"{figure.Id} {LeftOut}"));
        }

        if (shown.Count > 0)
        {
            buttons.Add(FileButton.To(FigureRowsFile.Offer(figure.Id, onlyLeftOut)));
        }

        return new Card(title, [.. blocks, new Buttons(buttons)]);
    }

    private static IReadOnlyList<LocalizedText> Cells(FigureRow row) =>
        [
            row.Day is { } day ? LocalizedText.Invariant($"{day}") : KpiTexts.NoValue,
            row.Name.Length == 0 ? KpiTexts.NoValue : LocalizedText.Invariant(row.Name),
            row.What,
            row.Amount is { } amount ? LocalizedText.Invariant($"{amount}") : KpiTexts.NoValue,
            row.LeftOut ?? KpiRowTexts.Counts,
        ];

    private static int PageOf(string[] words) =>
        words
            .Skip(1)
            .Select(word =>
                int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 1
            )
            .DefaultIfEmpty(1)
            .Max(page => Math.Clamp(page, 1, 100_000));
}
