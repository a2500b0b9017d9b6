using Bot.Core.Chat;

namespace Bot.Core.Digests;

/// <summary>Subscribes the channel or changes its schedule in one line. Omitted parts stay as they are.</summary>
internal sealed class SubscribeDigest(DigestStore store, DigestSections sections, DigestConfirmation confirmation)
    : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        if (command.Place.Kind != AddressKind.Channel)
        {
            return Reply.ToRequester(DigestTexts.InAChannel);
        }

        var before = await store.HereAsync(command, sections, cancellationToken);
        var (when, language, error) = ScheduleWords.Parse(command.Text, before.When, before.Language);
        if (error is not null)
        {
            return Reply.ToRequester(error);
        }

        return await confirmation.StoreAsync(
            before with
            {
                When = when,
                Language = language,
            },
            command,
            DigestActions.Subscribe,
            cancellationToken
        );
    }
}
