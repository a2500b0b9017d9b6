using Bot.Core.Chat;

namespace Bot.Core.Kpis;

/// <summary>Tables of a breakdown, for the answer and for `why`.</summary>
internal static class KpiTables
{
    public static Table Parts(KpiFigure figure, IReadOnlyList<KpiPart> parts) =>
        Parts(
            figure.Definition.Name,
            figure.Definition.Unit,
            figure.Definition.RisesWell,
            figure.By!.Value,
            figure.Period,
            figure.Compared,
            parts
        );

    public static Table Parts(FigureSnapshot figure, IReadOnlyList<KpiPart> parts) =>
        Parts(figure.Name, figure.Unit, figure.RisesWell, figure.By!.Value, figure.Period, figure.Compared, parts);

    public static LocalizedText Label(Facts.Dimension by, KpiPart part) =>
        by == Facts.Dimension.Month
        && PeriodWords.TryParse(part.Label, DateOnly.MaxValue.AddYears(-1000), null, out var month)
            ? month.ShortName()
        : part.Label.Length == 0 ? KpiTexts.Without(by)
        : LocalizedText.Invariant(part.Label);

    private static Table Parts(
        LocalizedText name,
        KpiUnit unit,
        bool risesWell,
        Facts.Dimension by,
        Period period,
        Period compared,
        IReadOnlyList<KpiPart> parts
    ) =>
        new(
            KpiTexts.BreakdownCaption(name, by, period, compared),
            [KpiTexts.Head(by), KpiTexts.ValueLabel, KpiTexts.Before, KpiTexts.ChangeLabel],
            [.. parts.Select(part => Row(unit, risesWell, by, part))]
        );

    private static IReadOnlyList<LocalizedText> Row(KpiUnit unit, bool risesWell, Facts.Dimension by, KpiPart part) =>
        [
            Label(by, part),
            KpiTexts.Value(unit, part.Now),
            KpiTexts.Value(unit, part.Before),
            KpiTexts.Change(unit, risesWell, part.Now, part.Before) is { } change
                ? KpiTexts.Coloured(change)
                : KpiTexts.NoValue,
        ];
}
