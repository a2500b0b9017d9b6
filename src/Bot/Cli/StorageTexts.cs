using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Storage;

namespace Bot.Cli;

/// <summary>Why the store cannot be used, in both languages. The English sentences are those of the start.</summary>
internal static class StorageTexts
{
    /// <summary>Null for an exception that is not the store's.</summary>
    public static LocalizedText? Sentence(Exception reason) =>
        reason switch
        {
            StorageInUseException => TerminalTexts.StoreInUse,
            StorageUnusableException unusable => new LocalizedText(unusable.Message, Spanish(unusable)),
            StorageFullException full => Full(full.Message),
            StorageUnavailableException unavailable => Unavailable(unavailable),
            StorageVersionException newer => new LocalizedText(
                newer.Message,
                "Un Duet más nuevo escribió los datos: instala ese Duet o restaura una copia de antes de la actualización."
            ),
            _ => null,
        };

    public static LocalizedText Full(string english) =>
        new(english, "No hay sitio para guardar nada: el disco del archivo de datos está lleno.");

    /// <summary>With the server's reason, in the server's words.</summary>
    public static LocalizedText Unavailable(StorageUnavailableException unavailable) =>
        unavailable.InnerException?.Message.Split('\n')[0].Trim() is not { } reason
            ? new(
                unavailable.Message,
                "Storage:ConnectionString no es una cadena de conexión de PostgreSQL, como "
                    + "«Host=localhost;Database=duet;Username=duet;Password=…»."
            )
            : new(
                unavailable.Message.Contains(reason, StringComparison.Ordinal)
                    ? unavailable.Message
                    : $"{unavailable.Message} {reason} Check the server and Storage:ConnectionString.",
                $"PostgreSQL no responde: {reason} Comprueba el servidor y Storage:ConnectionString."
            );

    private static string Spanish(StorageUnusableException unusable) =>
        unusable.Fault switch
        {
            StorageFault.NoAccess => $"No se puede abrir ni crear el archivo de datos {unusable.Path}: esta cuenta "
                + $"({Environment.UserName}) no puede leerlo y escribirlo, ni su carpeta; dale permiso o pon otro "
                + "archivo en Storage:Path.",
            StorageFault.ReadOnly =>
                $"No se puede abrir ni crear el archivo de datos {unusable.Path}: su sistema de archivos es de solo "
                    + "lectura; móntalo con escritura o pon otro archivo en Storage:Path.",
            StorageFault.IsFolder =>
                $"No se puede abrir el archivo de datos {unusable.Path}: es una carpeta; pon un archivo en Storage:Path.",
            StorageFault.Foreign =>
                $"No se puede abrir el archivo de datos {unusable.Path}: no lo escribió Duet y se ha dejado como "
                    + "estaba; muévelo a otro sitio o pon otro archivo en Storage:Path.",
            StorageFault.ForeignLog =>
                $"No se puede abrir el archivo de datos: {unusable.Path} está donde va su registro, pero no lo "
                    + "escribió Duet y se ha dejado como estaba; muévelo a otro sitio o pon otro archivo en Storage:Path.",
            StorageFault.LogWithoutData =>
                $"No se puede abrir el archivo de datos: está su registro {unusable.Path}, pero el archivo falta o "
                    + "está vacío; devuélvelo a su sitio o mueve el registro para empezar de nuevo.",
            StorageFault.Damaged =>
                $"No se puede abrir el archivo de datos {unusable.Path}: está dañado y se ha dejado como estaba; "
                    + "restaura una copia o muévelo a otro sitio para empezar de nuevo.",
            StorageFault.Full =>
                $"No se puede abrir ni crear el archivo de datos {unusable.Path}: su disco está lleno; libera espacio y vuelve a empezar.",
            _ => $"No se puede abrir ni crear el archivo de datos {unusable.Path}: {unusable.InnerException?.Message}",
        };
}
