using Bot.Core.Chat;

namespace Bot.Slack;

internal static class SlackTexts
{
    public static readonly LocalizedText Cancel = new("Cancel", "Cancelar");

    public static readonly LocalizedText Close = new("Close", "Cerrar");

    public static readonly LocalizedText OpenForm = new("Open the form", "Abrir el formulario");

    public static readonly LocalizedText FormIsAButtonAway = new(
        "This needs a short form. Press the button to open it.",
        "Para esto hay un formulario corto. Pulsa el botón para abrirlo."
    );

    public static readonly LocalizedText FormCameTooLate = new(
        "Slack did not open the form in time. Press the button to open it.",
        "Slack no abrió el formulario a tiempo. Pulsa el botón para abrirlo."
    );

    public static readonly LocalizedText FormNeedsToken = new(
        $"This opens a form, and Duet cannot open forms in this workspace yet: an admin has to give it its "
            + $"Slack bot token. Until then, write everything in one line after {"/duet":c}.",
        $"Esto abre un formulario, y Duet aún no puede abrir formularios en este espacio de "
            + $"trabajo: quien administra tiene que darle su token de bot de Slack. Mientras tanto, "
            + $"escríbelo todo en una línea después de {"/duet":c}."
    );

    public static readonly LocalizedText FormTryAgain = new(
        "Slack did not open the form in time. Please send it again.",
        "Slack no abrió el formulario a tiempo. Vuelve a enviarlo."
    );

    public static readonly LocalizedText NoToken = new(
        "Duet cannot post to Slack yet: an admin has to set its bot token (Slack:BotToken).",
        "Duet aún no puede publicar en Slack: quien administra tiene que configurar su token de bot (Slack:BotToken)."
    );

    public static readonly LocalizedText NotInChannel = new(
        $"Duet is not in that channel. Invite it there with {"/invite @Duet":c} and it can post again.",
        $"Duet no está en ese canal. Invítalo con {"/invite @Duet":c} y podrá volver a publicar."
    );

    public static readonly LocalizedText Archived = new(
        "That channel is archived. Unarchive it, or choose another channel.",
        "Ese canal está archivado. Desarchívalo o elige otro canal."
    );

    public static readonly LocalizedText Revoked = new(
        "Slack no longer accepts Duet's access to this workspace. An admin has to "
            + "install Duet again and give it the new bot token.",
        "Slack ya no acepta el acceso de Duet a este espacio de trabajo. Quien administra "
            + "tiene que volver a instalar Duet y darle el nuevo token de bot."
    );

    public static readonly LocalizedText PersonGone = new(
        "Slack does not deliver messages to this person: their account is deactivated or cannot talk to apps.",
        "Slack no entrega mensajes a esta persona: su cuenta está desactivada o no puede hablar con aplicaciones."
    );

    public static readonly LocalizedText PostingRestricted = new(
        "This workspace or channel does not let apps post. An admin of the workspace can allow it in Slack's settings.",
        "Este espacio de trabajo o canal no deja publicar a las aplicaciones. Quien "
            + "administra el espacio puede permitirlo en los ajustes de Slack."
    );

    public static readonly LocalizedText MessageGone = new(
        $"The message to update is gone: someone deleted it. Nothing else is lost. Ask for it again, for "
            + $"example with {"review":c}.",
        $"El mensaje que había que actualizar ya no está: alguien lo borró. No se ha perdido nada más. "
            + $"Vuelve a pedirlo, por ejemplo con {"revisión":c}."
    );

    public static readonly LocalizedText NotInstalled = new(
        "Duet is no longer installed in this workspace. An admin can install it again. What was stored "
            + "is still there.",
        "Duet ya no está instalado en este espacio de trabajo. Quien administra "
            + "puede volver a instalarlo; lo guardado sigue ahí."
    );

    public static readonly LocalizedText ReactionUnreadable = new(
        $"I couldn't read the message you reacted to: it is gone, or Duet is not in that channel. Invite "
            + $"it there with {"/invite @Duet":c}, or log it here in your own words.",
        $"No pude leer el mensaje al que reaccionaste: ya no está, o Duet no está en ese canal. "
            + $"Invítalo con {"/invite @Duet":c} o cuéntalo aquí con tus palabras."
    );

    public static readonly LocalizedText FileUnreadable = new(
        "I couldn't fetch that file from Slack. Drop it here again; if it happens again, an admin should "
            + "check that Duet's Slack app has the permission files:read.",
        "No pude descargar ese archivo de Slack. Vuelve a soltarlo aquí; si se repite, quien administra "
            + "debería comprobar que la aplicación de Duet en Slack tiene el permiso files:read."
    );

    public static readonly LocalizedText FileTooLarge = new(
        $"That file is larger than {SlackFiles.LargestMegabytes} MB. Split it, or import it with the command line.",
        $"Ese archivo pasa de {SlackFiles.LargestMegabytes} MB. Divídelo o impórtalo desde la línea de comandos."
    );

    public static LocalizedText MissingScope(string needed) =>
        new(
            $"Duet's Slack app lacks a permission ({needed:c}). An admin needs to add it on the app's "
                + $"page under OAuth & Permissions and install the app again.",
            $"A la aplicación de Duet en Slack le falta un permiso ({needed:c}). Quien administra tiene "
                + $"que añadirlo en la página de la aplicación, en OAuth & Permissions, y volver a instalarla."
        );

    public static LocalizedText Refused(string error) =>
        new($"Slack refused this message ({error:c}).", $"Slack rechazó este mensaje ({error:c}).");

    public static LocalizedText LeftOut(int lines) =>
        lines == 1
            ? new(
                "… and one more line that does not fit in one Slack message.",
                "… y una línea más que no cabe en un mensaje de Slack."
            )
            : new(
                $"… and {lines} more lines that do not fit in one Slack message.",
                $"… y {lines} líneas más que no caben en un mensaje de Slack."
            );
}
