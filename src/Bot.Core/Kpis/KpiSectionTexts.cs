using Bot.Core.Chat;

namespace Bot.Core.Kpis;

/// <summary>Texts of what figures add to the home page, the digest and imports.</summary>
internal static class KpiSectionTexts
{
    public static readonly LocalizedText Figures = new("Figures", "Cifras");
    public static readonly LocalizedText SeeFigures = new("See the figures", "Ver las cifras");
    public static readonly LocalizedText DigestTitle = new("Our figures", "Nuestras cifras");

    public static LocalizedText Unknown(IReadOnlyList<KpiFigure> figures) =>
        new($"Not available: {Missing(figures)}.", $"Sin dato: {Missing(figures)}.");

    /// <summary>How a figure would change.</summary>
    public static LocalizedText Changes(LocalizedText name, Period period, LocalizedText before, LocalizedText after) =>
        new($"{name}, {period.Name()}: {before} → {after}", $"{name}, {period.Name()}: {before} → {after}");

    public static LocalizedText HowToAsk(Period period) =>
        new(
            $"For a figure’s chart and where it comes from, type {"kpi revenue " + period.Key:c}.",
            $"Para ver el gráfico de una cifra y de dónde sale, escribe {"kpi ingresos " + period.Key:c}."
        );

    private static Text Missing(IReadOnlyList<KpiFigure> figures) =>
        Text.Join(
            "; ",
            figures.Select(figure => LocalizedText.Invariant($"{figure.Definition.Name} ({figure.Now.Missing!})"))
        );
}
