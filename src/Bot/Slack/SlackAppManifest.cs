using Bot.Core.Chat;

namespace Bot.Slack;

/// <summary>A permission that Duet requests from a workspace, with the reason.</summary>
internal sealed record SlackScope(string Name, LocalizedText Reason);

/// <summary>A slash command whose own name is the first word of a Duet command.</summary>
internal sealed record SlashCommand(string Command)
{
    public string Word => Command.TrimStart('/');
}

/// <summary>An entry in Slack's menus. The callback id is the wire name of the command that it runs.</summary>
internal sealed record MenuShortcut(string Name, string Type, string CallbackId);

/// <summary>
/// What Duet needs from its app in Slack. The manifests, the <c>check</c> verb and the README are verified against this
/// list. Add new slash commands, shortcuts and scopes here; the tests then report what else has to change.
/// </summary>
internal static class SlackAppManifest
{
    public const string General = "/duet";

    /// <summary>
    /// The minimal set of scopes. Duet uses each of them, and a workspace admin sees each of them before installing.
    /// </summary>
    public static IReadOnlyList<SlackScope> Scopes { get; } =
    [
        new(
            "app_mentions:read",
            new(
                "reads messages that mention @Duet in channels",
                "lee los mensajes que mencionan a @Duet en los canales"
            )
        ),
        new(
            "channels:read",
            new(
                "notices when it is invited into a public channel, greets there once, and knows whether another company "
                    + "reads it",
                "se da cuenta de que lo invitan a un canal público, saluda allí una vez y sabe si otra empresa lo lee"
            )
        ),
        new(
            "chat:write",
            new("posts digests, proposals to sign and answers", "publica resúmenes, propuestas por firmar y respuestas")
        ),
        new(
            "commands",
            new(
                "answers /duet, its shortcuts and Slack's shortcut menus",
                "responde a /duet, a sus atajos y a los menús de atajos de Slack"
            )
        ),
        new(
            "files:read",
            new(
                "reads a CSV or Markdown file that someone sends to Duet",
                "lee un archivo CSV o Markdown que alguien envía a Duet"
            )
        ),
        new(
            "files:write",
            new(
                "sends the files that people ask for, and shows a chart as a picture where Slack can't draw it",
                "envía los archivos que se le piden y muestra un gráfico como imagen donde Slack no puede dibujarlo"
            )
        ),
        new(
            "groups:read",
            new(
                "notices when it is invited into a private channel, greets there once, and knows whether another "
                    + "company reads it",
                "se da cuenta de que lo invitan a un canal privado, saluda allí una vez y sabe si otra empresa lo lee"
            )
        ),
        new("im:history", new("reads direct messages to Duet", "lee los mensajes directos a Duet")),
        new(
            "reactions:read",
            new(
                "logs a message when someone reacts with the feedback emoji",
                "guarda un mensaje cuando alguien reacciona con el emoji de comentario"
            )
        ),
        new(
            "team:read",
            new(
                "names the other company before it posts in a channel shared with it",
                "dice el nombre de la otra empresa antes de publicar en un canal compartido con ella"
            )
        ),
        new(
            "users:read",
            new(
                "knows names, languages, time zones, and who is a guest or has left",
                "conoce nombres, idiomas, zonas horarias y quién es invitado o se ha ido"
            )
        ),
        new(
            "users:read.email",
            new("finds a colleague by their e-mail address", "encuentra a un colega por su correo electrónico")
        ),
    ];

    public static IReadOnlyList<string> Events { get; } =
    [
        "app_home_opened",
        "app_mention",
        "app_uninstalled",
        "member_joined_channel",
        "message.im",
        "reaction_added",
        "team_join",
        "tokens_revoked",
        "user_change",
    ];

    /// <summary>
    /// All slash commands that the product plans. The manifests leave out those whose word is not a command yet.
    /// </summary>
    public static IReadOnlyList<SlashCommand> ShortCuts { get; } =
    [
        new("/feedback"),
        new("/persona"),
        new("/message"),
        new("/claim"),
        new("/objection"),
        new("/asset"),
        new("/kpi"),
        new("/themes"),
    ];

    public static IReadOnlyList<MenuShortcut> Shortcuts { get; } =
    [
        new("Log feedback", "global", "feedback.capture"),
        new("Log as feedback", "message", "feedback.quote"),
        new("Check this promise", "message", "claims.check"),
    ];

    /// <summary>The slash commands to register, given the first words of all commands.</summary>
    public static IEnumerable<string> SlashCommands(IReadOnlySet<string> words) =>
        ShortCuts
            .Where(shortCut => words.Contains(shortCut.Word))
            .Select(shortCut => shortCut.Command)
            .Prepend(General);

    /// <summary>The scopes missing from a list of granted scopes in Slack's format ("chat:write,commands").</summary>
    public static IReadOnlyList<SlackScope> Missing(string granted)
    {
        var grantedScopes = granted
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .ToHashSet(StringComparer.Ordinal);
        return [.. Scopes.Where(scope => !grantedScopes.Contains(scope.Name))];
    }
}
