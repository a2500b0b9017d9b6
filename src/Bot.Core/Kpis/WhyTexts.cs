using Bot.Core.Chat;

namespace Bot.Core.Kpis;

/// <summary>Texts of `why`.</summary>
internal static partial class KpiTexts
{
    public static LocalizedText UnknownFigure(string typed) =>
        typed.Length == 0
            ? new(
                $"Type {"why":c} and the id shown under a figure, for example {"why k3f9abcd":c}.",
                $"Escribe {"por qué":c} y el código que aparece bajo una cifra, por ejemplo "
                    + $"{"por qué k3f9abcd":c}."
            )
            : new(
                $"I haven't shown a figure with the id “{typed}” here. Ids are eight letters and digits, "
                    + $"shown under each figure; {"kpi":c} shows the current ones.",
                $"Aquí no he mostrado ninguna cifra con el código «{typed}». Los códigos tienen ocho "
                    + $"letras y números, y aparecen bajo cada cifra; {"kpi":c} muestra las actuales."
            );

    public static LocalizedText WhyTitle(FigureSnapshot figure) =>
        new($"Where {figure.Id} comes from: {What(figure)}", $"De dónde sale {figure.Id}: {What(figure)}");

    public static LocalizedText WhySummary(FigureSnapshot figure) =>
        LocalizedText.Invariant(
            $"{figure.Id}: {What(figure)}, {figure.Period.Name()}, {Value(figure.Unit, figure.Now)} = {figure.Words}"
        );

    public static LocalizedText Formula(LocalizedText words) => new($"Formula: {words}.", $"Fórmula: {words}.");

    public static LocalizedText ValueIn(Period period, KpiUnit unit, KpiResult result) =>
        LocalizedText.Invariant($"{period.Name()}: {Value(unit, result):b}");

    public static LocalizedText WhyNote(FigureSnapshot figure) =>
        new(
            $"Definition {figure.DefinitionVersion} · data version {figure.FactsVersion} · first shown "
                + $"{figure.FirstAsked}",
            $"Definición {figure.DefinitionVersion} · versión {figure.FactsVersion} "
                + $"de los datos · mostrada por primera vez el {figure.FirstAsked}"
        );

    public static LocalizedText FactsChanged(int then, int now) =>
        new(
            $"New data has been imported since then (version {then} then, {now} now). This figure stays "
                + $"as it was shown.",
            $"Desde entonces se han importado datos nuevos (versión {then} entonces, {now} ahora). Esta "
                + $"cifra se queda como se mostró."
        );

    private static LocalizedText What(FigureSnapshot figure) =>
        figure.By is { } by
            ? new($"{figure.Name} by {Facts.Dimensions.Name(by)}", $"{figure.Name} por {Facts.Dimensions.Name(by)}")
            : figure.Name;
}
