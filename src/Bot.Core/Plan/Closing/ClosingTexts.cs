using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Plan;

internal static class ClosingTexts
{
    public static readonly LocalizedText Quarter = new("Quarter", "Trimestre");
    public static readonly LocalizedText Results = new("Results", "Resultados");
    public static readonly LocalizedText Lessons = new("What we learned", "Qué aprendimos");
    public static readonly LocalizedText LessonsHint = new("What to do again, and what not.", "Qué repetir y qué no.");
    public static readonly LocalizedText Title = new("Close the quarter", "Cerrar el trimestre");
    public static readonly LocalizedText Submit = new("Propose", "Proponer");
    public static readonly LocalizedText Summary = new(
        "Close a quarter: both sides sign how it ended, and it stays as it is",
        "Cerrar un trimestre: los dos equipos firman cómo terminó y así se queda"
    );
    public static readonly LocalizedText Example = new($"{"plan close last quarter":c}", $"{"cerrar plan T3":c}");
    public static readonly LocalizedText Review = new("Open", "Abrir");

    public static readonly AgreementTypeTexts Kind = new(
        title => new LocalizedText($"of the closing of {title}", $"del cierre de {title}"),
        title => new LocalizedText($"Closing of {title}", $"Cierre de {title}")
    )
    {
        Plural = new LocalizedText("Closed quarters", "Trimestres cerrados"),
        ProposeTitle = Title,
        ProposeNew = Title,
        NoneYet = new LocalizedText(
            $"No quarter is closed yet. Try {"plan close last quarter":c}.",
            $"Todavía no hay ningún trimestre cerrado. Prueba {"cerrar plan T3":c}."
        ),
        Exists = new LocalizedText(
            "This quarter is being closed already. Open it and sign.",
            "Este trimestre ya se está cerrando. Ábrelo y firma."
        ),
        ShowSummary = new LocalizedText(
            "A closed quarter as both sides signed it",
            "Un trimestre cerrado, tal como se firmó"
        ),
        ExampleName = new LocalizedText("2026-Q3", "2026-Q3"),
    };

    public static LocalizedText StillRuns(PlanQuarter quarter) =>
        new(
            $"{quarter.Name()} runs until {quarter.Days.To}. Close it when it is over.",
            $"{quarter.Name()} dura hasta el {quarter.Days.To}. Ciérralo cuando haya terminado."
        );

    public static LocalizedText Empty(PlanQuarter quarter) =>
        new(
            $"{quarter.Name()} has no objectives and no tactics, so there is nothing to close.",
            $"{quarter.Name()} no tiene objetivos ni tácticas, así que no hay nada que cerrar."
        );

    public static LocalizedText Intro(PlanQuarter quarter, int running) =>
        running switch
        {
            0 => new(
                $"Both sides sign how {quarter.Name()} ended. After that nothing changes it.",
                $"Los dos equipos firman cómo terminó {quarter.Name()}. Después, nada lo cambia."
            ),
            1 => new(
                $"Both sides sign how {quarter.Name()} ended. After that nothing changes it. 1 objective has no result "
                    + $"yet; it is kept as it stands and goes on in the plan.",
                $"Los dos equipos firman cómo terminó {quarter.Name()}. Después, nada lo cambia. 1 objetivo aún no tiene "
                    + $"resultado; se guarda como está y sigue en el plan."
            ),
            _ => new(
                $"Both sides sign how {quarter.Name()} ended. After that nothing changes it. {running} objectives have no "
                    + $"result yet; they are kept as they stand and go on in the plan.",
                $"Los dos equipos firman cómo terminó {quarter.Name()}. Después, nada lo cambia. {running} objetivos aún "
                    + $"no tienen resultado; se guardan como están y siguen en el plan."
            ),
        };

    public static LocalizedText Proposed(PlanQuarter quarter) =>
        new(
            $"The closing of {quarter.Name()} waits for both signatures.",
            $"El cierre de {quarter.Name()} espera las dos firmas."
        );

    public static LocalizedText Waiting(PlanQuarter quarter, string author) =>
        new(
            $"{author} has proposed to close {quarter.Name()} already. It waits for signatures.",
            $"{author} ya ha propuesto cerrar {quarter.Name()}. Espera firmas."
        );

    /// <summary>"Q3 2026 is closed: signed by Lena and Maya on Oct 5."</summary>
    public static LocalizedText ClosedBy(PlanQuarter quarter, AgreementVersion closing, MemberNames names)
    {
        var who = closing.Signatures.Select(signature => names[signature.Member]).ToList();
        var (english, spanish) = (string.Join(" and ", who), string.Join(" y ", who));
        return new(
            $"{quarter.Name()} is closed: signed by {english} on {closing.AgreedAt!.Value:d}.",
            $"{quarter.Name()} está cerrado: lo firmaron {spanish} el {closing.AgreedAt!.Value:d}."
        );
    }
}
