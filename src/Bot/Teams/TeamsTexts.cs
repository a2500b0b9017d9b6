using Bot.Core.Chat;

namespace Bot.Teams;

/// <summary>Texts that only Teams needs.</summary>
internal static class TeamsTexts
{
    public static readonly LocalizedText SeeMore = new("See more", "Ver más");

    public static readonly LocalizedText Shortened = new(
        "Shortened: Teams can't show more than this in one card.",
        "Abreviado: Teams no puede mostrar más en una tarjeta."
    );

    public static readonly LocalizedText Choose = new("Choose", "Elige");

    public static readonly LocalizedText Required = new("Please fill this in.", "Rellena este campo.");

    public static readonly LocalizedText Posted = new("Posted in the conversation.", "Publicado en la conversación.");

    public static readonly LocalizedText NotOurs = new(
        "This button is not one of mine. Type help to see what you can do.",
        "Este botón no es mío. Escribe ayuda para ver qué puedes hacer."
    );

    public static readonly LocalizedText FormNotOpened = new(
        "Teams did not let me show you the form just now. Please ask for it again.",
        "Teams no me ha dejado mostrarte el formulario. Vuelve a pedirlo, por favor."
    );

    public static readonly LocalizedText PleaseCorrect = new(
        "Please correct this and send it again:",
        "Corrige esto y vuelve a enviarlo:"
    );

    public static readonly LocalizedText AddMeFirst = new(
        "I answer in private, and Teams does not let me write to you yet: "
            + "add Duet to your personal apps and ask again.",
        "Respondo en privado y Teams aún no me deja escribirte: añade Duet a "
            + "tus aplicaciones personales y vuelve a preguntar."
    );

    public static readonly LocalizedText NotReachable = new(
        "Nobody has written to Duet there yet, so Teams does not let it write. Say hello to Duet there " + "first.",
        "Nadie ha escrito aún a Duet ahí y Teams no le deja escribir. Salúdalo ahí primero."
    );

    public static readonly LocalizedText NotInstalled = new(
        "Teams does not let Duet write there: it was removed or blocked. Add it again to that chat or team.",
        "Teams no deja a Duet escribir ahí: lo han quitado o bloqueado. Añádelo otra vez a ese chat o equipo."
    );

    public static readonly LocalizedText TooLarge = new(
        "This message is too large for Teams, even when shortened. Ask Duet for a part of it.",
        "Este mensaje es demasiado grande para Teams, incluso abreviado. Pídele a Duet una parte."
    );

    public static readonly LocalizedText Gone = new(
        "That Teams conversation no longer exists.",
        "Esa conversación de Teams ya no existe."
    );

    public static readonly LocalizedText NotTaken = new(
        "Teams did not accept this message. An admin can find more in the log.",
        "Teams no ha aceptado este mensaje. Quien administra encontrará más en el registro."
    );

    public static readonly LocalizedText AddressNotAllowed = new(
        "This conversation's Teams address is not one that Duet may write to (Teams:AllowedServiceHosts).",
        "La dirección de Teams de esta conversación no está entre las permitidas (Teams:AllowedServiceHosts)."
    );

    public static readonly LocalizedText AnsweredInPrivate = new(
        "I answered you in our own chat.",
        "Te he respondido en nuestro chat."
    );

    public static LocalizedText AskedElsewhere(string? place) =>
        place is null
            ? new(
                "You asked in a channel; only you can see this answer.",
                "Preguntaste en un canal; esta respuesta solo la ves tú."
            )
            : new(
                $"You asked in “{place}”; only you can see this answer.",
                $"Preguntaste en «{place}»; esta respuesta solo la ves tú."
            );

    public static LocalizedText NothingAgreed(string words) =>
        new(
            $"Nothing both sides signed mentions “{words}”.",
            $"Nada de lo que han firmado los dos lados menciona «{words}»."
        );

    public static readonly LocalizedText CertificateWithoutKey = new(
        "The file in Teams:CertificatePath has no RSA private key: export the certificate with its key.",
        "El archivo de Teams:CertificatePath no tiene clave privada RSA: exporta el certificado con su clave."
    );

    public static readonly LocalizedText CertificateNotRead = new(
        "The file in Teams:CertificatePath is not a PFX or PEM file with a certificate and its key, or "
            + "Teams:CertificatePassword is not its password.",
        "El archivo de Teams:CertificatePath no es un PFX o PEM con un certificado y su "
            + "clave, o Teams:CertificatePassword no es su contraseña."
    );

    public static LocalizedText CertificateNotFound(string path) =>
        new(
            $"The file in Teams:CertificatePath cannot be read: {path}. Check "
                + $"that it is there and that Duet may read it.",
            $"No se puede leer el archivo de Teams:CertificatePath: {path}. "
                + $"Comprueba que existe y que Duet puede leerlo."
        );

    public static LocalizedText CertificateExpired(DateTime on) =>
        new(
            $"The certificate in Teams:CertificatePath expired on "
                + $"{DateOnly.FromDateTime(on):d}: put a new one there and into the app "
                + $"registration.",
            $"El certificado de Teams:CertificatePath caducó el "
                + $"{DateOnly.FromDateTime(on):d}: pon uno nuevo ahí y en el registro de la "
                + $"aplicación."
        );

    public static readonly LocalizedText FileDeclined = new(
        "OK, I won't save the file.",
        "De acuerdo, no guardo el archivo."
    );

    public static LocalizedText FileNotSaved(string name) =>
        new(
            $"I couldn't save {name:b} in your OneDrive, so here it is as text. You can ask for it again.",
            $"No he podido guardar {name:b} en tu OneDrive, así que te lo dejo como texto. Puedes volver a pedirlo."
        );

    public static LocalizedText FileNotRead(string name) =>
        new(
            $"I couldn't fetch {name:b} from Teams. Please send it again.",
            $"No he podido obtener {name:b} de Teams. Envíalo de nuevo, por favor."
        );
}
