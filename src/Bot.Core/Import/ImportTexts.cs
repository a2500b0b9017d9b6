using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Import;

/// <summary>Texts of an import.</summary>
internal static class ImportTexts
{
    public static readonly LocalizedText ImportCommand = new(
        "Import deals, leads, accounts, spend, or what both sides sign, from a file",
        "Importar tratos, prospectos, cuentas, gasto o lo que firman los dos lados, desde un archivo"
    );

    public static readonly LocalizedText ImportExample = new($"{"import":c}", $"{"importar":c}");

    public static readonly LocalizedText HowTo = new(
        "Drop a CSV or Markdown file here and I show you what is in it before anything is stored.",
        "Suelta aquí un archivo CSV o Markdown y te muestro lo que contiene antes de guardar nada."
    );

    public static readonly IReadOnlyList<LocalizedText> KindsOfFiles =
    [
        new(
            "Deals: id or name, account, amount, stage or state, created, closed.",
            "Tratos: id o nombre, cuenta, importe, etapa o estado, creación y cierre."
        ),
        new("Leads: id or email, created, company, job title.", "Prospectos: id o correo, creación, empresa, cargo."),
        new(
            "Accounts: name, industry, employees, region or country.",
            "Cuentas: nombre, sector, empleados, región o país."
        ),
        new(
            "Spend: day or month, amount, side (marketing or sales).",
            "Gasto: día o mes, importe, equipo (marketing o ventas)."
        ),
        new(
            $"Personas, messages and claims: one on each row, as CSV or as Markdown tables; they "
                + $"are proposed for both sides to sign. Or paste a table behind {"import claims":c}.",
            $"Personas, mensajes y promesas: una por fila, en CSV o en tablas de Markdown; se proponen "
                + $"para que firmen los dos lados. O pega una tabla detrás de {"importar promesas":c}."
        ),
        new(
            "In deals, leads and spend, where there are: channel, campaign, territory, product, rep, segment.",
            "En tratos, prospectos y gasto, si los hay: canal, campaña, territorio, producto, comercial, segmento."
        ),
    ];

    public static readonly LocalizedText Limits = new(
        "As Salesforce, HubSpot or Excel exports it; up to 5 MB and 50,000 "
            + "rows at a time. Importing the same file again changes nothing.",
        "Tal como lo exportan Salesforce, HubSpot o Excel; hasta 5 MB y 50.000 "
            + "filas cada vez. Importar otra vez el mismo archivo no cambia nada."
    );

    public static readonly LocalizedText Empty = new("The file is empty.", "El archivo está vacío.");

    public static readonly LocalizedText OnlyHeader = new(
        "The file has column names but no rows.",
        "El archivo tiene nombres de columnas, pero ninguna fila."
    );

    public static readonly LocalizedText Workbook = new(
        "This is an Excel workbook, not a CSV file. In Excel choose Save as, “CSV UTF-8”, and drop that file.",
        "Es un libro de Excel, no un CSV. En Excel elige Guardar como, «CSV UTF-8», y suelta ese archivo."
    );

    public static readonly LocalizedText Binary = new(
        "This is not a text file, so it is no CSV.",
        "No es un archivo de texto, así que no es un CSV."
    );

    public static readonly LocalizedText Html = new(
        "This is a web page, not a CSV file. Perhaps the download asked for a sign-in.",
        "Es una página web, no un CSV. Quizá la descarga pedía iniciar sesión."
    );

    public static readonly LocalizedText Json = new(
        "This is JSON, not a CSV file. Choose CSV where you export it.",
        "Es JSON, no un CSV. Elige CSV al exportarlo."
    );

    public static readonly LocalizedText TooLarge = new(
        "The file is larger than 5 MB. Split it, for example by year; the parts add up.",
        "El archivo supera los 5 MB. Divídelo, por ejemplo por años; las partes se suman."
    );

    public static readonly LocalizedText NoDealId = new(
        "There is no column with ids: deals are told apart by account and name.",
        "No hay columna de id: los tratos se distinguen por cuenta y nombre."
    );

    public static readonly LocalizedText NoAccount = new(
        "There is no column with accounts: each deal won counts as a new customer.",
        "No hay columna de cuentas: cada trato ganado cuenta como cliente nuevo."
    );

    public static readonly LocalizedText NoAmounts = new(
        "There is no column with amounts: revenue can't be computed from this file.",
        "No hay columna de importes: con este archivo no se pueden calcular ingresos."
    );

    public static readonly LocalizedText AllMarketing = new(
        "There is no column that says which side spent it: all of it counts as marketing's.",
        "Ninguna columna dice qué equipo lo gastó: todo cuenta como gasto de marketing."
    );

    public static readonly LocalizedText EmailNotKept = new(
        "Email addresses tell leads apart and are not kept.",
        "Los correos sirven para distinguir prospectos y no se guardan."
    );

    public static readonly LocalizedText Gone = new(
        "This file is no longer here: files wait 24 hours, for the person who dropped them. Drop it again.",
        "Este archivo ya no está: los archivos esperan 24 horas a quien los soltó. Suéltalo de nuevo."
    );

    public static readonly LocalizedText Cancelled = new(
        "Cancelled; nothing was stored.",
        "Cancelado; no se ha guardado nada."
    );

    public static readonly LocalizedText NothingStored = new("Nothing was stored.", "No se ha guardado nada.");

    public static readonly LocalizedText NothingStoredYet = new(
        "Nothing is stored before you confirm.",
        "No se guarda nada hasta que lo confirmes."
    );

    public static readonly LocalizedText Cancel = new("Cancel", "Cancelar");
    public static readonly LocalizedText New = new("New", "Nuevas");
    public static readonly LocalizedText Changed = new("Changed", "Cambiadas");
    public static readonly LocalizedText Unchanged = new("Unchanged", "Sin cambios");
    public static readonly LocalizedText Mapping = new("How the columns are read", "Cómo se leen las columnas");
    public static readonly LocalizedText Meaning = new("Read as", "Se lee como");
    public static readonly LocalizedText InFile = new("Column in the file", "Columna del archivo");
    public static readonly LocalizedText FirstCell = new("First value", "Primer valor");

    public static readonly LocalizedText FirstRows = new(
        "The first rows, as they are read",
        "Las primeras filas, tal como se leen"
    );

    public static readonly LocalizedText WhichKind = new(
        "What is in this file? Its columns fit several kinds.",
        "¿Qué contiene este archivo? Sus columnas encajan con varios tipos."
    );

    public static LocalizedText File(FactSource source) =>
        source switch
        {
            FactSource.Deals => new("Deals", "Tratos"),
            FactSource.Leads => new("Leads", "Prospectos"),
            FactSource.Spend => new("Spend", "Gasto"),
            FactSource.Accounts => new("Accounts", "Cuentas"),
            _ => throw new ArgumentOutOfRangeException(nameof(source)),
        };

    public static LocalizedText Name(DealState state) =>
        state switch
        {
            DealState.Open => new("open", "abierto"),
            DealState.Won => new("won", "ganado"),
            DealState.Lost => new("lost", "perdido"),
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };

    public static LocalizedText QuestionTitle(string file) =>
        new($"A question about {file}", $"Una pregunta sobre {file}");

    public static LocalizedText PreviewTitle(string file, FactSource source) =>
        new($"{File(source)} in {file}", $"{File(source)} en {file}");

    public static LocalizedText PreviewSummary(string file, ImportReading reading, UpsertCounts counts) =>
        new(
            $"{file}: {counts.New} new, {counts.Changed} changed, "
                + $"{counts.Unchanged} unchanged, {Lines(reading)} with problems. Import?",
            $"{file}: {counts.New} nuevas, {counts.Changed} cambiadas, "
                + $"{counts.Unchanged} sin cambios, {Lines(reading)} con problemas. ¿Importar?"
        );

    public static LocalizedText ImportRows(int rows) =>
        rows == 1 ? new("Import 1 row", "Importar 1 fila") : new($"Import {rows} rows", $"Importar {rows} filas");

    public static LocalizedText Imported(string file, FactSource source, int rows) =>
        rows == 1
            ? new(
                $"Imported {file}: 1 row of {source.Name()} is stored.",
                $"{file} importado: 1 fila de {source.Name()} guardada."
            )
            : new(
                $"Imported {file}: {rows} rows of {source.Name()} are stored.",
                $"{file} importado: {rows} filas de {source.Name()} guardadas."
            );

    public static LocalizedText CannotImport(string file) =>
        new($"{file} can't be imported", $"{file} no se puede importar");

    public static LocalizedText NoGoodRow(string file) =>
        new($"No row of {file} can be imported", $"No se puede importar ninguna fila de {file}");

    public static LocalizedText LeftOut(int lines) =>
        lines == 1
            ? new("One line is left out:", "Una línea queda fuera:")
            : new($"{lines} lines are left out:", $"{lines} líneas quedan fuera:");

    public static LocalizedText Problem(ImportProblem problem) =>
        problem switch
        {
            { Line: null } => problem.Sentence,
            { Column: null } => new(
                $"line {Digits(problem.Line.Value)}: {problem.Sentence}",
                $"línea {Digits(problem.Line.Value)}: {problem.Sentence}"
            ),
            _ => new(
                $"line {Digits(problem.Line.Value)}, column "
                    + $"“{Truncate.ToLine(problem.Column, 40)}”: {problem.Sentence}",
                $"línea {Digits(problem.Line.Value)}, columna "
                    + $"«{Truncate.ToLine(problem.Column, 40)}»: {problem.Sentence}"
            ),
        };

    public static LocalizedText AndMore(int count) => new($"and {count} more", $"y {count} más");

    public static LocalizedText Unused(IReadOnlyList<string> headers, int more) =>
        more > 0
            ? new(
                $"Not used: {string.Join(", ", headers)} and {more} more",
                $"No se usan: {string.Join(", ", headers)} y {more} más"
            )
            : new($"Not used: {string.Join(", ", headers)}", $"No se usan: {string.Join(", ", headers)}");

    public static LocalizedText TooManyRows(int rows) =>
        new(
            $"The file has {rows} rows; up to 50,000 are read at a "
                + $"time. Split it, for example by year; the parts add up.",
            $"El archivo tiene {rows} filas; se leen hasta 50.000 cada "
                + $"vez. Divídelo, por ejemplo por años; las partes se suman."
        );

    public static LocalizedText NoKnownColumn(int line, IReadOnlyList<string> found) =>
        new(
            $"line {Digits(line)}: no column of deals, leads, accounts or spend, nor "
                + $"of personas, messages or claims, is among {Quoted(found, "“", "”")}.",
            $"línea {Digits(line)}: no hay ninguna columna de tratos, prospectos, cuentas o "
                + $"gasto, ni de personas, mensajes o promesas, entre {Quoted(found, "«", "»")}."
        );

    public static LocalizedText LacksColumns(
        FactSource source,
        int line,
        IReadOnlyList<LocalizedText> lacking,
        IReadOnlyList<string> found
    ) =>
        new(
            $"line {Digits(line)}: for {File(source)} I miss a column for "
                + $"{Text.Join(", ", lacking)}. The file has {Quoted(found, "“", "”")}.",
            $"línea {Digits(line)}: para {File(source)} falta una columna para "
                + $"{Text.Join(", ", lacking)}. El archivo tiene {Quoted(found, "«", "»")}."
        );

    public static LocalizedText WhichDays(string header, string words) =>
        new(
            $"Column “{Truncate.ToLine(header, 40)}” has days that read both ways, like {words:c}. Which is it?",
            $"La columna «{Truncate.ToLine(header, 40)}» tiene fechas "
                + $"que se leen de dos formas, como {words:c}. ¿Cuál es?"
        );

    /// <summary>The day that the words mean in one order, with the month's name.</summary>
    public static LocalizedText Reads(string words, DayOrder order) =>
        LocalizedText.Invariant($"{new DayColumn(order, null, null).Day(words)!.Value}");

    public static string Digits(int line) => line.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static int Lines(ImportReading reading) =>
        reading.Problems.Select(problem => problem.Line).Distinct().Count();

    private static string Quoted(IReadOnlyList<string> headers, string open, string close) =>
        headers.Count == 0
            ? "–"
            : string.Join(", ", headers.Take(12).Select(header => $"{open}{Truncate.ToLine(header, 40)}{close}"))
                + (headers.Count > 12 ? "…" : "");
}
