using Bot.Core.Chat;

namespace Bot.Core.Digests;

/// <summary>Opens the form for the channel's digest.</summary>
internal sealed class EditDigest(DigestStore store, DigestSections sections, DigestChannels channels) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken) =>
        command.Place.Kind == AddressKind.Channel
            ? Reply.Open(
                DigestForms.Subscription(await store.HereAsync(command, sections, cancellationToken), sections)
            )
            : channels.Ask(command, DigestDefaults.For(command, sections));
}
