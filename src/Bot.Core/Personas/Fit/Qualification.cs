using Bot.Core.Chat;

namespace Bot.Core.Personas.Fit;

/// <summary>Whether one of budget, authority, need and timing is there.</summary>
public enum Qualified
{
    NotSaid,
    NotSure,
    No,
    Yes,
}

/// <summary>Reading what was said about budget, authority, need and timing.</summary>
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
    /// Words beyond yes and no are an answer (a budget of "20k", a time "Q1"), but who else decides is no authority yet:
    /// that stays to be asked.
    /// </summary>
    public static Qualified Read(FitKey key, string? words)
    {
        var said = Folding.Words(words ?? "").ToList();
        var line = string.Join(' ', said);
        return words is null ? Qualified.NotSaid
            : said.Count == 0
            || Unsure.Contains(said[0])
            || UnsureBeginnings.Any(start => line.StartsWith(start, StringComparison.Ordinal))
                ? Qualified.NotSure
            : No.Contains(said[0]) ? Qualified.No
            : Yes.Contains(said[0]) ? Qualified.Yes
            : key == FitKey.Authority ? Qualified.NotSure
            : Qualified.Yes;
    }
}
