using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Import;

/// <summary>Texts of an import.</summary>
internal static class ImportTexts
{
    public static readonly LocalizedText ImportCommand = new(
        "Import deals, leads, spend, subscriptions, NPS answers, personas, messages and more from a file",
        "Importar oportunidades, leads, gasto, suscripciones, respuestas de NPS, perfiles, mensajes y más"
    );

    public static readonly LocalizedText ImportExample = new($"{"import":c}", $"{"importar":c}");

    public static readonly LocalizedText HowTo = new(
        "Drop a CSV or Markdown file here. I'll show you what is in it before I store anything.",
        "Suelta aquí un archivo CSV o Markdown. Te mostraré lo que contiene antes de guardar nada."
    );

    public static readonly IReadOnlyList<LocalizedText> KindsOfFiles =
    [
        new(
            "Deals and orders: amount, day, and stage or status; also id, account, day of creation.",
            "Oportunidades y pedidos: importe, fecha y etapa o estado; también id, cuenta, fecha de creación."
        ),
        new("Leads: id or email, created, company, job title.", "Leads: id o correo, creación, empresa, cargo."),
        new(
            "Accounts: name, industry, employees, region or country.",
            "Cuentas: nombre, sector, empleados, región o país."
        ),
        new(
            "Spend: day or month, amount, side (marketing or sales).",
            "Gasto: día o mes, importe, lado (marketing o ventas)."
        ),
        new(
            $"Personas, messages and claims: one per row, as CSV or Markdown tables; I propose them for "
                + $"both sides to sign. Or paste a table after {"import claims":c}.",
            $"Perfiles, mensajes y promesas: uno por fila, en CSV o en tablas de Markdown; los propongo "
                + $"para que firmen los dos lados. O pega una tabla después de {"importar promesas":c}."
        ),
        new(
            "Deals, leads and spend may also have: channel, campaign, territory, product, rep, segment.",
            "Oportunidades, leads y gasto pueden llevar también: canal, campaña, territorio, producto, "
                + "comercial, segmento."
        ),
    ];

    public static LocalizedText Limits(int megabytes) =>
        new(
            $"Exports from your CRM, ads tool or spreadsheet work as they are, up to {megabytes} MB at a time. "
                + $"Importing the same file again changes nothing.",
            $"Sirve lo que exportan el CRM, las plataformas de anuncios o la hoja de cálculo, sin tocarlo, hasta "
                + $"{megabytes} MB cada vez. Importar otra vez el mismo archivo no cambia nada."
        );

    public static readonly LocalizedText Empty = new("The file is empty.", "El archivo está vacío.");

    public static readonly LocalizedText OnlyHeader = new(
        "The file has column names but no rows.",
        "El archivo tiene nombres de columnas, pero ninguna fila."
    );

    public static readonly LocalizedText Workbook = new(
        "This is an Excel workbook, not a CSV file. In Excel, choose Save As, “CSV UTF-8”, and drop that " + "file.",
        "Es un libro de Excel, no un CSV. En Excel elige Guardar como, «CSV UTF-8», y suelta ese archivo."
    );

    public static readonly LocalizedText Binary = new("That isn't a CSV file.", "Ese archivo no es un CSV.");

    public static readonly LocalizedText Html = new(
        "This is a web page, not a CSV file. Maybe the download asked you to sign in.",
        "Es una página web, no un CSV. Quizá la descarga pedía iniciar sesión."
    );

    public static readonly LocalizedText Json = new(
        "This is JSON, not a CSV file. Choose CSV when you export it.",
        "Es JSON, no un CSV. Elige CSV al exportarlo."
    );

    public static readonly LocalizedText NoDealId = new(
        "There is no column for ids: I tell deals apart by account and name.",
        "No hay columna de id: distingo las oportunidades por cuenta y nombre."
    );

    public static readonly LocalizedText NoDealIdOrName = new(
        "There is no column for ids or names: each row counts, and equal rows count each.",
        "No hay columna de id ni de nombre: cuenta cada fila, también las que son iguales."
    );

    public static readonly LocalizedText AllWon = new(
        "No column says won or lost: each row counts as won.",
        "Ninguna columna dice si se ganó o se perdió: cada fila cuenta como ganada."
    );

    public static readonly LocalizedText NoCreated = new(
        "There is no column for the day of creation: I can't compute the sales cycle from this file.",
        "No hay columna de fecha de creación: con este archivo no puedo calcular el ciclo de venta."
    );

    public static readonly LocalizedText NoAccount = new(
        "There is no column for accounts: each won deal counts as a new customer.",
        "No hay columna de cuentas: cada oportunidad ganada cuenta como cliente nuevo."
    );

    public static readonly LocalizedText NoAmounts = new(
        "There is no column for amounts: I can't compute revenue from this file.",
        "No hay columna de importes: con este archivo no puedo calcular ingresos."
    );

    public static readonly LocalizedText AllMarketing = new(
        "No column says which side spent it: all of it counts as marketing spend.",
        "Ninguna columna dice qué lado lo gastó: todo cuenta como gasto de marketing."
    );

    public static readonly LocalizedText EmailNotKept = new(
        "I use email addresses to tell leads apart, and I don't keep them.",
        "Uso los correos para distinguir los leads y no los guardo."
    );

    public static readonly LocalizedText Gone = new(
        "I no longer have this file: I keep files for 24 hours, for the person who dropped them. Drop it " + "again.",
        "Ya no tengo este archivo: guardo los archivos 24 horas para quien los soltó. Suéltalo de nuevo."
    );

    public static readonly LocalizedText Cancelled = new(
        "Cancelled. Nothing was stored.",
        "Cancelado. No se ha guardado nada."
    );

    public static readonly LocalizedText NothingStored = new("Nothing was stored.", "No se ha guardado nada.");

    public static readonly LocalizedText NothingStoredYet = new(
        "Nothing is stored until you confirm.",
        "No se guarda nada hasta que lo confirmes."
    );

    public static readonly LocalizedText Cancel = new("Cancel", "Cancelar");
    public static readonly LocalizedText New = new("New", "Nuevas");
    public static readonly LocalizedText Changed = new("Changed", "Cambiadas");
    public static readonly LocalizedText Unchanged = new("Unchanged", "Sin cambios");
    public static readonly LocalizedText Mapping = new("How I read the columns", "Cómo leo las columnas");
    public static readonly LocalizedText Meaning = new("Read as", "Se lee como");
    public static readonly LocalizedText InFile = new("Column in the file", "Columna del archivo");
    public static readonly LocalizedText FirstCell = new("First value", "Primer valor");

    public static readonly LocalizedText FirstRows = new(
        "The first rows, as I read them",
        "Las primeras filas, tal como las leo"
    );

    public static readonly LocalizedText WhichKind = new(
        "What is in this file? Its columns match more than one kind.",
        "¿Qué contiene este archivo? Sus columnas encajan con más de un tipo."
    );

    public static LocalizedText File(FactSource source) =>
        source switch
        {
            FactSource.Deals => new("Deals", "Oportunidades"),
            FactSource.Leads => new("Leads", "Leads"),
            FactSource.Spend => new("Spend", "Gasto"),
            FactSource.Accounts => new("Accounts", "Cuentas"),
            FactSource.Subscriptions => new("Subscriptions", "Suscripciones"),
            FactSource.Answers => new("NPS answers", "Respuestas de NPS"),
            FactSource.FormDays => new("Forms", "Formularios"),
            FactSource.Costs => new("Costs of sales", "Costes de ventas"),
            FactSource.Stages => new("Stage changes", "Cambios de etapa"),
            _ => throw new ArgumentOutOfRangeException(nameof(source)),
        };

    public static LocalizedText Name(DealState state) =>
        state switch
        {
            DealState.Open => new("open", "abierta"),
            DealState.Won => new("won", "ganada"),
            DealState.Lost => new("lost", "perdida"),
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

    public static LocalizedText NoKnownColumn(int line, IReadOnlyList<string> found) =>
        new(
            $"line {Digits(line)}: none of these columns belongs to deals, leads, accounts, spend, "
                + $"personas, messages or claims: {Quoted(found, "“", "”")}.",
            $"línea {Digits(line)}: ninguna de estas columnas es de oportunidades, leads, cuentas, gasto, "
                + $"perfiles, mensajes o promesas: {Quoted(found, "«", "»")}."
        );

    public static LocalizedText LacksColumns(
        FactSource source,
        int line,
        IReadOnlyList<LocalizedText> lacking,
        IReadOnlyList<string> found
    ) =>
        new(
            $"line {Digits(line)}: to import {source.Name()}, I need a column for "
                + $"{Text.Join(", ", lacking)}. The file has {Quoted(found, "“", "”")}.",
            $"línea {Digits(line)}: para importar {source.Name()} necesito una columna para "
                + $"{Text.Join(", ", lacking)}. El archivo tiene {Quoted(found, "«", "»")}."
        );

    public static LocalizedText WhichDays(string header, string words) =>
        new(
            $"Column “{Truncate.ToLine(header, 40)}” has dates that can be read two ways, like {words:c}. "
                + $"Which is right?",
            $"La columna «{Truncate.ToLine(header, 40)}» tiene fechas que se pueden leer de dos formas, "
                + $"como {words:c}. ¿Cuál es la correcta?"
        );

    /// <summary>The day that the words mean in one order, with the month's name.</summary>
    public static LocalizedText Reads(string words, DayOrder order) =>
        LocalizedText.Invariant($"{new DayColumn(order, null, null).Day(words)!.Value}");

    public static string Digits(int line) => line.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static int Lines(ImportReading reading) => reading.LeftOut;

    private static string Quoted(IReadOnlyList<string> headers, string open, string close) =>
        headers.Count == 0
            ? "–"
            : string.Join(", ", headers.Take(12).Select(header => $"{open}{Truncate.ToLine(header, 40)}{close}"))
                + (headers.Count > 12 ? "…" : "");
}
