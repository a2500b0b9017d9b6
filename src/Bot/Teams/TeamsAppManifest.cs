using Bot.Core.Chat;

namespace Bot.Teams;

/// <summary>
/// An entry in Teams' menus. Its id is the wire name of the command that it runs. Contexts: message, compose,
/// commandBox.
/// </summary>
internal sealed record TeamsAction(
    string Id,
    LocalizedText Title,
    LocalizedText Description,
    params IReadOnlyList<string> Contexts
);

/// <summary>What Duet needs from its app in Teams. The manifest is verified against this list.</summary>
internal static class TeamsAppManifest
{
    /// <summary>The search parameter of each agreement type; each type is a search command of its own.</summary>
    public const string SearchParameter = "words";

    public static readonly LocalizedText SearchTitle = new("Words", "Palabras");
    public static readonly LocalizedText SearchHint = new(
        "Part of a name or of the text",
        "Parte del nombre o del texto"
    );

    public static IReadOnlyList<TeamsAction> Actions { get; } =
    [
        new(
            "feedback.quote",
            new("Log as feedback", "Guardar como comentario"),
            new("Log this message as something a customer said", "Guarda este mensaje como algo que dijo un cliente"),
            "message"
        ),
        new(
            "claims.check",
            new("Check this promise", "Comprobar esta promesa"),
            new("May we promise what this message says?", "¿Podemos prometer lo que dice este mensaje?"),
            "message"
        ),
        new(
            "feedback.capture",
            new("Log feedback", "Guardar comentario"),
            new("Log what a customer said", "Guarda lo que dijo un cliente"),
            "compose",
            "commandBox"
        ),
    ];
}
