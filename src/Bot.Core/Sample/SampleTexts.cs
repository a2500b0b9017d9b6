using Bot.Core.Chat;

namespace Bot.Core.Sample;

internal static class SampleTexts
{
    public static readonly LocalizedText Summary = new(
        "Bring the sample company back to how it was",
        "Devolver la empresa de muestra a como estaba"
    );
    public static readonly LocalizedText Example = new(
        $"{"settings reset sample":c}",
        $"{"ajustes restablecer muestra":c}"
    );

    public static readonly LocalizedText Sure = new(
        "This deletes everything that was added or changed in the sample company, "
            + "for everybody, and loads it again as of today. There is no undo.",
        "Esto borra todo lo que se ha añadido o cambiado en la empresa de muestra, para "
            + "todo el mundo, y la vuelve a cargar con fecha de hoy. No se puede deshacer."
    );

    public static readonly LocalizedText ResetButton = new("Delete and load again", "Borrar y volver a cargar");
    public static readonly LocalizedText Done = new(
        "The sample company is back, as of today.",
        "La empresa de muestra está de vuelta, con fecha de hoy."
    );

    public static readonly LocalizedText ResetSince = new(
        $"The sample company was loaded again after this question, so nothing "
            + $"was deleted now. To do it once more: {"settings reset sample":c}.",
        $"La empresa de muestra se volvió a cargar después de esta pregunta, así que "
            + $"ahora no se ha borrado nada. Para repetirlo: {"ajustes restablecer muestra":c}."
    );

    public static readonly LocalizedText People = new("People", "Personas");

    public static readonly LocalizedText TryIt = new(
        $"Look around: {"feedback list":c}, {"kpi":c}, {"persona operations lead":c}, {"review":c}.",
        $"Echa un vistazo: {"comentario lista":c}, {"kpi":c}, {"persona jefatura de tráfico":c}, {"revision":c}."
    );

    public static LocalizedText Count(int count) => new($"{count}", $"{count}");

    public static LocalizedText NotTheSample(string organization) =>
        new(
            $"Only the sample company can be reset. What {organization} has stored is real, and I leave it as it is.",
            $"Solo se puede restablecer la empresa de muestra. Lo que "
                + $"{organization} tiene guardado es de verdad y lo dejo como está."
        );
}
