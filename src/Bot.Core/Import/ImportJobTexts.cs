using Bot.Core.Chat;

namespace Bot.Core.Import;

/// <summary>Sentences about large files.</summary>
internal static class ImportJobTexts
{
    public static readonly LocalizedText NothingStoredYet = new(
        "Nothing is stored yet. This message becomes the preview by itself.",
        "Todavía no se ha guardado nada. Este mensaje se convertirá solo en la vista previa."
    );

    public static readonly LocalizedText ChangesByItself = new(
        "This message becomes the result by itself.",
        "Este mensaje se convertirá solo en el resultado."
    );

    public static readonly LocalizedText LookAgain = new("How far is it?", "¿Cómo va?");

    public static readonly LocalizedText TryAgain = new("Try again", "Volver a intentarlo");

    /// <summary>"Reading deals.csv: 12,000 of about 200,000 rows."</summary>
    public static LocalizedText Progress(string fileName, ImportProgress progress) =>
        (progress.Step, progress.Total) switch
        {
            (ImportStep.Storing, { } total) => new(
                $"Storing {fileName}: {progress.Rows} of {total} rows.",
                $"Guardando {fileName}: {progress.Rows} de {total} filas."
            ),
            (ImportStep.Storing, null) => new($"Storing {fileName}.", $"Guardando {fileName}."),
            (ImportStep.Checking, { } total) => new(
                $"Checking {fileName}: {progress.Rows} of {total} rows.",
                $"Comprobando {fileName}: {progress.Rows} de {total} filas."
            ),
            (_, { } total) => new(
                $"Reading {fileName}: {progress.Rows} of about {total} rows.",
                $"Leyendo {fileName}: {progress.Rows} de unas {total} filas."
            ),
            _ => new(
                $"Reading {fileName}: {progress.Rows} rows so far.",
                $"Leyendo {fileName}: {progress.Rows} filas."
            ),
        };

    public static LocalizedText GivenUp(string fileName) =>
        new(
            $"I couldn't finish reading {fileName}: it failed three times. Nothing of it is stored.",
            $"No he podido terminar de leer {fileName}: ha fallado tres veces. No se ha guardado nada."
        );

    /// <summary>A file over the limit of the organization.</summary>
    public static LocalizedText TooLarge(string fileName, int megabytes) =>
        new(
            $"{fileName} is larger than {megabytes} MB, the most that your company imports at once. Split it, for "
                + $"example by year, or ask an admin to raise “Largest file to import” in the company's settings.",
            $"{fileName} pasa de {megabytes} MB, lo máximo que tu empresa importa de una vez. Divídelo, por "
                + $"ejemplo por años, o pide a quien administra que suba «Archivo más grande que se importa» en los ajustes de la empresa."
        );
}
