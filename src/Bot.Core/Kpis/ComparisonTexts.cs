using Bot.Core.Chat;

namespace Bot.Core.Kpis;

/// <summary>Texts that compare a figure with an earlier one.</summary>
internal static partial class KpiTexts
{
    private static readonly LocalizedText Better = new("better", "mejor");
    private static readonly LocalizedText Worse = new("worse", "peor");

    /// <summary>
    /// The comparison periods. They differ between figures if some sources have newer data than others.
    /// </summary>
    public static LocalizedText ComparedWith(Period period, IReadOnlyList<Period> compared)
    {
        var names = compared
            .Select(other => ComparedName(period, other))
            .DistinctBy(name => name.English.ToString())
            .ToList();
        return names is [var one]
            ? new($"Compared with {one}.", $"Comparado con {one}.")
            : new(
                "Compared with the same number of days of the previous period.",
                "Comparado con los mismos días del periodo anterior."
            );
    }

    /// <summary>
    /// The name of a comparison period: "October 2026", or for the first days of the previous one "the same days of
    /// Q3 2026".
    /// </summary>
    public static LocalizedText ComparedName(Period period, Period compared)
    {
        var previous = period.Previous();
        return compared.Kind == PeriodKind.Days && period.Kind != PeriodKind.Days && compared.From == previous.From
            ? new($"the same days of {previous.Name()}", $"los mismos días {SpanishOf(previous)} {previous.Name()}")
            : compared.Name();
    }

    /// <summary>What a value is compared with: "vs $11,810 (the same days of Q3 2026)".</summary>
    public static LocalizedText Versus(Period period, Period compared, KpiUnit unit, KpiResult before) =>
        new(
            $"vs {Value(unit, before)} ({ComparedName(period, compared)})",
            $"frente a {Value(unit, before)} ({ComparedName(period, compared)})"
        );

    /// <summary>Says that a running period stands beside a longer one; null if both have as many days.</summary>
    public static LocalizedText? Running(KpiFigure figure, DateOnly today)
    {
        var (period, compared) = (figure.Period, figure.Compared);
        var days = today.DayNumber - period.From.DayNumber + 1;
        return
            period.Kind != PeriodKind.Days
            && period.From <= today
            && period.To > today
            && compared.To < today
            && compared.Length > days
            ? new(
                $"{period.Name()} isn't over: {days} days so far, against the {compared.Length} of {compared.Name()}.",
                $"{period.Name()} no ha terminado: {days} días hasta hoy frente a los {compared.Length} de {compared.Name()}."
            )
            : null;
    }

    private static string SpanishOf(Period period) =>
        period.Kind switch
        {
            PeriodKind.Quarter => "del",
            PeriodKind.Week => "de la",
            _ => "de",
        };

    public static FigureChange? Change(KpiFigure figure) =>
        Change(figure.Definition.Unit, figure.Definition.RisesWell, figure.Now, figure.Before);

    /// <summary>
    /// The direction and size of a change, and whether it is good, so that readers need not know that a falling cost is
    /// good news.
    /// </summary>
    public static FigureChange? Change(KpiUnit unit, bool risesWell, KpiResult now, KpiResult before)
    {
        if (KpiFigure.ChangeOf(unit, now, before) is not { } change)
        {
            return null;
        }

        if (decimal.Round(change, 3) == 0)
        {
            return new FigureChange(NoChange, NoChange, Tone.Neutral);
        }

        var (rises, better, size) = (change > 0, change > 0 == risesWell, Size(unit, Math.Abs(change)));
        var (arrow, sign, judged) = (rises ? "▲" : "▼", rises ? "+" : "−", better ? Better : Worse);
        return new FigureChange(
            LocalizedText.Invariant($"{arrow} {sign}{size} · {judged}"),
            new($"{(rises ? "up" : "down")} {size}, {judged}", $"{(rises ? "sube" : "baja")} {size}, {judged}"),
            better ? Tone.Good : Tone.Bad
        );
    }

    /// <summary>A change within a line or a table.</summary>
    public static LocalizedText Coloured(FigureChange change) =>
        LocalizedText.Invariant(
            new Text([
                new LocalizedSpan(
                    change.Shown,
                    change.Tone switch
                    {
                        Tone.Good => SpanStyle.Good,
                        Tone.Bad => SpanStyle.Bad,
                        _ => SpanStyle.Plain,
                    }
                ),
            ])
        );

    internal static LocalizedText Size(KpiUnit unit, decimal size) =>
        unit is KpiUnit.Share or KpiUnit.Points
            ? Points(unit == KpiUnit.Share ? size * 100 : size)
            : LocalizedText.Invariant($"{size:P1}");

    private static LocalizedText Points(decimal size) => new($"{size:0.0} points", $"{size:0.0} puntos");
}
