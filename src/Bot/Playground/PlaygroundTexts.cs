using Bot.Core.Chat;

namespace Bot.Playground;

internal static class PlaygroundTexts
{
    public static readonly LocalizedText Cancel = new("Cancel", "Cancelar");
    public static readonly LocalizedText Optional = new("(optional)", "(opcional)");
    public static readonly LocalizedText NoChoice = new("Choose…", "Elige…");
    public static readonly LocalizedText ChartValues = new("Show the figures", "Ver las cifras");

    public static readonly LocalizedText NotJson = new(
        "The body must be JSON with the fields that this call documents.",
        "El cuerpo debe ser JSON con los campos que documenta esta llamada."
    );

    public static readonly LocalizedText OtherOrigin = new(
        "Changes are only accepted as application/json from the playground's own page or from a program "
            + "on this machine.",
        "Los cambios solo se aceptan como application/json desde la propia página "
            + "del playground o desde un programa de este equipo."
    );

    public static readonly LocalizedText Nothing = new(
        "There is nothing to do: send a text or a file.",
        "No hay nada que hacer: envía un texto o un archivo."
    );

    public static readonly LocalizedText BadFile = new(
        "The file's content must be base64 in the field base64, and its name not empty.",
        "El contenido del archivo debe ir en base64 en el campo base64, y su nombre no puede estar vacío."
    );

    public static readonly LocalizedText NoSuchChannel = new(
        "The playground has no such channel.",
        "El playground no tiene ese canal."
    );

    public static LocalizedText TooLong(int characters) =>
        new(
            $"That is too long: at most {characters} characters.",
            $"Es demasiado largo: como máximo {characters} caracteres."
        );

    public static LocalizedText FileTooLarge(int megabytes) =>
        new(
            $"The file is too large: at most {megabytes} MB.",
            $"El archivo es demasiado grande: como máximo {megabytes} MB."
        );

    public static LocalizedText NoOrganization(string organization) =>
        new(
            $"There is no organization “{organization}” here. Start Duet with "
                + $"Sample:Load=true to load the sample company.",
            $"Aquí no hay ninguna organización «{organization}». Inicia Duet con "
                + $"Sample:Load=true para cargar la empresa de ejemplo."
        );

    public static LocalizedText NoPerson(string person, IEnumerable<string> people) =>
        new(
            $"Nobody here is called “{person}”. Choose one of: {string.Join(", ", people)}.",
            $"Aquí no hay nadie que se llame «{person}». Elige entre: {string.Join(", ", people)}."
        );

    public static LocalizedText NoPlace(string place) =>
        new(
            $"There is no place “{place}”. Choose one of: {Places}.",
            $"No existe el lugar «{place}». Elige entre: {Places}."
        );

    private static string Places =>
        string.Join(", ", [PlaygroundConversations.Direct, .. PlaygroundConversations.Channels]);
}
