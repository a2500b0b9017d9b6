using Bot.Core.Chat;

namespace Bot.Core.Digests;

/// <summary>Subscribes the channel or changes its schedule in one line. Omitted parts stay as they are.</summary>
internal sealed class SubscribeDigest(
    DigestStore store,
    DigestSections sections,
    DigestChannels channels,
    DigestConfirmation confirmation
) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var before = await store.HereAsync(command, sections, cancellationToken);
        var (when, language, error) = ScheduleWords.Parse(command.Text, before.When, before.Language);
        if (error is not null)
        {
            return Reply.ToRequester(error);
        }

        var wanted = before with { When = when, Language = language };
        return command.Place.Kind == AddressKind.Channel
            ? await confirmation.StoreAsync(wanted, command, DigestActions.Subscribe, cancellationToken)
            : channels.Ask(command, wanted);
    }
}
