using Bot.Core.Chat;

namespace Bot.Core.Themes;

internal static class TriageTexts
{
    public static readonly LocalizedText Summary = new(
        "Sort reports that have no theme yet",
        "Clasificar los comentarios que aún no tienen tema"
    );

    public static readonly LocalizedText Example = new($"{"triage":c}", $"{"clasificar":c}");
    public static readonly LocalizedText Title = new("Reports without a theme", "Comentarios sin tema");
    public static readonly LocalizedText Nothing = new(
        "Every report has a theme.",
        "Todos los comentarios tienen tema."
    );

    public static readonly LocalizedText ChooseButton = new("Choose…", "Elegir…");
    public static readonly LocalizedText DismissButton = new("Not feedback", "No es un comentario");
    public static readonly LocalizedText ConfirmDismissAll = new(
        "None of these is feedback? They will count nowhere.",
        "¿Ninguno es un comentario? No contarán en ningún sitio."
    );

    public static readonly LocalizedText DismissAllButton = new("None is feedback", "Ninguno es un comentario");
    public static readonly LocalizedText ProposalsButton = new("Propose themes", "Proponer temas");
    public static readonly LocalizedText SettingsButton = new("Settings…", "Ajustes…");
    public static readonly LocalizedText SettingsTitle = new("Themes and triage", "Temas y clasificación");
    public static readonly LocalizedText SettingsSaved = new("Saved.", "Guardado.");
    public static readonly LocalizedText FileFrom = new(
        "File without asking from (%)",
        "Clasificar sin preguntar desde (%)"
    );
    public static readonly LocalizedText AskFrom = new(
        "Ask the reporter from (%)",
        "Preguntar a quien lo cuenta desde (%)"
    );
    public static readonly LocalizedText Percent = new(
        "A whole number from 1 to 100; asking starts below filing.",
        "Un número entero de 1 a 100; se pregunta por debajo de lo que se clasifica."
    );

    public static readonly LocalizedText Takers = new("On triage, week by week", "Quién clasifica, por semanas");
    public static readonly LocalizedText MayNot = new(
        "Approvers and admins change this.",
        "Esto lo cambian quienes aprueban y quienes administran."
    );

    public static readonly LocalizedText ChooseTitle = new("Choose a theme", "Elegir un tema");
    public static readonly LocalizedText ProposalsSummary = new(
        "See which reports without a theme may be one",
        "Ver qué comentarios sin tema pueden ser uno"
    );
    public static readonly LocalizedText ProposalsExample = new($"{"themes propose":c}", $"{"proponer temas":c}");
    public static readonly LocalizedText ProposalsTitle = new("Proposed themes", "Temas propuestos");
    public static readonly LocalizedText NoProposals = new(
        "I found no group of at least three similar reports without a theme.",
        "No he encontrado ningún grupo de al menos tres comentarios parecidos sin tema."
    );

    public static readonly LocalizedText ProposalsNote = new(
        "Nothing is created until you press a button.",
        "No se crea nada hasta que pulses un botón."
    );

    public static readonly LocalizedText StartButton = new("Start this theme…", "Crear este tema…");

    public static LocalizedText Open(int waiting) => new($"Triage ({waiting})", $"Clasificar ({waiting})");

    public static LocalizedText Waiting(int waiting) =>
        waiting == 1
            ? new("1 report waits for a theme", "1 comentario espera un tema")
            : new($"{waiting} reports wait for a theme", $"{waiting} comentarios esperan un tema");

    public static LocalizedText OnTriage(string name) =>
        new($"On triage this week: {name:b}", $"Esta semana clasifica {name:b}");

    public static LocalizedText Accept(LocalizedText theme) => LocalizedText.Invariant($"✓ {theme}");

    public static LocalizedText AcceptAll(int count) =>
        new($"Accept all {count} suggestions", $"Aceptar las {count} propuestas");

    public static LocalizedText Group(int reports, int accounts) =>
        LocalizedText.Invariant($"{ThemeTexts.Reports(reports)} · {ThemeTexts.AccountCount(accounts)}");
}
