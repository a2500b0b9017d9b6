using Bot.Core.Chat;

namespace Bot.Cli;

internal static class TerminalTexts
{
    public static readonly LocalizedText Optional = new("(optional)", "(opcional)");

    public static readonly LocalizedText AskUsage = new(
        "ask WORDS… --as MEMBER [--org ORG] [--in dm|CHANNEL] [--file FILE] [--out FILE] [--lang en|es] [--json] "
            + "[--url URL]\n"
            + "ask --action NAME [--value VALUE] [--field NAME=TEXT]… --as MEMBER …\n"
            + "    Runs a command, presses a button or sends a form as that member (of sample, unless --org says otherwise)\n"
            + "    and prints the answer: from the running host when there is one, else from the store itself. A file that\n"
            + "    was asked for is written to --out, else printed.",
        "ask PALABRAS… --as PERSONA [--org ORG] [--in dm|CANAL] [--file ARCHIVO] [--out ARCHIVO] [--lang en|es] "
            + "[--json] [--url URL]\n"
            + "ask --action NOMBRE [--value VALOR] [--field NOMBRE=TEXTO]… --as PERSONA …\n"
            + "    Ejecuta un comando, pulsa un botón o envía un formulario como esa persona (de sample, salvo que --org diga otra cosa)\n"
            + "    y muestra la respuesta: la del servidor en marcha si lo hay; si no, la del propio almacén. Un archivo que\n"
            + "    se pide se guarda en --out; si no, se muestra."
    );

    public static readonly LocalizedText NoFileToSave = new(
        "The answer has no file to save.",
        "La respuesta no trae ningún archivo que guardar."
    );

    public static LocalizedText NotSaved(string path) =>
        new($"I couldn't write {path}.", $"No he podido escribir {path}.");

    public static LocalizedText ImportUsage(IEnumerable<string> types) => ImportUsage(string.Join('|', types));

    private static LocalizedText ImportUsage(string types) =>
        new(
            $"import {types} FILE [--org ORG] [--dates us|eu|iso] [--yes] [--as MEMBER] [--lang en|es] "
                + $"[--url URL]\n    Shows what is in a CSV file and imports it; it lists lines it can't read "
                + $"and leaves them out.\n    Personas, messages and claims, from Markdown tables too, are "
                + $"proposed for both sides to sign.",
            $"import {types} ARCHIVO [--org ORG] [--dates us|eu|iso] [--yes] [--as PERSONA] [--lang "
                + $"en|es] [--url URL]\n    Muestra lo que contiene un CSV y lo importa; las líneas que no se "
                + $"pueden leer se indican y quedan fuera.\n    Perfiles, mensajes y promesas, también en "
                + $"tablas de Markdown, se proponen para que firmen los dos lados."
        );

    public static readonly LocalizedText WhatIsImported = new(
        "Say what to import and from which file.",
        "Indica qué importar y de qué archivo."
    );
    public static readonly LocalizedText DatesForm = new(
        "Dates are us (month first), eu (day first) or iso (year first).",
        "Las fechas son us (mes primero), eu (día primero) o iso (año primero)."
    );
    public static readonly LocalizedText ImportNow = new("Import? [y/N]", "¿Importar? [s/N]");

    public static readonly LocalizedText WhoAsks = new(
        "Say who is asking: --as MEMBER.",
        "Indica quién pregunta: --as PERSONA."
    );

    public static readonly LocalizedText WhatIsAsked = new(
        "Say what to do: words, --action NAME or --file FILE.",
        "Indica qué hacer: palabras, --action NOMBRE o --file ARCHIVO."
    );

    public static readonly LocalizedText FieldForm = new(
        "Write a field as --field NAME=TEXT.",
        "Escribe un campo como --field NOMBRE=TEXTO."
    );

    public static readonly LocalizedText StoreInUse = new(
        "Another Duet is using the data file, and none answers over HTTP. Give its address with --url, "
            + "or stop it first.",
        "Otro Duet está usando el archivo de datos y ninguno responde por HTTP. Indica su dirección con --url o detenlo antes."
    );

    public static LocalizedText NoFile(string file) =>
        new($"There is no file {file}.", $"No existe el archivo {file}.");

    public static LocalizedText SayDates(string header, string words) =>
        new(
            $"Column “{header}” has dates that can be read two ways, like {words}. Say which is right: "
                + $"--dates us (month first) or --dates eu (day first).",
            $"La columna «{header}» tiene fechas que se pueden leer de dos formas, como {words}. Indica "
                + $"cuál es la correcta: --dates us (mes primero) o --dates eu (día primero)."
        );

    public static LocalizedText NobodyImports(string organization) =>
        new(
            $"There is no organization {organization} with an approver or admin here. Start Duet once, or "
                + $"say who is importing with --as.",
            $"Aquí no hay una organización {organization} con alguien que apruebe o administre. Pon en marcha Duet una vez o indica quién importa con --as."
        );

    public static LocalizedText UnknownOption(string name) =>
        new($"There is no option --{name}.", $"No existe la opción --{name}.");

    public static LocalizedText NoValue(string name) =>
        new($"The option --{name} needs a value.", $"La opción --{name} necesita un valor.");

    public static LocalizedText UnknownVerb(string verb, IEnumerable<string> verbs) =>
        new(
            $"There is no command “{verb}”. The commands are: {string.Join(", ", verbs)}. Without a "
                + $"command, Duet starts.",
            $"No existe el comando «{verb}». Los comandos son: {string.Join(", ", verbs)}. Sin comando, "
                + $"Duet se pone en marcha."
        );

    public static LocalizedText NobodyThere(string url) =>
        new($"No Duet answers at {url}.", $"Ningún Duet responde en {url}.");

    public static LocalizedText PlaygroundIsOff(string url) =>
        new(
            $"The Duet at {url} answers, but its playground is off. Set Playground:Enabled=true, or stop it to ask the store.",
            $"El Duet de {url} responde, pero su playground está apagado. Pon Playground:Enabled=true o detenlo para preguntar al almacén."
        );
}
