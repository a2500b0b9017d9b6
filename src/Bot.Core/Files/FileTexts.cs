using Bot.Core.Chat;

namespace Bot.Core.Files;

public static class FileTexts
{
    public static readonly LocalizedText Download = new("Download as CSV", "Descargar CSV");
    public static readonly LocalizedText Command = new("Download a file", "Descargar un archivo");
    public static readonly LocalizedText Gone = new(
        "That file is no longer available. Ask for it again.",
        "Ese archivo ya no está disponible. Vuelve a pedirlo."
    );
    public static readonly LocalizedText Nothing = new(
        "There is nothing to put in a file.",
        "No hay nada que poner en un archivo."
    );
    public static readonly LocalizedText OnlyBeginning = new(
        "This is only the beginning.",
        "Esto es solo el principio."
    );

    public static LocalizedText OnItsWay(string name, bool isElsewhere) =>
        isElsewhere
            ? new($"I'm sending you {name:b} in your own chat with me.", $"Te envío {name:b} por tu chat conmigo.")
            : new($"You'll find {name:b} in this chat.", $"Tienes {name:b} en este chat.");

    public static LocalizedText Here(MadeFile file) =>
        file switch
        {
            { Rows: null } => new($"Here is {file.Name:b}.", $"Aquí tienes {file.Name:b}."),
            { LeftOut: > 0, Rows: { } rows } => new(
                $"Here is {file.Name:b} with the first {rows:N0} rows; {file.LeftOut:N0} more didn't fit.",
                $"Aquí tienes {file.Name:b} con las primeras {rows:N0} filas; {file.LeftOut:N0} más no caben."
            ),
            { Rows: 1 } => new($"Here is {file.Name:b} with 1 row.", $"Aquí tienes {file.Name:b} con 1 fila."),
            { Rows: { } rows } => new(
                $"Here is {file.Name:b} with {rows:N0} rows.",
                $"Aquí tienes {file.Name:b} con {rows:N0} filas."
            ),
        };
}
