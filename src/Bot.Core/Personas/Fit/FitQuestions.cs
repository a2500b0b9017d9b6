using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Personas.Fit;

/// <summary>Which of the persona's qualifying questions to ask for what is still open.</summary>
internal static class FitQuestions
{
    private const int Most = 4;

    private static readonly IReadOnlyList<(FitKey Key, string[] Words)> About =
    [
        (
            FitKey.Budget,
            [
                "budget",
                "cost",
                "costs",
                "pay",
                "price",
                "spend",
                "presupuesto",
                "cuesta",
                "coste",
                "pagais",
                "pagas",
                "gastais",
            ]
        ),
        (
            FitKey.Authority,
            [
                "agree",
                "decide",
                "decides",
                "approve",
                "approves",
                "sign",
                "signs",
                "decision",
                "aprueba",
                "firma",
                "acuerdo",
                "apruebe",
            ]
        ),
        (
            FitKey.Timing,
            ["when", "date", "deadline", "quarter", "month", "cuando", "fecha", "plazo", "trimestre", "mes"]
        ),
        (
            FitKey.Size,
            [
                "employees",
                "people",
                "sites",
                "vehicles",
                "trucks",
                "empleados",
                "personas",
                "vehiculos",
                "camiones",
                "sedes",
            ]
        ),
        (FitKey.Region, ["country", "countries", "pais", "paises"]),
    ];

    /// <summary>First those about what is open, then those that hear out need and pain, while one of these is open; in the persona's order.</summary>
    public static IReadOnlyList<string> Of(AgreementContent persona, IReadOnlyList<FitKey> open)
    {
        var questions = PersonaParts
            .Lines(persona["questions"])
            .Select(question => (Words: question, Keys: KeysOf(question)))
            .ToList();
        var direct = questions.Where(question => question.Keys.Any(open.Contains));
        var hearing =
            open.Contains(FitKey.Need) || open.Contains(FitKey.Pain)
                ? questions.Where(question => question.Keys.Count == 0)
                : [];
        return [.. direct.Concat(hearing).Select(question => question.Words).Distinct().Take(Most)];
    }

    private static List<FitKey> KeysOf(string question)
    {
        var words = Folding.Words(question).ToHashSet();
        return [.. About.Where(about => about.Words.Any(words.Contains)).Select(about => about.Key)];
    }
}
