using Bot.Core.Chat;

namespace Bot.Slack;

/// <summary>A permission that Duet asks a workspace for, and what for.</summary>
internal sealed record SlackScope(string Name, LocalizedText Reason);

/// <summary>A slash command that is a short cut: its own name is the first word of a Duet command.</summary>
internal sealed record SlashCommand(string Command)
{
    public string Word => Command.TrimStart('/');
}

/// <summary>An entry of Slack's menus. The callback id is the wire name of the command that it runs.</summary>
internal sealed record MenuShortcut(string Name, string Type, string CallbackId);

/// <summary>
/// What Duet needs of its app in Slack. Tests compare the manifests, the <c>check</c> command and docs/slack.md with this
/// list, so a new entry here makes them say what else must change.
/// </summary>
internal static class SlackAppManifest
{
    public const string General = "/duet";

    /// <summary>The least set: each is used, and a workspace's admin sees each of them before installing.</summary>
    public static IReadOnlyList<SlackScope> Scopes { get; } =
    [
        new(
            "app_mentions:read",
            new("hears what is said to @Duet in channels", "oye lo que se le dice a @Duet en los canales")
        ),
        new(
            "chat:write",
            new("posts digests, review cards and answers", "publica resúmenes, tarjetas de revisión y respuestas")
        ),
        new(
            "commands",
            new(
                "answers /duet, its short cuts and Slack's shortcut menus",
                "responde a /duet, a sus atajos y a los menús de atajos de Slack"
            )
        ),
        new(
            "files:read",
            new(
                "reads a CSV or Markdown file that somebody drops in the talk with Duet",
                "lee un archivo CSV o Markdown que alguien suelta en la conversación con Duet"
            )
        ),
        new(
            "files:write",
            new(
                "shows a chart as a picture where Slack does not draw it",
                "muestra un gráfico como imagen donde Slack no lo dibuja"
            )
        ),
        new(
            "im:history",
            new("hears what is said to Duet in a direct message", "oye lo que se le dice a Duet en un mensaje directo")
        ),
        new(
            "reactions:read",
            new(
                "logs a message that somebody marks with the feedback emoji",
                "registra un mensaje que alguien marca con el emoji de comentario"
            )
        ),
        new("users:read", new("knows names, languages and time zones", "conoce nombres, idiomas y zonas horarias")),
    ];

    public static IReadOnlyList<string> Events { get; } =
    ["app_home_opened", "app_mention", "app_uninstalled", "message.im", "reaction_added", "tokens_revoked"];

    /// <summary>All short cuts that the product foresees; those whose word is no command yet stay out of the manifests.</summary>
    public static IReadOnlyList<SlashCommand> ShortCuts { get; } =
    [new("/feedback"), new("/persona"), new("/message"), new("/claim"), new("/objection"), new("/asset"), new("/kpi")];

    public static IReadOnlyList<MenuShortcut> Shortcuts { get; } =
    [
        new("Log feedback", "global", "feedback.capture"),
        new("Log as feedback", "message", "feedback.quote"),
        new("Check this promise", "message", "claims.check"),
    ];

    /// <summary>The slash commands to register, given the first words that commands have.</summary>
    public static IEnumerable<string> SlashCommands(IReadOnlySet<string> words) =>
        ShortCuts
            .Where(shortCut => words.Contains(shortCut.Word))
            .Select(shortCut => shortCut.Command)
            .Prepend(General);

    /// <summary>The scopes that are not among those granted, as Slack lists them ("chat:write,commands").</summary>
    public static IReadOnlyList<SlackScope> Missing(string granted)
    {
        var had = granted
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .ToHashSet(StringComparer.Ordinal);
        return [.. Scopes.Where(scope => !had.Contains(scope.Name))];
    }
}
