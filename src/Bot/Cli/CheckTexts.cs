using Bot.Core.Chat;
using Bot.Slack;

namespace Bot.Cli;

internal static class CheckTexts
{
    public static readonly LocalizedText Usage = new(
        "check [--lang en|es]\n    Says what is configured, what is missing, and what Slack and Teams answer.",
        "check [--lang en|es]\n    Dice qué está configurado, qué falta y qué responden Slack y Teams."
    );

    public static readonly LocalizedText NoWords = new("check takes no arguments.", "check no lleva argumentos.");

    public static readonly LocalizedText UnknownEngine = new(
        "Storage:Engine must be LiteDb or Postgres.",
        "Storage:Engine debe ser LiteDb o Postgres."
    );

    public static readonly LocalizedText NoDataFile = new(
        "Storage:Path must name the data file.",
        "Storage:Path debe indicar el archivo de datos."
    );

    public static readonly LocalizedText NoConnectionString = new(
        "Storage:Engine is Postgres: Storage:ConnectionString must name the database.",
        "Storage:Engine es Postgres: Storage:ConnectionString debe indicar la base de datos."
    );

    public static readonly LocalizedText UnusedConnectionString = new(
        "Storage:ConnectionString is set, but Storage:Engine is LiteDb: set it to Postgres, or remove the string.",
        "Storage:ConnectionString tiene valor, pero Storage:Engine es LiteDb: pon Postgres o quita la cadena."
    );

    public static readonly LocalizedText DatabaseAnswers = new("PostgreSQL answers.", "PostgreSQL responde.");

    public static readonly LocalizedText PlaygroundOn = new(
        "On, for this machine only.",
        "Encendido, solo para esta máquina."
    );
    public static readonly LocalizedText PlaygroundOff = new(
        "Off. Playground:Enabled=true switches it on.",
        "Apagado. Se enciende con Playground:Enabled=true."
    );

    public static readonly LocalizedText SlackOff = new(
        "Off: nothing is set. “Connect Slack” in the README says how.",
        "Apagado: no hay nada configurado. «Connect Slack» en el README explica cómo."
    );

    public static readonly LocalizedText Http = new(
        "Slack reaches Duet over HTTP, at /slack/commands, /slack/interactions and /slack/events.",
        "Slack llega a Duet por HTTP, en /slack/commands, /slack/interactions y /slack/events."
    );

    public static readonly LocalizedText SocketMode = new(
        "Duet reaches Slack by Socket Mode; no public address is needed.",
        "Duet llega a Slack por Socket Mode; no hace falta una dirección pública."
    );

    public static readonly LocalizedText NoWayIn = new(
        "Slack cannot reach Duet: set Slack:SigningSecret (Basic Information, Signing Secret), or Slack:AppToken for Socket Mode (Basic Information, App-Level Tokens).",
        "Slack no puede llegar a Duet: pon Slack:SigningSecret (Basic Information, Signing Secret) o Slack:AppToken para Socket Mode (Basic Information, App-Level Tokens)."
    );

    public static readonly LocalizedText OneWorkspace = new(
        "One workspace, by its bot token.",
        "Un espacio de trabajo, con su token de bot."
    );

    public static readonly LocalizedText NoBotToken = new(
        "Slack:BotToken is missing: Duet cannot check who is on the team, so it lets nobody in. Copy the Bot User OAuth Token (xoxb-…) from Install App.",
        "Falta Slack:BotToken: Duet no puede comprobar quién es del equipo, así que no deja entrar a nadie. Copia el Bot User OAuth Token (xoxb-…) de Install App."
    );

    public static readonly LocalizedText TwoWays = new(
        "Slack:BotToken serves one workspace, Slack:ClientId many: remove one of them.",
        "Slack:BotToken sirve a un espacio de trabajo y Slack:ClientId a muchos: quita uno de los dos."
    );

    public static readonly LocalizedText NoPublicUrl = new(
        "Slack:PublicUrl is missing or not an https address: set it to the address where Duet can be "
            + "reached from outside, such as https://duet.example.com.",
        "Falta Slack:PublicUrl o no es una dirección https: indica la dirección de Duet desde fuera, por "
            + "ejemplo https://duet.example.com."
    );

    public static readonly LocalizedText UnsafeApiBase = new(
        "Slack:ApiBaseUrl must be an https address. Remove it: the default is right.",
        "Slack:ApiBaseUrl debe ser una dirección https. Quítala: el valor por defecto es el correcto."
    );

    public static readonly LocalizedText NotABotToken = new(
        "Slack:BotToken is not a bot token: it begins with xoxb-. Copy the Bot User OAuth Token from Install App.",
        "Slack:BotToken no es un token de bot: empieza por xoxb-. Copia el Bot User OAuth Token de Install App."
    );

    public static readonly LocalizedText NotAnAppToken = new(
        "Slack:AppToken is not an app-level token: it begins with xapp-. Generate one under Basic Information, App-Level Tokens, with the scope connections:write.",
        "Slack:AppToken no es un token de aplicación: empieza por xapp-. Genera uno en Basic Information, App-Level Tokens, con el permiso connections:write."
    );

    public static readonly LocalizedText SocketOpens = new(
        "Slack accepts the app token for Socket Mode.",
        "Slack acepta el token de aplicación para Socket Mode."
    );

    public static readonly LocalizedText SlackUnreachable = new(
        "Slack could not be reached. Check that this machine can reach https://slack.com, and run this " + "again.",
        "No se ha podido llegar a Slack. Comprueba la conexión de esta máquina con https://slack.com y vuelve a intentarlo."
    );

    public static readonly LocalizedText TeamsOff = new("Off: nothing is set.", "Apagado: no hay nada configurado.");
    public static readonly LocalizedText TeamsEmulator = new(
        "On for Microsoft's local emulator only.",
        "Encendido solo para el emulador local de Microsoft."
    );
    public static readonly LocalizedText TeamsConnected = new(
        "Microsoft accepts the app id and its secret.",
        "Microsoft acepta el id de la aplicación y su secreto."
    );

    public static readonly LocalizedText EmulatorOutside = new(
        "Teams:AllowLocalEmulator works in the Development environment only: remove it.",
        "Teams:AllowLocalEmulator solo funciona en el entorno Development: quítalo."
    );

    public static readonly LocalizedText MicrosoftUnreachable = new(
        "Microsoft could not be reached. Check that this machine can reach "
            + "https://login.microsoftonline.com, and run this again.",
        "No se ha podido llegar a Microsoft. Comprueba la conexión de esta máquina con https://login.microsoftonline.com y vuelve a intentarlo."
    );

    public static LocalizedText StorageOpens(string path) => new($"{path} opens.", $"{path} se abre.");

    public static LocalizedText StorageInUse(string path) =>
        new($"{path} is in use by a running Duet.", $"{path} lo está usando un Duet en marcha.");

    public static LocalizedText StorageIsNew(string path) =>
        new(
            $"{path} does not exist yet; the first start creates it.",
            $"{path} aún no existe; lo crea el primer arranque."
        );

    public static LocalizedText DatabaseTakesNoWrites(string english) =>
        new(english, "PostgreSQL no acepta escrituras: comprueba el servidor y Storage:ConnectionString.");

    public static LocalizedText HostNotReady(string path, string said) =>
        new(
            $"{path} is in use by a running Duet, which says: {said}",
            $"{path} lo está usando un Duet en marcha, que dice: {said}"
        );

    public static LocalizedText ManyWorkspaces(string url) =>
        new(
            $"Many workspaces: each installs Duet at {url}.",
            $"Muchos espacios de trabajo: cada uno instala Duet en {url}."
        );

    public static LocalizedText HalfOAuth(string missing) =>
        new(
            $"{missing} is missing: client id and client secret belong together (Basic Information, App Credentials).",
            $"Falta {missing}: el id de cliente y su secreto van juntos (Basic Information, App Credentials)."
        );

    public static LocalizedText Connected(string workspace, string bot) =>
        new($"Connected to {workspace} as @{bot}.", $"Conectado a {workspace} como @{bot}.");

    public static LocalizedText ScopeMissing(SlackScope scope) =>
        new(
            $"The permission {scope.Name} is missing ({scope.Reason}). Add it under OAuth & Permissions and install the app again.",
            $"Falta el permiso {scope.Name} ({scope.Reason}). Añádelo en OAuth & Permissions y vuelve a instalar la aplicación."
        );

    public static LocalizedText BotRefused(string error) =>
        error switch
        {
            "unreachable" or "ratelimited" => SlackUnreachable,
            "token_revoked" or "token_expired" or "account_inactive" => new(
                "Slack no longer accepts the bot token: Duet was removed. Install it again under Install App and copy the new token to Slack:BotToken.",
                "Slack ya no acepta el token de bot: se quitó Duet. Vuelve a instalarlo en Install App y copia el nuevo token en Slack:BotToken."
            ),
            _ => new(
                $"Slack does not accept the bot token ({error}). Copy the Bot User OAuth Token from Install App to Slack:BotToken again.",
                $"Slack no acepta el token de bot ({error}). Vuelve a copiar el Bot User OAuth Token de Install App en Slack:BotToken."
            ),
        };

    public static LocalizedText AppRefused(string error) =>
        error switch
        {
            "unreachable" or "ratelimited" => SlackUnreachable,
            "missing_scope" => new(
                "The app token lacks the scope connections:write. Generate another one under Basic Information, App-Level Tokens.",
                "Al token de aplicación le falta el permiso connections:write. Genera otro en Basic Information, App-Level Tokens."
            ),
            _ => new(
                $"Slack does not accept the app token ({error}). Switch Socket Mode on in Slack's app pages, and copy the token from Basic Information, App-Level Tokens, to Slack:AppToken again.",
                $"Slack no acepta el token de aplicación ({error}). Activa Socket Mode en las páginas de la aplicación en Slack y vuelve a copiar el token de Basic Information, App-Level Tokens, en Slack:AppToken."
            ),
        };

    public static LocalizedText TeamsHalf(string missing) =>
        new(
            $"Half configured: {missing} is missing. All three are in the bot's Azure registration; leave "
                + $"them all empty to switch Teams off.",
            $"A medio configurar: falta {missing}. Los tres datos están en el registro de Azure del bot; déjalos todos vacíos para apagar Teams."
        );

    public static LocalizedText TeamsConnectedBy(string way) =>
        new($"Microsoft accepts the app id and {way}.", $"Microsoft acepta el id de la aplicación y {way}.");

    public static LocalizedText TeamsTwoWays(string set) =>
        new(
            $"More than one way to sign in is set: keep one of {set}, and remove the rest.",
            $"Hay más de una forma de identificarse: deja una de {set} y quita las demás."
        );

    public static LocalizedText MicrosoftRefused(string error) =>
        new(
            $"Microsoft does not accept the credentials ({error}). Check Teams:AppId and Teams:TenantId, and that the secret in Teams:AppPassword (or the certificate, or the federated credential) has not expired.",
            $"Microsoft no acepta las credenciales ({error}). Comprueba Teams:AppId y Teams:TenantId, y que el secreto de Teams:AppPassword (o el certificado o la credencial federada) no haya caducado."
        );

    public static LocalizedText Verdict(int problems) =>
        problems switch
        {
            0 => new("Everything that is switched on works.", "Todo lo que está encendido funciona."),
            1 => new("One thing needs your attention (✗).", "Hay una cosa que arreglar (✗)."),
            _ => new($"{problems} things need your attention (✗).", $"Hay {problems} cosas que arreglar (✗)."),
        };
}
