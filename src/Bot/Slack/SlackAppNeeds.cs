using Bot.Core.Chat;
using Bot.Core.Claims;
using Bot.Core.Feedback;

namespace Bot.Slack;

/// <summary>A permission that Duet asks Slack for, and what it is for.</summary>
internal sealed record SlackScope(string Name, Phrase Reason);

/// <summary>A shortcut; <see cref="CallbackId"/> is the wire name of the command that it runs.</summary>
internal sealed record SlackShortcut(string CallbackId, bool IsOnMessage);

/// <summary>What Duet's Slack app has to have: the manifests, the install link, `check` and the README hold to this list.</summary>
internal static class SlackAppNeeds
{
    public static readonly IReadOnlyList<SlackScope> Scopes =
    [
        new("app_mentions:read", new("answer where it is mentioned in a channel", "responder donde se le menciona en un canal")),
        new("chat:write", new("post answers, review cards and digests where it was invited", "publicar respuestas, tarjetas de revisión y resúmenes donde se le ha invitado")),
        new("commands", new("slash commands and shortcuts", "comandos y accesos directos")),
        new("files:read", new("read a CSV file that somebody drops into their talk with Duet", "leer un CSV que alguien suelta en su conversación con Duet")),
        new("files:write", new("show a chart as a picture where Slack draws none", "mostrar un gráfico como imagen donde Slack no lo dibuja")),
        new("im:history", new("read what people write to Duet alone", "leer lo que las personas escriben a Duet a solas")),
        new("reactions:read", new("log a message on which somebody puts the agreed emoji", "guardar un mensaje en el que alguien pone el emoji acordado")),
        new("users:read", new("people's names, languages and time zones, and who is a guest", "nombres, idiomas y zonas horarias de las personas, y quién es invitado")),
    ];

    public static readonly IReadOnlyList<string> Events =
        ["app_home_opened", "app_mention", "app_uninstalled", "message.im", "reaction_added", "tokens_revoked"];

    /// <summary>Short cuts for a capability's first word; those whose capability is not there yet are left out.</summary>
    public static readonly IReadOnlyList<string> ShortCuts = ["feedback", "persona", "message", "claim", "objection", "asset", "kpi"];

    public static readonly IReadOnlyList<SlackShortcut> Shortcuts =
        [new(FeedbackActions.Capture, false), new(FeedbackActions.Quote, true), new(ClaimActions.Check, true)];

    /// <summary>The slash commands that work with these commands: the general one and the short cuts.</summary>
    public static IEnumerable<string> SlashCommands(CommandCatalog catalog) =>
        ShortCuts.Where(word => catalog.Specs.Any(spec => spec.Words?.Split(' ')[0].Split('|')[0] == word)).Select(word => "/" + word).Prepend("/duet");
}
