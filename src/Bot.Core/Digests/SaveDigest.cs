using Bot.Core.Chat;

namespace Bot.Core.Digests;

/// <summary>Stores the settings from the form.</summary>
internal sealed class SaveDigest(DigestStore store, DigestSections sections, DigestConfirmation confirmation)
    : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        if (command.Place.Kind != AddressKind.Channel)
        {
            return Reply.ToRequester(DigestTexts.InAChannel);
        }

        var (subscription, errors) = DigestForms.Read(
            command,
            await store.HereAsync(command, sections, cancellationToken),
            sections
        );
        return subscription is null
            ? Reply.Invalid(errors)
            : await confirmation.StoreAsync(subscription, command, DigestActions.Save, cancellationToken);
    }
}
