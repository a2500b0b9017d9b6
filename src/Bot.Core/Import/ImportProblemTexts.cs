using Bot.Core.Chat;

namespace Bot.Core.Import;

/// <summary>What may be wrong with a file, a line or a cell.</summary>
internal static class ImportProblemTexts
{
    public static readonly LocalizedText More = new("Show more", "Ver más");

    public static readonly IReadOnlyList<LocalizedText> ProblemHeads =
    [
        new("Line", "Línea"),
        new("Why it is left out", "Por qué queda fuera"),
        new("Row", "Fila"),
    ];

    /// <summary>The columns of the file with all of them.</summary>
    public static readonly IReadOnlyList<LocalizedText> FileHead =
    [
        ProblemHeads[0],
        new("Column", "Columna"),
        .. ProblemHeads.Skip(1),
    ];

    public static LocalizedText FileName(string of) => new($"Left out of {of}", $"Fuera de {of}");

    public static LocalizedText LeftOutOf(string fileName, int page) =>
        page == 1
            ? new($"Lines of {fileName} that are left out", $"Líneas de {fileName} que quedan fuera")
            : new(
                $"Lines of {fileName} that are left out, page {page}",
                $"Líneas de {fileName} que quedan fuera, página {page}"
            );

    public static LocalizedText ShowAll(int count) => new($"Show all {count} problems", $"Ver los {count} problemas");

    public static readonly LocalizedText Archive = new(
        "This is a zip archive. Unpack it and drop the CSV file that is in it.",
        "Es un archivo zip. Descomprímelo y suelta el CSV que contiene."
    );

    public static readonly LocalizedText EmptyCell = new("is empty", "está vacío");

    public static readonly LocalizedText NoDayOfEnd = new(
        "no column says on which day it was won or lost",
        "ninguna columna dice qué día se ganó o se perdió"
    );

    public static readonly LocalizedText UnclosedQuote = new(
        "a quote is opened and never closed",
        "se abre una comilla y no se cierra"
    );

    public static LocalizedText TwoStyles(
        bool isDay,
        string header,
        (int Line, string Words, int OtherLine, string OtherWords) clash
    ) =>
        isDay
            ? new(
                $"column “{Truncate.ToLine(header, 40)}” has dates in two formats: line "
                    + $"{ImportTexts.Digits(clash.Line)} says “{Truncate.ToLine(clash.Words, 30)}”, line "
                    + $"{ImportTexts.Digits(clash.OtherLine)} “{Truncate.ToLine(clash.OtherWords, 30)}”. Use "
                    + $"one format for all, preferably 2026-11-16.",
                $"la columna «{Truncate.ToLine(header, 40)}» tiene fechas en dos formatos: la línea "
                    + $"{ImportTexts.Digits(clash.Line)} dice «{Truncate.ToLine(clash.Words, 30)}» y la línea "
                    + $"{ImportTexts.Digits(clash.OtherLine)}, «{Truncate.ToLine(clash.OtherWords, 30)}». Usa "
                    + $"uno solo para todas, mejor 2026-11-16."
            )
            : new(
                $"column “{Truncate.ToLine(header, 40)}” has numbers in two formats: line "
                    + $"{ImportTexts.Digits(clash.Line)} says “{Truncate.ToLine(clash.Words, 30)}”, line "
                    + $"{ImportTexts.Digits(clash.OtherLine)} “{Truncate.ToLine(clash.OtherWords, 30)}”. Use "
                    + $"one format for all.",
                $"la columna «{Truncate.ToLine(header, 40)}» tiene números en dos formatos: la línea "
                    + $"{ImportTexts.Digits(clash.Line)} dice «{Truncate.ToLine(clash.Words, 30)}» y la línea "
                    + $"{ImportTexts.Digits(clash.OtherLine)}, «{Truncate.ToLine(clash.OtherWords, 30)}». Usa "
                    + $"uno solo para todos."
            );

    public static LocalizedText NoDay(string words) => new($"“{words}” is not a date", $"«{words}» no es una fecha");

    public static LocalizedText InTheFuture(DateOnly day) => new($"{day} is in the future", $"{day} está en el futuro");

    public static LocalizedText NoDuration(string words) =>
        new(
            $"“{words}” doesn't say how long: write it like “2 h”, or put the unit into the header",
            $"«{words}» no dice cuánto tiempo es: escríbelo como «2 h» o pon la unidad en el encabezado"
        );

    public static LocalizedText NoAmount(string words) =>
        new($"“{words}” is not an amount", $"«{words}» no es un importe");

    public static LocalizedText NoCurrency(string words) =>
        new($"I don't know the currency “{words}”", $"no conozco la moneda «{words}»");

    public static LocalizedText OtherCurrency(string code, string own) =>
        new(
            $"the amount is in {code}, but the currency says {own}",
            $"el importe está en {code}, pero la moneda dice {own}"
        );

    public static LocalizedText TooManyCells(int cells, int columns) =>
        new(
            $"has {cells} cells for {columns} columns: maybe a number or a text with a comma has no quotes",
            $"tiene {cells} celdas para {columns} columnas: quizá falta entrecomillar un número o un texto con coma"
        );

    public static LocalizedText NoState(string words) =>
        new($"“{words}” is not won, lost or open", $"«{words}» no es ganada, perdida ni abierta");

    public static LocalizedText NoSide(string words) =>
        new($"“{words}” is neither marketing nor sales", $"«{words}» no es ni marketing ni ventas");

    public static LocalizedText SameAsLine(int line) =>
        new(
            $"same id as line {ImportTexts.Digits(line)}, with other values",
            $"mismo id que la línea {ImportTexts.Digits(line)}, con otros valores"
        );

    public static LocalizedText SameAccount(int line) =>
        new(
            $"same account as line {ImportTexts.Digits(line)}, with other values",
            $"misma cuenta que la línea {ImportTexts.Digits(line)}, con otros valores"
        );
}
