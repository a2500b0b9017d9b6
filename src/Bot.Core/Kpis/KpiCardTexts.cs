using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Kpis;

/// <summary>Texts of the cards with figures.</summary>
internal static partial class KpiTexts
{
    public static readonly LocalizedText KpiCommand = new(
        "See the figures that both sides share",
        "Ver las cifras que comparten los dos lados"
    );
    public static readonly LocalizedText WhyCommand = new(
        "See where a figure comes from",
        "Ver de dónde sale una cifra"
    );

    public static readonly IReadOnlyList<LocalizedText> KpiExamples =
    [
        new($"{"kpi":c}", $"{"kpi":c}"),
        new($"{"kpi revenue last quarter by channel":c}", $"{"kpi ingresos último trimestre por canal":c}"),
        new($"{"kpi close rate 2026-W46 vs W45":c}", $"{"kpi tasa de cierre 2026-W46 vs W45":c}"),
    ];

    public static readonly IReadOnlyList<LocalizedText> WhyExamples =
    [
        new($"{"why revenue":c}", $"{"por qué ingresos":c}"),
    ];

    public static readonly LocalizedText WhyButton = new("Why", "Por qué");
    public static readonly LocalizedText AskAgain = new("Ask again", "Volver a preguntar");
    public static readonly LocalizedText ShowMore = new("Show more", "Ver más");
    public static readonly LocalizedText ThisQuarter = new("This quarter", "Este trimestre");
    public static readonly LocalizedText LastQuarter = new("Last quarter", "Trimestre pasado");
    public static readonly LocalizedText LastMonth = new("Last month", "Mes pasado");
    public static readonly LocalizedText LastWeek = new("Last week", "Semana pasada");

    public static readonly LocalizedText ValueLabel = new("Value", "Valor");
    public static readonly LocalizedText Before = new("Before", "Antes");
    public static readonly LocalizedText ChangeLabel = new("Change", "Cambio");
    public static readonly LocalizedText Median = new("Median", "Mediana");
    public static readonly LocalizedText NoValue = LocalizedText.Invariant("–");
    public static readonly LocalizedText NotKnown = new("n/a", "sin dato");
    public static readonly LocalizedText NoChange = new("no change", "sin cambios");

    public static readonly LocalizedText NoFacts = new(
        "There are no figures yet: nothing has been imported.",
        "Todavía no hay cifras: no se ha importado nada."
    );

    public static readonly IReadOnlyList<LocalizedText> HowToImport =
    [
        new(
            $"Drop a CSV file of deals, leads or spend in our direct messages, as exported from "
                + $"Salesforce, HubSpot or Excel.",
            $"Suelta en nuestro chat directo un CSV de oportunidades, leads o gasto, tal como lo exportan "
                + $"Salesforce, HubSpot o Excel."
        ),
        new(
            $"Deals give you revenue, sales growth, close rate and sales cycle.",
            $"Las oportunidades dan ingresos, crecimiento, tasa de cierre y ciclo de venta."
        ),
        new(
            $"Spend adds customer acquisition cost; leads add cost per lead.",
            $"El gasto añade el coste de adquisición de clientes; los leads, el coste por lead."
        ),
        new(
            $"Exports of subscriptions, NPS answers, forms and margins add churn, NPS, conversion and return.",
            $"Los archivos de suscripciones, respuestas de NPS, formularios y márgenes añaden bajas, NPS, conversión y "
                + $"retorno."
        ),
    ];

    public static readonly LocalizedText ImportIsSafe = new(
        "You see a preview first. Nothing is stored until you confirm.",
        "Primero verás una vista previa. No se guarda nada hasta que lo confirmes."
    );

    public static LocalizedText OverviewTitle(Period period, DateOnly today) =>
        new($"Our figures · {Named(period, today)}", $"Nuestras cifras · {Named(period, today)}");

    public static LocalizedText OverviewSummary(IReadOnlyList<KpiFigure> figures, DateOnly today)
    {
        var shared = Text.Join(
            "; ",
            figures
                .Where(figure => figure.Definition.IsShared)
                .Select(figure =>
                    LocalizedText.Invariant($"{figure.Definition.Name}: {Value(figure.Definition.Unit, figure.Now)}")
                )
        );
        return new($"{Named(figures[0].Period, today)}: {shared}.", $"{Named(figures[0].Period, today)}: {shared}.");
    }

    /// <summary>The name of a period. A running period also says up to which day.</summary>
    public static LocalizedText Named(Period period, DateOnly today) =>
        period.Kind == PeriodKind.Days || period.To <= today || period.From > today
            ? period.Name()
            : new($"{period.Name()} so far (up to {today})", $"{period.Name()} hasta hoy ({today})");

    /// <summary>The figure's name. The period stands beside its value.</summary>
    public static LocalizedText Title(KpiFigure figure) =>
        figure.By is { } by
            ? new($"{figure.Definition.Name} by {by.Name()}", $"{figure.Definition.Name} por {by.Name()}")
            : figure.Definition.Name;

    public static LocalizedText Summary(KpiFigure figure, DateOnly today) =>
        figure.Now.Missing is { } missing && figure.Now.PerCurrency.Count == 0
            ? LocalizedText.Invariant($"{figure.Definition.Name}, {CannotCompute(figure.Period, missing)}")
            : LocalizedText.Invariant($"{figure.Definition.Name}, {Named(figure.Period, today)}: {Spoken(figure)}");

    /// <summary>"$120,000, up 12.5%, better", or what is missing.</summary>
    public static LocalizedText Line(KpiFigure figure) =>
        figure.Now.Missing is { } missing
            ? new($"n/a: {missing}", $"sin dato: {missing}")
            : Noted(
                LocalizedText.Invariant($"{Value(figure.Definition.Unit, figure.Now):b}"),
                Change(figure) is { } change ? Coloured(change) : null,
                Caveats(figure)
            )!;

    /// <summary>What must be known wherever the figure stands; null if nothing.</summary>
    public static LocalizedText? Caveats(KpiFigure figure) =>
        figure.Now.Missing is not null
            ? null
            : Noted(figure.Partly is { } known ? OnlyKnown(known) : null, figure.Now.Caveat);

    /// <summary>The parts that there are, in one line.</summary>
    public static LocalizedText? Noted(params IReadOnlyList<LocalizedText?> parts) =>
        parts.OfType<LocalizedText>().ToList() switch
        {
            [] => null,
            var some => LocalizedText.Invariant(Text.Join(" · ", some)),
        };

    private static LocalizedText Spoken(KpiFigure figure)
    {
        var value = Value(figure.Definition.Unit, figure.Now);
        return Change(figure) is { } change ? LocalizedText.Invariant($"{value:b}, {change.Spoken}") : value;
    }

    public static LocalizedText NamedLine(KpiFigure figure) =>
        figure.Definition.IsSnapshot
            ? new($"{figure.Definition.Name} today: {Line(figure)}", $"{figure.Definition.Name} hoy: {Line(figure)}")
            : LocalizedText.Invariant($"{figure.Definition.Name}: {Line(figure)}");

    public static LocalizedText Value(KpiUnit unit, KpiResult result) =>
        result switch
        {
            { PerCurrency.Count: > 0 } => LocalizedText.Invariant(Sum(result.PerCurrency)),
            { Number: not { } } => NoValue,
            { Number: { } number } when unit == KpiUnit.Share => LocalizedText.Invariant($"{number:P1}"),
            { Number: { } number } when unit == KpiUnit.Days => Days(number),
            { Number: { } number } when unit == KpiUnit.Ratio => LocalizedText.Invariant($"{number:N1}"),
            { Number: { } number, Currency: { } currency } => LocalizedText.Invariant(
                $"{new Money(decimal.Round(number, 2), currency)}"
            ),
            _ => LocalizedText.Invariant($"{result.Number!.Value:N0}"),
        };

    public static LocalizedText CannotCompute(Period period, LocalizedText missing) =>
        new($"{period.Name()} can't be computed: {missing}.", $"{period.Name()} no se puede calcular: {missing}.");

    public static LocalizedText NotCarried(FactSource source, Dimension by) =>
        new(
            $"There is no {by.Name()} in the imported {source.Name()}, so I can't break this down. Import "
                + $"{source.Name()} with a {by.Name()} column.",
            $"Los datos importados de {source.Name()} no indican {by.Name()}, así que no hay desglose. "
                + $"Importa {source.Name()} con una columna de {by.Name()}."
        );

    public static LocalizedText BreakdownCaption(LocalizedText name, Dimension by, Period period, Period compared)
    {
        var before = ComparedName(period, compared);
        return new(
            $"{name} by {by.Name()}, {period.Name()}, compared with {before}",
            $"{name} por {by.Name()}, {period.Name()}, comparado con {before}"
        );
    }

    public static LocalizedText Head(Dimension by) =>
        by switch
        {
            Dimension.Channel => new("Channel", "Canal"),
            Dimension.Campaign => new("Campaign", "Campaña"),
            Dimension.Territory => new("Territory", "Territorio"),
            Dimension.Product => new("Product", "Producto"),
            Dimension.Rep => new("Rep", "Comercial"),
            Dimension.Segment => new("Segment", "Segmento"),
            Dimension.Account => new("Account", "Cuenta"),
            Dimension.Industry => new("Industry", "Sector"),
            Dimension.Country => new("Country", "País"),
            Dimension.Stage => new("Stage", "Etapa"),
            Dimension.Month => new("Month", "Mes"),
            _ => throw new ArgumentOutOfRangeException(nameof(by)),
        };

    public static LocalizedText Without(Dimension by) => new($"(no {by.Name()})", $"(sin {by.Name()})");

    public static LocalizedText ByButton(Dimension by) => new($"By {by.Name()}", $"Por {by.Name()}");

    public static LocalizedText AndMore(int count) => new($"and {count} more", $"y {count} más");

    /// <summary>The figures that no import can bring yet; asked by name, each says what it needs.</summary>
    public static LocalizedText NotYet(IReadOnlyList<KpiFigure> figures)
    {
        var names = Text.Join(", ", figures.Select(figure => figure.Definition.Name));
        return new(
            $"Not available yet: {names}. Ask for one by name to see what it needs.",
            $"Aún no disponibles: {names}. Pregunta por una cifra para ver qué le falta."
        );
    }

    public static LocalizedText OverviewNote(IReadOnlyList<KnownSource> sources, DateOnly today) =>
        new(
            $"Data up to: {Known(sources, today)}. For a figure’s chart and where it comes from, type "
                + $"{"kpi revenue":c} or {"why revenue":c}.",
            $"Datos hasta: {Known(sources, today)}. Para ver el gráfico de una cifra y de dónde sale, escribe "
                + $"{"kpi ingresos":c} o {"por qué ingresos":c}."
        );

    public static LocalizedText FigureNote(KpiFigure figure, DateOnly today) =>
        new(
            $"Data up to: {Known(figure.Sources, today)}. {Version(figure.Definition)}.",
            $"Datos hasta: {Known(figure.Sources, today)}. {Version(figure.Definition)}."
        );

    private static LocalizedText Version(KpiDefinition definition) =>
        definition.IsAgreed
            ? new($"Definition {definition.Version}, agreed", $"Definición {definition.Version}, acordada")
            : new($"Definition {definition.Version}", $"Definición {definition.Version}");

    public static LocalizedText BarTitle(LocalizedText name, Dimension by, string? currency)
    {
        LocalizedText title = new($"{name} by {by.Name()}", $"{name} por {by.Name()}");
        return currency is null ? title : LocalizedText.Invariant($"{title}, {currency}");
    }

    public static LocalizedText BarSummary(LocalizedText name, Dimension by, IEnumerable<LocalizedText> bars)
    {
        var parts = Text.Join("; ", bars);
        return new($"{name} by {by.Name()}: {parts}.", $"{name} por {by.Name()}: {parts}.");
    }

    public static LocalizedText ChartTitle(KpiDefinition definition, string? currency) =>
        currency is null ? definition.Name : LocalizedText.Invariant($"{definition.Name}, {currency}");

    public static LocalizedText ChartSummary(
        KpiDefinition definition,
        IReadOnlyList<(Period Period, KpiResult Result)> series,
        DateOnly today,
        LocalizedText? caveat
    )
    {
        LocalizedText more = caveat is null ? LocalizedText.Invariant("") : LocalizedText.Invariant($" {caveat}");
        var points = Text.Join(
            "; ",
            series
                .SkipWhile(point => point.Result.Missing is not null)
                .Select(point => Point(definition.Unit, point.Period, point.Result, today))
        );
        return series[0].Period.Kind == PeriodKind.Week
            ? new($"{definition.Name} by week: {points}.{more}", $"{definition.Name} por semana: {points}.{more}")
            : new($"{definition.Name} by month: {points}.{more}", $"{definition.Name} por mes: {points}.{more}");
    }

    private static LocalizedText Point(KpiUnit unit, Period period, KpiResult result, DateOnly today)
    {
        var point = LocalizedText.Invariant($"{period.ShortName()}: {Value(unit, result)}");
        return period.From <= today && period.To > today ? new($"{point} (so far)", $"{point} (en curso)") : point;
    }

    private static Text Known(IReadOnlyList<KnownSource> sources, DateOnly today) =>
        Text.Join(", ", sources.Select(source => Aged(source, today)));

    // A source that is older than a week is a reason why a figure looks low.
    private static LocalizedText Aged(KnownSource source, DateOnly today) =>
        source.To is { } to && today.DayNumber - to.DayNumber is > 7 and var days
            ? new($"{Source(source)} ({days} days ago)", $"{Source(source)} (hace {days} días)")
            : Source(source);

    internal static LocalizedText Source(KnownSource source) =>
        source.To is { } to
            ? LocalizedText.Invariant($"{source.Source.Name()} {to}")
            : new($"{source.Source.Name()} not imported", $"{source.Source.Name()} sin importar");
}
