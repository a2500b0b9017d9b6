using Bot.Core.Chat;

namespace Bot.Core.Personas.Fit;

/// <summary>The answer on budget, authority, need or timing.</summary>
public enum Qualified
{
    NotSaid,
    NotSure,
    No,
    Yes,
}

/// <summary>Parses the answers on budget, authority, need and timing.</summary>
internal static class Qualification
{
    private static readonly string[] Yes =
    [
        "yes",
        "y",
        "si",
        "s",
        "true",
        "ok",
        "confirmed",
        "confirmado",
        "claro",
        "sure",
        "alto",
        "high",
    ];
    private static readonly string[] No =
    [
        "no",
        "none",
        "not",
        "n",
        "never",
        "without",
        "zero",
        "sin",
        "ninguno",
        "ninguna",
        "nada",
        "nunca",
        "tampoco",
        "false",
        "0",
    ];
    private static readonly string[] Unsure =
    [
        "maybe",
        "perhaps",
        "unknown",
        "unclear",
        "tbd",
        "unsure",
        "quiza",
        "quizas",
        "depende",
        "depends",
        "pendiente",
        "pending",
        "desconocido",
        "igual",
        "probably",
        "possibly",
    ];
    private static readonly string[] UnsureBeginnings =
    [
        "not sure",
        "not clear",
        "not yet known",
        "dont know",
        "don t know",
        "do not know",
        "no idea",
        "no se",
        "no sabe",
        "no lo se",
        "no esta claro",
        "por confirmar",
        "to be",
        "a lo mejor",
        "puede que",
    ];

    /// <summary>
    /// Other words than yes and no are a positive answer (a budget of "20k", a timing of "Q1"). For authority they only
    /// say who decides (<see cref="BuyingRole"/>); if they name another decider or nobody, the question stays open.
    /// </summary>
    public static Qualified Read(FitKey key, string? words)
    {
        if (words is null)
        {
            return Qualified.NotSaid;
        }

        var folded = Folding.Words(words).ToList();
        return folded switch
        {
            _ when IsUnsure(folded) => Qualified.NotSure,
            [var first, ..] when No.Contains(first) => Qualified.No,
            [var first, ..] when Yes.Contains(first) => Qualified.Yes,
            _ => key == FitKey.Authority ? BuyingRole.Read(words) ?? Qualified.NotSure : Qualified.Yes,
        };
    }

    /// <summary>Whether the words begin with a no or with doubt; null otherwise.</summary>
    public static Qualified? Opens(string words)
    {
        var folded = Folding.Words(words).ToList();
        return folded.Count == 0 ? null
            : IsUnsure(folded) ? Qualified.NotSure
            : No.Contains(folded[0]) ? Qualified.No
            : null;
    }

    private static bool IsUnsure(List<string> folded)
    {
        var line = string.Join(' ', folded);
        return folded.Count == 0
            || Unsure.Contains(folded[0])
            || UnsureBeginnings.Any(start => line.StartsWith(start, StringComparison.Ordinal));
    }
}
