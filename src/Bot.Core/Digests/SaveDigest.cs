using Bot.Core.Chat;

namespace Bot.Core.Digests;

/// <summary>Stores the settings from the form.</summary>
internal sealed class SaveDigest(
    DigestStore store,
    DigestSections sections,
    DigestChannels channels,
    DigestConfirmation confirmation
) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var isElsewhere = command.Place.Kind != AddressKind.Channel;
        if (isElsewhere)
        {
            if (command.Field(DigestForms.Channel) is not { } picked)
            {
                return Reply.ToRequester(DigestTexts.InAChannel);
            }

            if (await channels.InPickedAsync(command, picked, cancellationToken) is not { } there)
            {
                return Reply.Invalid(DigestForms.Channel, DigestTexts.NoSuchChannel);
            }

            command = there;
        }

        var (subscription, errors) = DigestForms.Read(
            command,
            await store.HereAsync(command, sections, cancellationToken),
            sections
        );
        return subscription is null
            ? Reply.Invalid(errors)
            : await confirmation.StoreAsync(subscription, command, DigestActions.Save, cancellationToken, isElsewhere);
    }
}
