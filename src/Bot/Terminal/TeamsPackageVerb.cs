using Bot.Core.Chat;
using Bot.Teams;

namespace Bot.Terminal;

/// <summary><c>teams-package</c>: writes the zip to be uploaded to Teams, with the id from the settings.</summary>
internal static class TeamsPackageVerb
{
    private const string UsualName = "duet-teams.zip";

    private static readonly Phrase Usage = new(
        "teams-package [FILE] [--site https://…] [--lang en|es]\n"
            + "    Writes the app package for Teams (duet-teams.zip) with Teams:AppId filled in. --site is your company's page.",
        "teams-package [ARCHIVO] [--site https://…] [--lang en|es]\n"
            + "    Escribe el paquete de la aplicación para Teams (duet-teams.zip) con Teams:AppId. --site es la página de tu empresa."
    );

    private static readonly Phrase NoAppId = new(
        "Set Teams:AppId first: the app id (a GUID) of your Azure bot. “Connect Teams” in the README says where it stands.",
        "Configura antes Teams:AppId: el identificador (un GUID) de tu bot de Azure. «Connect Teams», en el README, dice dónde está."
    );

    private static readonly Phrase NoSite = new(
        "--site must be an https address.",
        "--site debe ser una dirección https."
    );
    private static readonly Phrase OneFile = new("Say at most one file.", "Indica un archivo como mucho.");

    public static Verb Verb { get; } = new("teams-package", Usage, RunAsync) { Options = ["site", "lang"] };

    /// <summary>The same with settings of a test's own.</summary>
    public static async Task<int> RunAsync(IConfiguration configuration, VerbArguments arguments, VerbConsole console)
    {
        if (arguments.Words.Count > 1)
        {
            return Verbs.Misused(Verb, OneFile, console, arguments.Language);
        }

        Uri? site = null;
        if (
            arguments.Option("site") is { } words
            && (!Uri.TryCreate(words, UriKind.Absolute, out site) || site.Scheme != Uri.UriSchemeHttps)
        )
        {
            return Verbs.Misused(Verb, NoSite, console, arguments.Language);
        }

        var options = configuration.GetSection(TeamsOptions.Section).Get<TeamsOptions>() ?? new TeamsOptions();
        if (!Guid.TryParse(options.AppId, out var appId))
        {
            console.Complain(NoAppId, arguments.Language);
            return Verbs.Failed;
        }

        var path = Path.GetFullPath(arguments.Words.Count > 0 ? arguments.Words[0] : UsualName);
        try
        {
            await File.WriteAllBytesAsync(path, TeamsPackage.Zip(appId, site));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            console.Complain(NotWritten(path, refused.Message), arguments.Language);
            return Verbs.Failed;
        }

        console.Say(new Reader(arguments.Language, TimeZoneInfo.Utc, default).Plain(Written(path)));
        return Verbs.Done;
    }

    private static Task<int> RunAsync(VerbArguments arguments, VerbConsole console)
    {
        return RunAsync(arguments.HostBuilder().Configuration, arguments, console);
    }

    private static Phrase Written(string path) =>
        new(
            $"Wrote {path}. Upload it in Teams under Apps, Manage your apps, Upload an app.",
            $"Se ha escrito {path}. Súbelo en Teams, en Aplicaciones, Administrar tus aplicaciones, Cargar una aplicación."
        );

    private static Phrase NotWritten(string path, string why) =>
        new($"{path} could not be written: {why}", $"No se pudo escribir {path}: {why}");
}
