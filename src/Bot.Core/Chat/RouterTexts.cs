namespace Bot.Core.Chat;

internal static class RouterTexts
{
    public static readonly LocalizedText LogAsFeedback = new("Log as feedback", "Guardar como comentario");

    public static readonly LocalizedText OldButton = new(
        "This button is from an older message and no longer works. Type help to see what you can do.",
        "Este botón es de un mensaje antiguo y ya no funciona. Escribe ayuda para ver qué puedes hacer."
    );

    public static readonly LocalizedText NeedsApprover = new(
        "Only approvers and admins can do this. An admin can make you an approver with settings.",
        "Solo pueden hacerlo quienes aprueban o administran. Quien administra puede darte permiso con " + "ajustes."
    );

    public static readonly LocalizedText NeedsAdmin = new(
        "Only admins can do this. Ask an admin of your company.",
        "Solo puede hacerlo quien administra. Pídeselo a alguien que administre Duet en tu empresa."
    );

    public static readonly LocalizedText StorageFull = new(
        "Duet's disk is full, so this was not saved. You can still read what is stored. Please tell your "
            + "admin, and send this again once there is room.",
        "El disco de Duet está lleno, así que esto no se ha guardado. Puedes seguir leyendo lo que ya "
            + "está guardado. Avisa a quien administra y envíalo de nuevo cuando haya espacio."
    );

    public static readonly IReadOnlyList<LocalizedText> FirstSteps =
    [
        new(
            $"{"feedback Acme: onboarding takes too long":c}",
            $"{"comentario Acme: la puesta en marcha tarda demasiado":c}"
        ),
        new($"{"persona":c}", $"{"persona":c}"),
        new($"{"help":c}", $"{"ayuda":c}"),
    ];

    public static readonly LocalizedText RunSummary = new("Runs typed words", "Ejecuta palabras escritas");

    public static readonly LocalizedText OrTheCommand = new(
        "Or did you mean the command?",
        "¿O te referías al comando?"
    );

    public static LocalizedText Run(CommandSpec spec) =>
        new(spec.WordsIn(Language.English)!, spec.WordsIn(Language.Spanish)!);

    /// <summary>A command with what follows its words, for a button.</summary>
    public static LocalizedText Run(CommandSpec spec, string rest)
    {
        var shown = Truncate.ToLength(rest, 40);
        return rest.Length == 0
            ? Run(spec)
            : new LocalizedText(
                $"{spec.WordsIn(Language.English)!} “{shown}”",
                $"{spec.WordsIn(Language.Spanish)!} «{shown}»"
            );
    }

    public static LocalizedText NotUnderstood(string typed) =>
        new($"I don't understand “{typed}”. Try one of these:", $"No entiendo «{typed}». Prueba con algo de esto:");

    public static LocalizedText DidYouMean(string typed, CommandSpec nearest) =>
        new(
            $"I don't know “{typed}”. Did you mean {nearest.WordsIn(Language.English):c}?",
            $"No conozco «{typed}». ¿Querías decir {nearest.WordsIn(Language.Spanish):c}?"
        );

    public static LocalizedText Failed(string reference) =>
        new(
            $"Something went wrong on our side and this was not done. Please try again; if it "
                + $"happens again, give your admin the reference {reference:c}.",
            $"Algo ha fallado por nuestra parte y no se ha hecho. Inténtalo de nuevo; si vuelve "
                + $"a pasar, dale a quien administra la referencia {reference:c}."
        );
}
