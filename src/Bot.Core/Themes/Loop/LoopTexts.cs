using Bot.Core.Chat;

namespace Bot.Core.Themes;

internal static class LoopTexts
{
    public static readonly LocalizedText MineSummary = new(
        "See what came of your reports",
        "Ver qué ha sido de tus comentarios"
    );

    public static readonly LocalizedText MineExample = new($"{"my reports":c}", $"{"estado de mis comentarios":c}");

    public static readonly LocalizedText NoticesSummary = new(
        "Turn notices about your reports on or off",
        "Activar o desactivar los avisos sobre tus comentarios"
    );

    public static readonly LocalizedText NoticesExample = new(
        $"{"report notices off":c}",
        $"{"avisos de comentarios no":c}"
    );

    public static readonly LocalizedText MineTitle = new("What came of your reports", "Qué ha sido de tus comentarios");
    public static readonly LocalizedText NoneYet = new(
        "You haven't reported anything yet.",
        "Todavía no has contado nada."
    );

    public static readonly LocalizedText Sorting = new("waits for a theme", "espera un tema");
    public static readonly LocalizedText NotFeedback = new(
        "taken out: not feedback",
        "descartado: no es un comentario"
    );
    public static readonly LocalizedText StopButton = new("Stop these notices", "No recibir estos avisos");
    public static readonly LocalizedText StartButton = new("Get notices again", "Volver a recibir avisos");
    public static readonly LocalizedText NoticesOff = new(
        "You won't hear what becomes of your reports. “my reports” still shows it.",
        "Ya no recibirás avisos sobre tus comentarios. «estado de mis comentarios» los sigue mostrando."
    );

    public static readonly LocalizedText NoticesOn = new(
        "You'll hear what becomes of your reports.",
        "Te contaré qué pasa con tus comentarios."
    );

    public static LocalizedText Headline(Theme theme) =>
        theme.Status switch
        {
            ThemeStatus.Planned => new(
                $"What you reported is planned: {theme.Name:b}",
                $"Lo que contaste está previsto: {theme.Name:b}"
            ),
            ThemeStatus.Answered => new(
                $"What you reported is answered: {theme.Name:b}",
                $"Lo que contaste tiene respuesta: {theme.Name:b}"
            ),
            _ => new(
                $"What you reported won't be done: {theme.Name:b}",
                $"Lo que contaste se ha descartado: {theme.Name:b}"
            ),
        };

    public static LocalizedText YouSaid(DateTimeOffset at, string? account) =>
        account is null
            ? new($"You, {at:d}", $"Tú, {at:d}")
            : new($"You about {account}, {at:d}", $"Tú, sobre {account}, {at:d}");

    public static LocalizedText By(string name, DateTimeOffset at) =>
        new($"Decided by {name} on {at:d}", $"Decisión de {name}, {at:d}");

    public static LocalizedText Mine(string words, LocalizedText state) =>
        LocalizedText.Invariant($"{words} · {state}");

    public static LocalizedText State(Theme theme) =>
        LocalizedText.Invariant($"{theme.Name:b}: {ThemeTexts.StateOf(theme.Status)}");

    public static LocalizedText Times(LoopTimes times) =>
        new(
            $"From report to theme {Days(times.Filed)}, to decision {Days(times.Decided)}, to reply "
                + $"{Days(times.Told)} (half of them within the first figure, nine in ten within the second).",
            $"Del comentario al tema {Days(times.Filed)}, a la decisión {Days(times.Decided)}, a la respuesta "
                + $"{Days(times.Told)} (la mitad, dentro de la primera cifra; nueve de cada diez, de la segunda)."
        );

    private static LocalizedText Days(LoopTime time) =>
        new(
            $"{(decimal)time.Median.TotalDays:0.0} / {(decimal)time.Ninetieth.TotalDays:0.0} days",
            $"{(decimal)time.Median.TotalDays:0.0} / {(decimal)time.Ninetieth.TotalDays:0.0} días"
        );
}
