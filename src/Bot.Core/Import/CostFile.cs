using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Facts.Segments;

namespace Bot.Core.Import;

/// <summary>What was sold costs so much, or leaves such a margin: by period, by product, or both.</summary>
internal sealed class CostFile : FileKind<Cost>
{
    private const string CostColumn = "cost";
    private const string Margin = "margin";
    private const string Other = "other";

    public override FactSource Source => FactSource.Costs;

    public override string DayColumn => "day";

    public override bool IsOnlyIfRead => true;

    public override IReadOnlyList<FileColumn> Columns { get; } =
    [
        Column("costs", "day", OtherColumnTexts.Start, CellKind.Day),
        Column("costs", "ends", OtherColumnTexts.End, CellKind.Day),
        Column("costs", CostColumn, OtherColumnTexts.Cost, CellKind.Amount),
        Column("costs", "revenue", OtherColumnTexts.Revenue, CellKind.Amount),
        Column("costs", Margin, OtherColumnTexts.Margin),
        Column("costs", "currency", ColumnTexts.CurrencyName),
        Evidence("costs", Other, ColumnTexts.Id),
        .. LabelColumns,
    ];

    public override IReadOnlyList<LocalizedText> Heads =>
        [
            OtherColumnTexts.Start,
            Dimension.Product.Name(),
            OtherColumnTexts.Cost,
            OtherColumnTexts.Revenue,
            OtherColumnTexts.Margin,
        ];

    public override IReadOnlyList<LocalizedText> MissingColumns(IReadOnlySet<string> columns) =>
        [
            .. columns.Overlaps([CostColumn, Margin]) ? Array.Empty<LocalizedText>() : [OtherColumnTexts.CostOrMargin],
            .. columns.Overlaps(["day", "product"]) ? Array.Empty<LocalizedText>() : [OtherColumnTexts.DayOrProduct],
            .. columns.Contains(Other) ? [OtherColumnTexts.CostOrMargin] : Array.Empty<LocalizedText>(),
        ];

    protected override Cost? Read(RowCells row)
    {
        var (from, to) = (row.Day("day"), row.Day("ends"));
        if (row.Has("day") && from is null && !row.HasProblem)
        {
            row.Reject(ImportProblemTexts.EmptyCell, "day");
        }

        var amount = row.Money(CostColumn);
        var margin = amount is null ? Share(row) : null;
        if (amount is null && margin is null && !row.HasProblem)
        {
            row.Reject(ImportProblemTexts.EmptyCell, row.Has(CostColumn) ? CostColumn : Margin);
        }

        return row.HasProblem
            ? null
            : new Cost(from, to < from ? from : to ?? from, amount, row.Number("revenue"), margin, Labels(row));
    }

    protected override string Id(Cost fact) => fact.Id;

    protected override Cost? MergeDuplicate(Cost fact, Cost before, RowCells row) =>
        fact.Amount is { } amount && before.Amount is { } earlier
            ? fact with
            {
                Amount = amount with { Amount = amount.Amount + earlier.Amount },
                Revenue = fact.Revenue + before.Revenue,
            }
            : null;

    // A month is written as its first or last day.
    protected override FactList<Cost> NewList() => FactLists.Costs();

    protected override FactRows Rows(IReadOnlyList<Cost> facts)
    {
        var sums = facts.Reverse().DistinctBy(fact => fact.Id).Reverse().ToList();
        var dated = sums.Where(fact => fact.From is not null).ToList();
        var isMonthly =
            dated.Count > 0
            && dated.TrueForAll(fact => fact.To == fact.From)
            && (
                dated.TrueForAll(fact => fact.From!.Value.Day == 1)
                || dated.TrueForAll(fact => fact.From!.Value.AddDays(1).Day == 1)
            );
        return FactRows.None with
        {
            Others = new OtherRows { Costs = isMonthly ? [.. sums.Select(WholeMonth)] : sums },
        };
    }

    protected override IReadOnlyList<LocalizedText> Show(Cost fact) =>
        [
            fact.From is { } from ? LocalizedText.Invariant($"{from}") : Words(null),
            Words(fact.Labels.Product),
            fact.Amount is { } amount ? LocalizedText.Invariant($"{amount}") : Words(null),
            fact.Revenue is { } revenue ? LocalizedText.Invariant($"{revenue:N0}") : Words(null),
            fact.Margin is { } margin ? LocalizedText.Invariant($"{margin:P1}") : Words(null),
        ];

    private static Cost WholeMonth(Cost fact)
    {
        if (fact.From is not { } day)
        {
            return fact;
        }

        var first = new DateOnly(day.Year, day.Month, 1);
        return fact with { From = first, To = first.AddMonths(1).AddDays(-1) };
    }

    // "62%", "0.62", or "62" under a header with a percent sign.
    private static decimal? Share(RowCells row)
    {
        if (row.Text(Margin) is not { } words)
        {
            return null;
        }

        var isNumber = decimal.TryParse(
            words.Replace(',', '.').TrimEnd('%', ' ', '\u00A0', '\u202F'),
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out var number
        );
        var header = row.Sheet.Header(Margin) ?? "";
        var isPercent =
            words.Contains('%', StringComparison.Ordinal)
            || header.Contains('%', StringComparison.Ordinal)
            || Folding.Fold(header) is var name
                && (
                    name.Contains("pct", StringComparison.Ordinal)
                    || name.Contains("percent", StringComparison.Ordinal)
                    || name.Contains("porcentaje", StringComparison.Ordinal)
                );
        var share = isPercent ? number / 100 : number;
        if (isNumber && share is >= -1 and <= 1)
        {
            return share;
        }

        row.Reject(OtherColumnTexts.NotPercent, Margin);
        return null;
    }
}
