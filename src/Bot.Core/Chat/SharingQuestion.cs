using System.Text.Json;

namespace Bot.Core.Chat;

/// <summary>Asks before something is posted where another company reads it. Nothing is done until the button is pressed.</summary>
public sealed class SharingQuestion(IEnumerable<ISharedConversations> platforms)
{
    private static readonly LocalizedText SharedWithSomebody = new(
        "This channel is shared with another company. Their people will read what I post here. Nothing is posted yet.",
        "Este canal se comparte con otra empresa. Su gente leerá lo que publique aquí. Aún no he publicado nada."
    );

    private static readonly LocalizedText NotKnown = new(
        "I couldn't check whether another company reads this channel. Nothing is posted yet.",
        "No he podido comprobar si otra empresa lee este canal. Aún no he publicado nada."
    );

    /// <summary>The question; null if only the own company reads there, or the person has been asked.</summary>
    /// <param name="command">The command that posts.</param>
    /// <param name="name">Its wire name.</param>
    /// <param name="place">Where it posts.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public async Task<Reply?> AskAsync(
        ChatCommand command,
        string name,
        Address place,
        CancellationToken cancellationToken
    )
    {
        if (
            command.MayBeShared
            || place.Kind != AddressKind.Channel
            || platforms.FirstOrDefault(platform => platform.Platform == place.Platform) is not { } platform
        )
        {
            return null;
        }

        return await platform.FindAsync(place, cancellationToken) switch
        {
            OtherReaders.None => null,
            OtherReaders.Companies { Names: { Count: > 0 } names } => Ask(command, name, SharedWith(names)),
            OtherReaders.Companies => Ask(command, name, SharedWithSomebody),
            _ => Ask(command, name, NotKnown),
        };
    }

    /// <summary>
    /// The names of the other companies that read the conversation, as far as they are known. Null if none does, or if
    /// the platform does not tell.
    /// </summary>
    public async Task<IReadOnlyList<string>?> OthersAsync(Address place, CancellationToken cancellationToken) =>
        place.Kind == AddressKind.Channel
        && platforms.FirstOrDefault(platform => platform.Platform == place.Platform) is { } platform
        && await platform.FindAsync(place, cancellationToken) is OtherReaders.Companies companies
            ? companies.Names
            : null;

    private static Reply Ask(ChatCommand command, string name, LocalizedText question) =>
        Reply.ToRequester(
            Card.Ask(question, new Button(PostAnyway.Label, PostAnyway.Name, PostAnyway.Write(command, name)))
        );

    private static LocalizedText SharedWith(IReadOnlyList<string> names)
    {
        var companies = string.Join(", ", names);
        return new(
            $"This channel is shared with {companies:b}. Their people will read what I post here. Nothing is posted yet.",
            $"Este canal se comparte con {companies:b}. Su gente leerá lo que publique aquí. Aún no he publicado nada."
        );
    }
}

/// <summary>Runs a command that asked before posting where another company reads it.</summary>
internal sealed class PostAnyway(CommandRouter router) : ICommandHandler
{
    public const string Name = "chat.post-anyway";

    public static readonly LocalizedText Label = new("Post anyway", "Publicar de todos modos");

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var asked = JsonSerializer.Deserialize<Asked>(command.Value)!;
        return await router.RunAsync(
            asked.Name,
            command with
            {
                Action = asked.Name,
                Text = asked.Text,
                Value = asked.Value,
                Fields = asked.Fields,
                MayBeShared = true,
            },
            cancellationToken
        );
    }

    public static string Write(ChatCommand command, string name) =>
        JsonSerializer.Serialize(new Asked(name, command.Text, command.Value, command.Fields));

    private sealed record Asked(string Name, string Text, string Value, IReadOnlyDictionary<string, string> Fields);
}
