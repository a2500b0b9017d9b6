using Bot.Core.Chat;

namespace Bot.Slack;

internal static class SlackTexts
{
    public static readonly LocalizedText Cancel = new("Cancel", "Cancelar");

    public static readonly LocalizedText Close = new("Close", "Cerrar");

    public static readonly LocalizedText Somebody = new("someone", "alguien");

    public static readonly LocalizedText SomeChannel = new("a channel", "un canal");

    public static readonly LocalizedText SomeGroup = new("a group", "un grupo");

    public static readonly LocalizedText Choose = new("Choose", "Elige");

    public static readonly LocalizedText Next = new("Next", "Siguiente");

    public static readonly LocalizedText Back = new("Back", "Atrás");

    public static readonly LocalizedText DraftGone = new(
        "This form was open for too long, so I no longer have what you entered. Please open it again.",
        "Este formulario llevaba demasiado tiempo abierto y ya no tengo lo que escribiste. Vuelve a abrirlo."
    );

    public static LocalizedText StepOf(int step, int steps) =>
        new($"Step {step} of {steps}", $"Paso {step} de {steps}");

    public static LocalizedText More(string labels) => new($"More: {labels}", $"Más: {labels}");

    public static readonly LocalizedText ChoosePerson = new("Choose a person", "Elige a una persona");

    public static readonly LocalizedText ChooseChannel = new("Choose a channel", "Elige un canal");

    public static readonly LocalizedText ChooseDay = new("Choose a day", "Elige un día");

    public static readonly LocalizedText GreetChannel = new(
        $"Hi, I'm Duet. I keep what customers say, what we may promise and our shared figures in one place. "
            + $"Mention me here to log something or to ask.",
        $"Hola, soy Duet. Reúno lo que cuentan los clientes, lo que podemos prometer y nuestras cifras comunes. "
            + $"Mencióname aquí para registrar algo o preguntar."
    );

    public static readonly LocalizedText GreetPerson = new(
        "Hi, I'm Duet. Tell me here what a customer said, in your own words, or ask what we may promise. "
            + "Only you see this chat.",
        "Hola, soy Duet. Cuéntame aquí, con tus palabras, lo que ha dicho un cliente o pregunta qué podemos prometer. "
            + "Este chat solo lo ves tú."
    );

    public static readonly LocalizedText LogFeedback = new("Log feedback", "Registrar un comentario");

    public static readonly LocalizedText MyFeedback = new("My feedback", "Mis comentarios");

    public static readonly LocalizedText SetUpDigest = new("Set up the digest", "Configurar el resumen");

    public static readonly LocalizedText WhatICanDo = new("What I can do", "Qué puedo hacer");

    public static readonly LocalizedText TryOneOfThese = new("Try one of these", "Prueba con algo de esto");

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

    public static readonly LocalizedText NoRosterToken = new(
        "Duet can't check yet who is on the team: an admin has to give it its Slack bot token (Slack:BotToken).",
        "Duet aún no puede comprobar quién es del equipo: quien administra tiene que darle su token de bot de Slack "
            + "(Slack:BotToken)."
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

    public static readonly LocalizedText AnsweredHere = new(
        $"I answer here because I can't show it to you in that channel. {"/invite @Duet":c} adds me there.",
        $"Te respondo aquí porque en ese canal no puedo mostrártelo. Con {"/invite @Duet":c} me añades allí."
    );

    public static readonly LocalizedText Spreadsheet = new(
        "I can't read spreadsheet files. Save the sheet as CSV and drop that file here.",
        "No puedo leer hojas de cálculo. Guarda la hoja como CSV y suelta aquí ese archivo."
    );

    public static readonly LocalizedText FileOfAnotherKind = new(
        "I can't read that kind of file, only CSV and Markdown. To log what it says, paste the words here.",
        "No puedo leer ese tipo de archivo, solo CSV y Markdown. Para registrar lo que dice, pega aquí el texto."
    );

    public static readonly LocalizedText NoTranscript = new(
        "That clip has no transcript yet. Forward it here once Slack shows the transcript, or write what was said.",
        "Ese clip aún no tiene transcripción. Reenvíalo aquí cuando Slack la muestre o escribe lo que se dijo."
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

    /// <summary>For admins: Slack does not renew the token, so Duet falls silent when it ends.</summary>
    public static LocalizedText TokenEnds(string workspace, DateTimeOffset? at) =>
        at is { } ends
            ? new(
                $"Slack no longer renews Duet's access to {workspace:b}. At {ends} Duet stops answering there. "
                    + $"To keep it working, open {"/slack/install":c} at Duet's address and install it again; "
                    + $"nothing that is stored is lost.",
                $"Slack ya no renueva el acceso de Duet a {workspace:b}. A las {ends} Duet dejará de responder allí. "
                    + $"Para que siga funcionando, abre {"/slack/install":c} en la dirección de Duet y vuelve a "
                    + $"instalarlo; no se pierde nada de lo guardado."
            )
            : new(
                $"Slack no longer renews Duet's access to {workspace:b}, and Duet cannot answer there any more. Open "
                    + $"{"/slack/install":c} at Duet's address and install it again; nothing that is stored is lost.",
                $"Slack ya no renueva el acceso de Duet a {workspace:b} y Duet no puede responder allí. Abre "
                    + $"{"/slack/install":c} en la dirección de Duet y vuelve a instalarlo; no se pierde nada de lo "
                    + $"guardado."
            );

    public static LocalizedText MissingScope(string needed) =>
        new(
            $"Duet's Slack app lacks a permission ({needed:c}). An admin needs to add it on the app's "
                + $"page under OAuth & Permissions and install the app again.",
            $"A la aplicación de Duet en Slack le falta un permiso ({needed:c}). Quien administra tiene "
                + $"que añadirlo en la página de la aplicación, en OAuth & Permissions, y volver a instalarla."
        );

    public static LocalizedText NoFileScope(string name) =>
        new(
            $"I may not send files here yet, so here is {name:b} as text. For the file itself, an admin needs to add the "
                + $"permission {"files:write":c} to Duet's Slack app and install it again.",
            $"Aquí todavía no puedo enviar archivos, así que te dejo {name:b} como texto. Para recibir el archivo, quien "
                + $"administra tiene que añadir el permiso {"files:write":c} a la aplicación de Duet en Slack y volver a "
                + $"instalarla."
        );

    public static LocalizedText NoUpload(string name) =>
        new(
            $"Slack didn't take the file, so here is {name:b} as text. You can ask for it again later.",
            $"Slack no aceptó el archivo, así que te dejo {name:b} como texto. Puedes volver a pedirlo más tarde."
        );

    /// <summary>The label of a chart's axis of time.</summary>
    public static LocalizedText Period(IReadOnlyList<DateOnly>? days) =>
        days is not [var first, var second, ..]
            ? new("Period", "Periodo")
            : (second.DayNumber - first.DayNumber) switch
            {
                1 => new("Day", "Día"),
                7 => new("Week", "Semana"),
                >= 28 and <= 31 => new("Month", "Mes"),
                >= 90 and <= 92 => new("Quarter", "Trimestre"),
                >= 365 and <= 366 => new("Year", "Año"),
                _ => new("Period", "Periodo"),
            };

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
