using Bot.Core.Chat;

namespace Bot.Core.Kpis;

/// <summary>Texts of the rows behind a figure.</summary>
internal static class KpiRowTexts
{
    public static readonly LocalizedText RowsCommand = new(
        "See the rows behind a figure, and those left out",
        "Ver las filas de una cifra, y las que no cuentan"
    );
    public static readonly LocalizedText RowsButton = new("Rows", "Filas");
    public static readonly LocalizedText Won = new("won", "ganada");
    public static readonly LocalizedText Lost = new("lost", "perdida");
    public static readonly LocalizedText Lead = new("lead", "lead");
    public static readonly LocalizedText Counts = new("yes", "sí");
    public static readonly LocalizedText NoAmount = new("no amount", "sin importe");
    public static readonly LocalizedText NotFirst = new("not the account's first", "no es la primera de la cuenta");
    public static readonly LocalizedText NoCreation = new("no day of creation", "sin fecha de creación");
    public static readonly LocalizedText CreatedLater = new("closed before it was created", "cerrada antes de crearse");
    public static readonly LocalizedText OtherChannel = new("not a marketing channel", "no es un canal de marketing");
    public static readonly LocalizedText Running = new("running", "activa");
    public static readonly LocalizedText Gone = new("ended", "terminada");
    public static readonly LocalizedText NotPaid = new("trial or free", "de prueba o gratuita");
    public static readonly LocalizedText NoEnd = new("no end day", "sin fecha de fin");
    public static readonly LocalizedText NotThen = new("not running then", "no activa entonces");
    public static readonly LocalizedText AnsweredLater = new("answered again later", "respondió después otra vez");
    public static readonly LocalizedText NotMarketing = new("not marketing's", "no es de marketing");

    public static readonly IReadOnlyList<LocalizedText> Head =
    [
        new("Day", "Día"),
        new("Name", "Nombre"),
        new("What", "Qué"),
        new("Amount", "Importe"),
        new("Counts", "Cuenta"),
    ];

    public static readonly LocalizedText CountsNot = new("no", "no");

    /// <summary>The columns of the file.</summary>
    public static readonly IReadOnlyList<LocalizedText> FileHead =
    [
        .. Head.Take(4),
        new("Currency", "Moneda"),
        Head[4],
        new("Why not", "Por qué no"),
    ];

    public static readonly LocalizedText NoRows = new(
        "No rows are behind this figure.",
        "No hay filas detrás de esta cifra."
    );

    public static LocalizedText Until(DateOnly day) => new($"until {day}", $"hasta el {day}");

    public static LocalizedText Sent(decimal visits, decimal submissions) =>
        new($"{submissions:N0} of {visits:N0} visits", $"{submissions:N0} de {visits:N0} visitas");

    public static LocalizedText Title(FigureSnapshot figure) =>
        new($"Rows behind {figure.Name}, {figure.Period.Name()}", $"Filas de {figure.Name}, {figure.Period.Name()}");

    public static LocalizedText Count(int counted, int leftOut) =>
        new($"Counted: {counted}. Left out: {leftOut}.", $"Cuentan: {counted}. No cuentan: {leftOut}.");

    public static LocalizedText OnlyLeftOut(int count) => new($"Left out ({count})", $"No cuentan ({count})");
}
