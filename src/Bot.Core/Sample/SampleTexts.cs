using Bot.Core.Chat;

namespace Bot.Core.Sample;

internal static class SampleTexts
{
    public static readonly LocalizedText Summary = new("Reset the sample company", "Restablecer la empresa de ejemplo");
    public static readonly LocalizedText Example = new(
        $"{"settings reset sample":c}",
        $"{"ajustes restablecer ejemplo":c}"
    );

    public static readonly LocalizedText Sure = new(
        "This deletes everything that was added or changed in the sample company, for everyone, and "
            + "loads it again as of today. There is no undo.",
        "Esto borra todo lo que se ha añadido o cambiado en la empresa de ejemplo, para todo el mundo, y "
            + "la vuelve a cargar con fecha de hoy. No se puede deshacer."
    );

    public static readonly LocalizedText ResetButton = new("Delete and load again", "Borrar y volver a cargar");
    public static readonly LocalizedText Done = new(
        "The sample company is back, as of today.",
        "La empresa de ejemplo está de vuelta, con fecha de hoy."
    );

    public static readonly LocalizedText ResetSince = new(
        $"The sample company has already been reset since this question, so nothing was deleted now. To "
            + $"reset it again: {"settings reset sample":c}.",
        $"La empresa de ejemplo ya se ha restablecido después de esta pregunta, así que ahora no se ha "
            + $"borrado nada. Para repetirlo: {"ajustes restablecer ejemplo":c}."
    );

    public static readonly LocalizedText People = new("People", "Equipo");

    public static readonly LocalizedText TryIt = new(
        $"Look around: {"feedback list":c}, {"kpi":c}, {"persona operations lead":c}, {"review":c}.",
        $"Echa un vistazo: {"ver comentarios":c}, {"kpi":c}, {"persona jefatura de tráfico":c}, " + $"{"revisión":c}."
    );

    public static LocalizedText Count(int count) => new($"{count}", $"{count}");

    public static LocalizedText NotTheSample(string organization) =>
        new(
            $"Only the sample company can be reset. What {organization} has stored is real, so I leave it " + $"alone.",
            $"Solo se puede restablecer la empresa de ejemplo. Lo que {organization} tiene guardado es de "
                + $"verdad y lo dejo como está."
        );
}
