using Bot.Core.Chat;

namespace Bot.Core.Plan;

internal static class PlanChangeTexts
{
    public static readonly LocalizedText Summary = new(
        "What changed in the plan: what was signed, reached, begun and ended",
        "Qué ha cambiado en el plan: lo firmado, lo logrado, lo empezado y lo terminado"
    );
    public static readonly LocalizedText Example = new(
        $"{"plan changes since last month":c}",
        $"{"plan cambios desde el mes pasado":c}"
    );

    public static LocalizedText Title(Period days) =>
        new($"Changes in the plan, {days.Name()}", $"Cambios en el plan, {days.Name()}");

    public static LocalizedText None(Period days) =>
        new($"Nothing changed in the plan, {days.Name()}.", $"Nada ha cambiado en el plan, {days.Name()}.");

    public static LocalizedText NotRead(string words) =>
        new(
            $"I can't read “{words}” as days. Try {"plan changes since last month":c}.",
            $"No entiendo «{words}» como fechas. Prueba {"plan cambios desde el mes pasado":c}."
        );

    public static LocalizedText Difference(LocalizedText what) => new($"What changed: {what}", $"Qué cambió: {what}");

    /// <summary>"Oct 3: signed · Tactic Fleet webinars".</summary>
    public static LocalizedText Line(PlanChange change) =>
        LocalizedText.Invariant($"{change.Day}: {Of(change.Kind)} · {change.What}");

    private static LocalizedText Of(PlanChangeKind kind) =>
        kind switch
        {
            PlanChangeKind.Agreed => new("signed by both sides", "firmado por los dos equipos"),
            PlanChangeKind.Changed => new("new version signed", "nueva versión firmada"),
            PlanChangeKind.Reached => new("reached", "logrado"),
            PlanChangeKind.Missed => new("missed", "no cumplido"),
            PlanChangeKind.Began => new("tactic began", "empezó la táctica"),
            PlanChangeKind.Ended => new("tactic ended", "terminó la táctica"),
            PlanChangeKind.Closed => new("closed by both sides", "cerrado por los dos equipos"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}
