using Bot.Core.Chat;

namespace Bot.Core.Kpis;

/// <summary>Texts of alerts.</summary>
internal static class AlertTexts
{
    public static readonly LocalizedText ListSummary = new(
        "See the figures that I watch for you",
        "Ver las cifras que vigilo para ti"
    );
    public static readonly LocalizedText RemoveSummary = new("End an alert", "Quitar un aviso");
    public static readonly LocalizedText Title = new("Your alerts", "Tus avisos");
    public static readonly LocalizedText Remove = new("Remove", "Quitar");
    public static readonly LocalizedText Removed = new("I no longer watch that figure.", "Ya no vigilo esa cifra.");
    public static readonly LocalizedText Gone = new("That alert is gone already.", "Ese aviso ya no existe.");
    public static readonly LocalizedText None = new(
        "You have no alerts. I can tell you once when a figure crosses a limit.",
        "No tienes avisos. Puedo avisarte una vez cuando una cifra cruza un límite."
    );
    public static readonly LocalizedText Misread = new(
        "I can't read that alert: name a figure, a direction and a limit in its unit.",
        "No entiendo ese aviso: di una cifra, una dirección y un límite en su unidad."
    );

    public static readonly IReadOnlyList<LocalizedText> Examples =
    [
        new($"{"kpi revenue alert below 100k per month":c}", $"{"kpi ingresos aviso por debajo de 100k al mes":c}"),
        new($"{"kpi close rate alert change 20%":c}", $"{"kpi tasa de cierre aviso cambio 20 %":c}"),
        new($"{"kpi cac alert target":c}", $"{"kpi cac aviso meta":c}"),
    ];

    public static readonly IReadOnlyList<LocalizedText> ListExamples = [new($"{"kpi alerts":c}", $"{"kpi avisos":c}")];

    public static readonly LocalizedText Once = new(
        "I tell you here once when it happens, after the period is over, and at most once a week.",
        "Te aviso aquí una vez cuando ocurra, al terminar el periodo, y como mucho una vez por semana."
    );

    /// <summary>"Total revenue below $100,000 (month)".</summary>
    public static LocalizedText Name(KpiAlert alert, KpiDefinition definition)
    {
        var per = TargetTexts.Name(alert.Per);
        var limit = KpiTexts.Value(definition.Unit, KpiResult.Of(alert.Limit) with { Currency = alert.Currency });
        return alert.Kind switch
        {
            AlertKind.Below => new(
                $"{definition.Name} below {limit} ({per})",
                $"{definition.Name} por debajo de {limit} ({per})"
            ),
            AlertKind.Above => new(
                $"{definition.Name} above {limit} ({per})",
                $"{definition.Name} por encima de {limit} ({per})"
            ),
            AlertKind.Target => new(
                $"{definition.Name} misses its target ({per})",
                $"{definition.Name} no cumple su meta ({per})"
            ),
            AlertKind.Change => new(
                $"{definition.Name} changes by {alert.Limit:P0} or more ({per})",
                $"{definition.Name} cambia un {alert.Limit:P0} o más ({per})"
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(alert)),
        };
    }

    public static LocalizedText Set(LocalizedText name) => new($"I watch: {name}.", $"Vigilo: {name}.");

    public static LocalizedText AlreadyBeyond(KpiFigure figure) =>
        new(
            $"It is so already: {KpiTexts.Value(figure.Definition.Unit, figure.Now)} in {figure.Period.Name()}. I tell you "
                + $"when it happens again.",
            $"Ya es así: {KpiTexts.Value(figure.Definition.Unit, figure.Now)} en {figure.Period.Name()}. Te aviso cuando "
                + $"vuelva a ocurrir."
        );

    public static LocalizedText Happened(LocalizedText name) => new($"Alert: {name}", $"Aviso: {name}");
}
