using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Plan;

internal static class PlanTexts
{
    public static readonly LocalizedText Summary = new(
        "The plan of both sides: situation, objectives with their state, tactics",
        "El plan de los dos equipos: situación, objetivos y cómo van, tácticas"
    );
    public static readonly LocalizedText Example = new($"{"plan":c}", $"{"plan":c}");
    public static readonly LocalizedText PastExample = new($"{"plan last quarter":c}", $"{"plan trimestre pasado":c}");
    public static readonly LocalizedText Name = new("Plan", "Plan");
    public static readonly LocalizedText Objectives = new("Objectives", "Objetivos");
    public static readonly LocalizedText State = new("State", "Estado");
    public static readonly LocalizedText Figure = new("Figure", "Cifra");
    public static readonly LocalizedText Reached = new("So far", "Por ahora");
    public static readonly LocalizedText Target = new("Target", "Meta");
    public static readonly LocalizedText By = new("By", "Fecha límite");
    public static readonly LocalizedText Owner = new("Owner", "Responsable");
    public static readonly LocalizedText NotKnown = new("not known", "sin dato");
    public static readonly LocalizedText NoSuchFigure = new(
        "Duet no longer knows this figure",
        "Duet ya no conoce esta cifra"
    );
    public static readonly LocalizedText ThisQuarter = new("This quarter", "Este trimestre");
    public static readonly LocalizedText Before = new("Quarter before", "Trimestre anterior");
    public static readonly LocalizedText ShowAll = new("Show all", "Ver todo");
    public static readonly LocalizedText InShort = new("Show less", "Ver menos");
    public static readonly LocalizedText OpenAgreement = new("Open", "Abrir");
    public static readonly LocalizedText OpenSituation = new("Situation", "Situación");
    public static readonly LocalizedText WriteSituation = new("Add the situation", "Añadir la situación");
    public static readonly LocalizedText Close = new("Close the quarter", "Cerrar el trimestre");
    public static readonly LocalizedText Export = new("Download", "Descargar");
    public static readonly LocalizedText Open = new("Open the plan", "Abrir el plan");
    public static readonly LocalizedText HowJudged = new(
        "On track: at most a tenth behind the days that have passed. Rates are compared with the target itself.",
        "Va bien: como mucho una décima por detrás de los días pasados. Las tasas se comparan con la meta misma."
    );

    public static LocalizedText Title(PlanQuarter quarter) =>
        new($"Plan · {quarter.Name()}", $"Plan · {quarter.Name()}");

    public static LocalizedText None(PlanQuarter quarter) =>
        new(
            $"There is no objective for {quarter.Name()} yet.",
            $"Todavía no hay ningún objetivo para {quarter.Name()}."
        );

    public static LocalizedText NotRead(string words) =>
        new(
            $"I can't read “{words}” as a quarter. Try {"plan Q4 2026":c}.",
            $"No entiendo «{words}» como trimestre. Prueba {"plan Q4 2026":c}."
        );

    public static LocalizedText Begins(DateOnly day) => new($"begins on {day}", $"empieza el {day}");

    public static LocalizedText OtherCurrency(string currency) =>
        new(
            $"the figure is in {currency}, and no exchange rate is set",
            $"la cifra está en {currency} y no hay un tipo de cambio"
        );

    public static LocalizedText WaitsForData(DateOnly? known) =>
        known is { } day
            ? new($"its date is over, but the data end on {day}", $"ya venció, pero los datos llegan hasta el {day}")
            : new("its date is over, but there are no data", "ya venció, pero no hay datos");

    public static LocalizedText Of(ObjectiveState state) =>
        state switch
        {
            ObjectiveState.Unsigned => new("not signed yet", "sin firmar"),
            ObjectiveState.Early => new("too early to say", "demasiado pronto"),
            ObjectiveState.Unknown => new("not known", "sin dato"),
            ObjectiveState.OnTrack => new("on track", "va bien"),
            ObjectiveState.AtRisk => new("at risk", "en riesgo"),
            ObjectiveState.Done => new("done", "cumplido"),
            ObjectiveState.Missed => new("missed", "no cumplido"),
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };

    /// <summary>"revenue $210,000 of $500,000 by Dec 31".</summary>
    public static LocalizedText Progress(ObjectiveLine line)
    {
        var name = line.Definition?.Name ?? LocalizedText.Invariant(line.Content.Kpi);
        var (target, by) = (line.Wanted, line.Content.By);
        return (line.Reached, line.Definition?.RisesWell ?? true) switch
        {
            ({ } reached, true) when line.Definition is { } rate && !ObjectiveEvaluation.IsSum(rate) => new(
                $"{name} {reached}, at least {target} by {by}",
                $"{name}: {reached}, al menos {target} para el {by}"
            ),
            ({ } reached, true) => new(
                $"{name} {reached} of {target} by {by}",
                $"{name}: {reached} de {target} para el {by}"
            ),
            ({ } reached, false) => new(
                $"{name} {reached}, at most {target} by {by}",
                $"{name}: {reached}, como mucho {target} para el {by}"
            ),
            (null, true) => new($"{name} {target} by {by}", $"{name}: {target} para el {by}"),
            _ => new($"{name} at most {target} by {by}", $"{name}: como mucho {target} para el {by}"),
        };
    }

    /// <summary>With which definition it was or is judged; null if there never was another.</summary>
    public static LocalizedText? Judged(ObjectiveLine line) =>
        line switch
        {
            { Result: { Definition: { } version, At: var at } } => new(
                $"judged on {at:d} with version {version} of the figure's definition",
                $"evaluado el {at:d} con la versión {version} de la definición de la cifra"
            ),
            { Result: { At: var at }, Definition.IsAgreed: true } => new(
                $"judged on {at:d} with the definition that came with Duet",
                $"evaluado el {at:d} con la definición que trae Duet"
            ),
            { Result: { At: var at } } => new($"judged on {at:d}", $"evaluado el {at:d}"),
            { Redefined: { } version } => new(
                $"redefined since both sides signed; version {version} counts",
                $"la cifra se redefinió después de la firma; cuenta la versión {version}"
            ),
            _ => null,
        };

    public static LocalizedText OwnerOf(ObjectiveLine line) =>
        line.Owner is null ? LocalizedText.Invariant("–") : OwnerOf(line.Owner);

    public static LocalizedText OwnerOf(Member owner) =>
        owner.HasLeft
            ? new($"{owner.Name} (has left)", $"{owner.Name} (ya no está)")
            : LocalizedText.Invariant(owner.Name);

    public static LocalizedText TitleAnd(string title, LocalizedText rest) =>
        LocalizedText.Invariant($"{title}: {rest}");

    public static LocalizedText AndMore(int count) => new($"and {count} more", $"y {count} más");

    /// <summary>"2 on track, 1 at risk".</summary>
    public static LocalizedText Counts(IReadOnlyList<ObjectiveState> states) =>
        LocalizedText.Invariant(
            Text.Join(
                ", ",
                states
                    .CountBy(state => state)
                    .OrderByDescending(count => count.Key)
                    .Select(count => LocalizedText.Invariant($"{count.Value} {Of(count.Key)}"))
            )
        );

    public static LocalizedText SummaryOf(PlanQuarter quarter, IReadOnlyList<ObjectiveState> states) =>
        LocalizedText.Invariant($"{Title(quarter)}: {Counts(states)}");
}
