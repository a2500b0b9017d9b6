using Bot.Core.Chat;

namespace Bot.Core.Handoffs;

/// <summary>The words of the question to whoever should act.</summary>
internal static class HandoffQuestionTexts
{
    public static readonly LocalizedText Done = new("Done", "Hecho");
    public static readonly LocalizedText NotAFit = new("Not a fit", "No encaja");
    public static readonly LocalizedText Later = new("Remind me tomorrow", "Recuérdamelo mañana");
    public static readonly LocalizedText Day = new("When", "Cuándo");
    public static readonly LocalizedText Time = new("Time", "Hora");
    public static readonly LocalizedText Reason = new("Why not?", "¿Por qué no?");
    public static readonly LocalizedText ReasonHint = new(
        "Marketing reads it as feedback on these leads.",
        "Marketing lo lee como comentario sobre estos leads."
    );
    public static readonly LocalizedText NoReason = new(
        "Write a few words, so that marketing can learn from it.",
        "Escribe unas palabras para que marketing pueda aprender de ello."
    );
    public static readonly LocalizedText NoDay = new("Choose the day.", "Elige el día.");
    public static readonly LocalizedText InTheFuture = new("That is still to come.", "Eso todavía no ha pasado.");
    public static readonly LocalizedText Counts = new(
        "This counts until a file from the CRM says otherwise.",
        "Esto cuenta hasta que un archivo del CRM diga otra cosa."
    );
    public static readonly LocalizedText ToMarketing = new(
        "Marketing can read this as feedback.",
        "Marketing puede leerlo como comentario."
    );
    public static readonly LocalizedText WaitsForYou = new("Open my hand-offs", "Ver mis traspasos");
    public static readonly LocalizedText Missed = new("Hand-offs missed", "Traspasos sin hacer");

    public static LocalizedText TimeHint(string zone) =>
        new(
            $"Such as 16:30, in {zone}. Without it, the day counts.",
            $"Por ejemplo 16:30, en {zone}. Sin ella cuenta el día."
        );

    public static LocalizedText Asks(HandoffStart start, string who, LocalizedText at) =>
        start switch
        {
            HandoffStart.Arrives => new($"{who:b} arrived on {at}.", $"{who:b} llegó el {at}."),
            HandoffStart.Qualifies => new($"{who:b} was qualified on {at}.", $"{who:b} se calificó el {at}."),
            _ => new($"{who:b} became a customer on {at}.", $"{who:b} es cliente desde el {at}."),
        };

    public static LocalizedText Due(string title, LocalizedText due) =>
        new(
            $"“{title}” was due by {due}, and I don't see that it is done. Is it?",
            $"«{title}» vencía el {due} y no veo que esté hecho. ¿Lo está?"
        );

    public static LocalizedText From(string channel) => new($"From: {channel}", $"Origen: {channel}");

    public static LocalizedText DoneOn(LocalizedText at) => new($"Done on {at}.", $"Hecho el {at}.");

    public static LocalizedText TooEarly(LocalizedText start) =>
        new($"It only started on {start}.", $"No empezó hasta el {start}.");

    public static LocalizedText Waiting(LocalizedText who, string title, LocalizedText due, bool isOver) =>
        isOver
            ? new($"{who:b}: {title}, was due by {due}", $"{who:b}: {title}, venció el {due}")
            : new($"{who:b}: {title}, due by {due}", $"{who:b}: {title}, vence el {due}");

    public static LocalizedText MissedOne(LocalizedText who, string title) =>
        LocalizedText.Invariant($"{who:b}: {title}");

    public static LocalizedText AndMore(int count) => new($"and {count} more", $"y {count} más");

    public static LocalizedText Summary(int missed) =>
        missed == 1
            ? new("1 hand-off missed", "1 traspaso sin hacer")
            : new($"{missed} hand-offs missed", $"{missed} traspasos sin hacer");
}
