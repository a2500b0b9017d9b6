using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Import;

/// <summary>How files say that a deal is won, lost or open.</summary>
internal static class DealWords
{
    private static readonly string[] Open =
    [
        "open",
        "abierto",
        "abierta",
        "in progress",
        "en curso",
        "en progreso",
        "pipeline",
        "active",
        "activo",
        "activa",
        "new",
        "nuevo",
        "nueva",
        "pending",
        "pendiente",
        "ongoing",
        "negotiation",
        "negociacion",
        "on hold",
    ];

    /// <summary>The state that the words name; null if they name none.</summary>
    public static DealState? State(string words) =>
        WonOrLost(words) ?? (Open.Contains(Plain(words)) ? DealState.Open : null);

    /// <summary>
    /// The state of a stage. A stage that is neither won nor lost is open, but "closed" alone does not say which.
    /// </summary>
    public static DealState? OfStage(string words) =>
        WonOrLost(words) ?? (Plain(words) is "closed" or "cerrado" or "cerrada" or "cierre" ? null : DealState.Open);

    /// <summary>The state from yes-or-no columns: won, lost, or open if neither.</summary>
    public static DealState? OfFlags(string won, string lost) =>
        (IsYes(won), IsYes(lost)) switch
        {
            (true, _) => DealState.Won,
            (_, true) => DealState.Lost,
            (false, _) => DealState.Open,
            _ => won.Length == 0 ? DealState.Open : null,
        };

    public static bool? IsYes(string words) =>
        Plain(words) switch
        {
            "true" or "yes" or "y" or "1" or "x" or "si" or "s" or "verdadero" or "cierto" => true,
            "false" or "no" or "n" or "0" or "falso" => false,
            _ => null,
        };

    private static DealState? WonOrLost(string words)
    {
        var parts = Plain(words).Split(' ');
        return parts.Any(part => part is "won" or "win" or "closedwon" or "ganado" or "ganada" or "ganamos")
                ? DealState.Won
            : parts.Any(part => part is "lost" or "loss" or "closedlost" or "perdido" or "perdida" or "perdimos")
                ? DealState.Lost
            : null;
    }

    private static string Plain(string words) =>
        string.Join(
            ' ',
            Folding
                .Fold(words)
                .Split([' ', '\t', '-', '_', '/', '(', ')', '.', ','], StringSplitOptions.RemoveEmptyEntries)
        );
}
