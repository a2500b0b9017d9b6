using Bot.Core.Chat;

namespace Bot.Core.Kpis;

/// <summary>Figures to read at a glance.</summary>
internal static class KpiFigures
{
    /// <summary>Several figures of one period, each under its name.</summary>
    public static Figures Of(IEnumerable<KpiFigure> figures) =>
        new([
            .. figures.Select(figure =>
                Figure(figure, figure.Definition.Name, figure.Now.Missing ?? KpiTexts.Caveats(figure))
            ),
        ]);

    /// <summary>One figure under its period, with what it is compared with.</summary>
    public static Figure Single(KpiFigure figure, DateOnly today) =>
        Figure(
            figure,
            KpiTexts.Named(figure.Period, today),
            KpiTexts.Noted(
                figure.Before.Number is null
                    ? null
                    : KpiTexts.Versus(figure.Period, figure.Compared, figure.Definition.Unit, figure.Before),
                figure.Partly is { } known ? KpiTexts.OnlyKnown(known) : null
            )
        );

    private static Figure Figure(KpiFigure figure, LocalizedText label, LocalizedText? note) =>
        figure.Now.Missing is not null && figure.Now.PerCurrency.Count == 0
            ? new Figure(label, KpiTexts.NotKnown, Note: note)
            : new Figure(label, KpiTexts.Value(figure.Definition.Unit, figure.Now), KpiTexts.Change(figure), note);
}
