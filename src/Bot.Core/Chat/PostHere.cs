namespace Bot.Core.Chat;

/// <summary>
/// Posts a private answer to everybody in the channel where it was asked for. It asks again instead of copying the
/// card, so that the channel gets what is agreed now, and only what everybody may read.
/// </summary>
public sealed class PostHere(CommandRouter router, SharingQuestion sharing) : ICommandHandler
{
    public const string Name = "chat.post-here";

    public static readonly LocalizedText Label = new("Post here", "Publicar aquí");
    public static readonly LocalizedText ChannelLabel = new("Post in the channel", "Publicar en el canal");

    private static readonly LocalizedText NotPublic = new(
        "This answer is for you alone, so it is not posted.",
        "Esta respuesta es solo para ti y no se publica."
    );

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var reply = await router.AnswerAsync(
            command with
            {
                Action = null,
                Value = "",
                Text = command.Value,
                IsSpoken = false,
                IsExact = true,
                IsForEverybody = true,
            },
            cancellationToken
        );
        return reply is not { MayBePublic: true, Card: { } card } || command.Place.Kind != AddressKind.Channel
            ? Reply.ToRequester(NotPublic)
            : await sharing.AskAsync(command, Name, command.Place, cancellationToken) ?? Reply.ToChannel(card);
    }
}
