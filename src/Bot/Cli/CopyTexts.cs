using Bot.Core.Chat;

namespace Bot.Cli;

/// <summary>What <c>copy</c> says.</summary>
internal static class CopyTexts
{
    public static readonly LocalizedText Usage = new(
        "copy --from STORE --to STORE [--org ORG] [--continue] [--lang en|es]\n    Copies everything, or "
            + "one organization, to another store and compares the two. Stop Duet first.\n    A store is a "
            + "LiteDB file, or a connection string of PostgreSQL: \"Host=…;Database=…;Username=…\".\n    "
            + "--continue resumes a copy that was interrupted.",
        "copy --from ALMACÉN --to ALMACÉN [--org ORG] [--continue] [--lang en|es]\n    Copia todo, o una "
            + "organización, a otro almacén y compara los dos. Detén Duet antes.\n    Un almacén es un archivo "
            + "de LiteDB o una cadena de conexión de PostgreSQL: «Host=…;Database=…;Username=…».\n    "
            + "--continue reanuda una copia interrumpida."
    );

    public static readonly LocalizedText FromAndTo = new(
        "Say where the data is and where to copy it: --from STORE --to STORE.",
        "Indica dónde están los datos y adónde copiarlos: --from ALMACÉN --to ALMACÉN."
    );

    public static readonly LocalizedText Taken = new(
        "Nothing was copied: the target already has such data. Copy to an empty file or database.",
        "No se ha copiado nada: el destino ya tiene esos datos. Copia a un archivo o una base de datos vacíos."
    );

    public static readonly LocalizedText TakenInPart = new(
        "Nothing was copied: the target already has such data. Copy to an empty file or database; if an interrupted copy "
            + "left it there, add --continue.",
        "No se ha copiado nada: el destino ya tiene esos datos. Copia a un archivo o una base de datos vacíos; si los dejó "
            + "una copia interrumpida, añade --continue."
    );

    public static readonly LocalizedText Different = new(
        "The copy is not complete: sets marked with ✗ differ. If Duet was running, stop it, and copy to another file or "
            + "database.",
        "La copia no está completa: los conjuntos con ✗ difieren. Si Duet estaba en marcha, detenlo y copia a otro archivo o "
            + "base de datos."
    );

    public static readonly LocalizedText SameKeys = new(
        "Tokens were copied encrypted: start Duet with the same keys folder (Storage:KeysPath).",
        "Los tokens se han copiado cifrados: arranca Duet con la misma carpeta de claves (Storage:KeysPath)."
    );

    public static LocalizedText InUse(string path) =>
        new(
            $"A running Duet uses {path}. Stop it and run this again.",
            $"Un Duet en marcha está usando {path}. Detenlo y vuelve a intentarlo."
        );

    public static LocalizedText NotOpened(string store, string reason) =>
        new($"{store} can't be opened: {reason}", $"No se puede abrir {store}: {reason}");

    public static LocalizedText Interrupted(string reason) =>
        new(
            $"The copy was interrupted: {reason} Run it again with --continue.",
            $"La copia se ha interrumpido: {reason} Vuelve a ejecutarla con --continue."
        );

    public static LocalizedText NoOrganization(string organization) =>
        new($"There is no organization {organization} there.", $"No hay ninguna organización {organization} ahí.");

    public static LocalizedText Joined(string workspace) =>
        new(
            $"{workspace} had an organization of its own before it joined; that one is not copied.",
            $"{workspace} tenía una organización propia antes de unirse; esa no se copia."
        );

    public static LocalizedText Unhandled(int count, string platform) =>
        new(
            $"Events from {platform} that have not been handled yet ({count}) belong to no organization "
                + $"and are not copied.",
            $"Los eventos de {platform} pendientes ({count}) no pertenecen a ninguna organización y no se copian."
        );

    public static LocalizedText Done(int documents) =>
        documents == 1
            ? new(
                "One document was copied. Both stores are the same.",
                "Se ha copiado un documento. Los dos almacenes son iguales."
            )
            : new(
                $"{documents} documents were copied. Both stores are the same.",
                $"Se han copiado {documents} documentos. Los dos almacenes son iguales."
            );
}
