using Bot.Core.Chat;
using Bot.Teams;

namespace Bot.Cli;

/// <summary><c>teams-package</c>: writes the zip to be uploaded to Teams, with the id from the settings.</summary>
internal static class TeamsPackageCommand
{
    private const string UsualName = "duet-teams.zip";

    private static readonly string[] LinkOptions = ["site", "privacy", "terms"];

    private static readonly LocalizedText Usage = new(
        "teams-package [FILE] [--site https://…] [--privacy https://…] [--terms https://…] [--classic] [--lang en|es]\n"
            + "    Writes the app package for Teams (duet-teams.zip) with Teams:AppId filled in, and your company's pages.\n"
            + "    --classic leaves out slash commands, for tenants that do not accept the newest manifest.",
        "teams-package [ARCHIVO] [--site https://…] [--privacy https://…] [--terms https://…] [--classic] [--lang en|es]\n"
            + "    Escribe el paquete de la aplicación para Teams (duet-teams.zip) con Teams:AppId y las páginas de tu empresa.\n"
            + "    --classic omite los comandos con barra, para organizaciones que no admiten el manifiesto más nuevo."
    );

    private static readonly LocalizedText NoAppId = new(
        "Set Teams:AppId first: the app id (a GUID) of your Azure bot. “Connect Teams” in the README "
            + "says where to find it.",
        "Configura antes Teams:AppId: el identificador (un GUID) de tu bot de Azure. «Connect Teams», en el README, dice dónde está."
    );

    private static readonly LocalizedText OneFile = new("Name at most one file.", "Indica un archivo como mucho.");

    public static CliCommand Verb { get; } =
        new("teams-package", Usage, RunAsync) { Options = [.. LinkOptions, "lang"], Flags = ["classic"] };

    /// <summary>The same with settings of a test's own.</summary>
    public static async Task<int> RunAsync(IConfiguration configuration, CliArguments arguments, CliConsole console)
    {
        if (arguments.Words.Count > 1)
        {
            return CliCommands.Misused(Verb, OneFile, console, arguments.Language);
        }

        var links = LinkOptions.ToDictionary(name => name, name => Link(arguments.Option(name)));
        if (LinkOptions.FirstOrDefault(name => arguments.Option(name) is not null && links[name] is null) is { } wrong)
        {
            return CliCommands.Misused(Verb, NotHttps(wrong), console, arguments.Language);
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
            await File.WriteAllBytesAsync(
                path,
                TeamsPackage.Zip(
                    appId,
                    new TeamsPackageLinks(links["site"], links["privacy"], links["terms"]),
                    arguments.Flags.Contains("classic")
                )
            );
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            console.Complain(NotWritten(path, refused.Message), arguments.Language);
            return CliCommands.Failed;
        }

        console.Say(new RenderContext(arguments.Language, TimeZoneInfo.Utc, default).Plain(Written(path)));
        if (LinkOptions.Where(name => links[name] is null).ToList() is { Count: > 0 } missing)
        {
            console.Complain(Missing(missing, links["site"] is not null), arguments.Language);
        }

        return CliCommands.Done;
    }

    private static Task<int> RunAsync(CliArguments arguments, CliConsole console)
    {
        return RunAsync(arguments.HostBuilder().Configuration, arguments, console);
    }

    private static Uri? Link(string? words) =>
        Uri.TryCreate(words, UriKind.Absolute, out var link) && link.Scheme == Uri.UriSchemeHttps ? link : null;

    private static LocalizedText NotHttps(string option) =>
        new($"--{option} must be an https address.", $"--{option} debe ser una dirección https.");

    private static LocalizedText Missing(IReadOnlyList<string> options, bool hasSite)
    {
        var names = string.Join(", ", options.Select(option => $"--{option}"));
        return hasSite
            ? new(
                $"Warning: without {names} those links lead to your site. Teams expects pages of their own.",
                $"Aviso: sin {names}, esos enlaces llevan a tu sitio. Teams espera páginas propias."
            )
            : new(
                $"Warning: without {names} the app's page in Teams links to an example address. "
                    + "Give your company's pages, or an admin may reject the app.",
                $"Aviso: sin {names}, la página de la aplicación en Teams enlaza a una dirección de ejemplo. "
                    + "Indica las páginas de tu empresa, o puede que administración rechace la aplicación."
            );
    }

    private static LocalizedText Written(string path) =>
        new(
            $"Wrote {path}. Upload it in Teams under Apps, Manage your apps, Upload an app.",
            $"Se ha escrito {path}. Súbelo en Teams, en Aplicaciones, Administrar tus aplicaciones, Cargar una aplicación."
        );

    private static LocalizedText NotWritten(string path, string why) =>
        new($"{path} could not be written: {why}", $"No se pudo escribir {path}: {why}");
}
