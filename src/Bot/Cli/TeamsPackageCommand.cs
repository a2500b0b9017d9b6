using Bot.Core.Chat;
using Bot.Teams;

namespace Bot.Cli;

/// <summary><c>teams-package</c>: writes the zip to be uploaded to Teams, with the id from the settings.</summary>
internal static class TeamsPackageCommand
{
    private const string UsualName = "duet-teams.zip";

    private static readonly LocalizedText Usage = new(
        "teams-package [FILE] [--site https://…] [--lang en|es]\n"
            + "    Writes the app package for Teams (duet-teams.zip) with Teams:AppId filled in. --site is your company's page.",
        "teams-package [ARCHIVO] [--site https://…] [--lang en|es]\n"
            + "    Escribe el paquete de la aplicación para Teams (duet-teams.zip) con Teams:AppId. --site es la página de tu empresa."
    );

    private static readonly LocalizedText NoAppId = new(
        "Set Teams:AppId first: the app id (a GUID) of your Azure bot. “Connect Teams” in the README "
            + "says where to find it.",
        "Configura antes Teams:AppId: el identificador (un GUID) de tu bot de Azure. «Connect Teams», en el README, dice dónde está."
    );

    private static readonly LocalizedText NoSite = new(
        "--site must be an https address.",
        "--site debe ser una dirección https."
    );
    private static readonly LocalizedText OneFile = new("Name at most one file.", "Indica un archivo como mucho.");

    public static CliCommand Verb { get; } = new("teams-package", Usage, RunAsync) { Options = ["site", "lang"] };

    /// <summary>The same with settings of a test's own.</summary>
    public static async Task<int> RunAsync(IConfiguration configuration, CliArguments arguments, CliConsole console)
    {
        if (arguments.Words.Count > 1)
        {
            return CliCommands.Misused(Verb, OneFile, console, arguments.Language);
        }

        Uri? site = null;
        if (
            arguments.Option("site") is { } words
            && (!Uri.TryCreate(words, UriKind.Absolute, out site) || site.Scheme != Uri.UriSchemeHttps)
        )
        {
            return CliCommands.Misused(Verb, NoSite, console, arguments.Language);
        }

        var options = configuration.GetSection(TeamsOptions.Section).Get<TeamsOptions>() ?? new TeamsOptions();
        if (!Guid.TryParse(options.AppId, out var appId))
        {
            console.Complain(NoAppId, arguments.Language);
            return CliCommands.Failed;
        }

        var path = Path.GetFullPath(arguments.Words.Count > 0 ? arguments.Words[0] : UsualName);
        try
        {
            await File.WriteAllBytesAsync(path, TeamsPackage.Zip(appId, site));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            console.Complain(NotWritten(path, refused.Message), arguments.Language);
            return CliCommands.Failed;
        }

        console.Say(new RenderContext(arguments.Language, TimeZoneInfo.Utc, default).Plain(Written(path)));
        return CliCommands.Done;
    }

    private static Task<int> RunAsync(CliArguments arguments, CliConsole console)
    {
        return RunAsync(arguments.HostBuilder().Configuration, arguments, console);
    }

    private static LocalizedText Written(string path) =>
        new(
            $"Wrote {path}. Upload it in Teams under Apps, Manage your apps, Upload an app.",
            $"Se ha escrito {path}. Súbelo en Teams, en Aplicaciones, Administrar tus aplicaciones, Cargar una aplicación."
        );

    private static LocalizedText NotWritten(string path, string why) =>
        new($"{path} could not be written: {why}", $"No se pudo escribir {path}: {why}");
}
