using Bot.Core.Chat;

namespace Bot.Core.Kpis;

/// <summary>Texts of `why`.</summary>
internal static partial class KpiTexts
{
    public static LocalizedText UnknownFigure(string typed) =>
        typed.Length == 0
            ? new(
                $"Type {"why":c} and a figure, for example {"why revenue":c}.",
                $"Escribe {"por qué":c} y una cifra, por ejemplo {"por qué ingresos":c}."
            )
            : new(
                $"I know no figure “{typed}”. Try {"why revenue":c}, or type {"kpi":c} to see all figures.",
                $"No conozco ninguna cifra «{typed}». Prueba con {"por qué ingresos":c}, o escribe {"kpi":c} "
                    + $"para ver todas."
            );

    public static LocalizedText WhyTitle(FigureSnapshot figure) =>
        new($"Where this comes from: {What(figure)}", $"De dónde sale: {What(figure)}");

    public static LocalizedText WhySummary(FigureSnapshot figure) =>
        LocalizedText.Invariant(
            $"{What(figure)}, {figure.Period.Name()}, {Value(figure.Unit, figure.Now)} = {figure.Words}"
        );

    public static LocalizedText Formula(LocalizedText words) => new($"Formula: {words}.", $"Fórmula: {words}.");

    public static LocalizedText ValueIn(Period period, KpiUnit unit, KpiResult result) =>
        LocalizedText.Invariant($"{period.Name()}: {Value(unit, result):b}");

    public static LocalizedText PartlyKnown(Period known) =>
        new(
            $"Of this period, {OnlyKnown(known)}. A change is compared with as many days.",
            $"De este periodo, {OnlyKnown(known)}. El cambio se compara con los mismos días."
        );

    /// <summary>The days that a source tells about.</summary>
    public static LocalizedText Between(KnownSource source) =>
        source is { From: { } from, To: { } to }
            ? LocalizedText.Invariant($"{Facts.FactSources.Name(source.Source)} {from} – {to}")
            : Source(source);

    public static LocalizedText WhyNote(FigureSnapshot figure) =>
        new(
            $"Id {figure.Id:c} · {Version(figure)} · data version {figure.FactsVersion} · first shown "
                + $"{figure.FirstAsked}",
            $"Código {figure.Id:c} · {Version(figure)} · versión {figure.FactsVersion} "
                + $"de los datos · mostrada por primera vez el {figure.FirstAsked}"
        );

    private static LocalizedText Version(FigureSnapshot figure) =>
        figure.IsAgreed
            ? new($"agreed definition {figure.DefinitionVersion}", $"definición acordada {figure.DefinitionVersion}")
            : new($"definition {figure.DefinitionVersion}", $"definición {figure.DefinitionVersion}");

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
