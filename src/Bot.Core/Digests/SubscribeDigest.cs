using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Digests;

/// <summary>Subscribes the channel or changes its schedule in one line. Omitted parts stay as they are.</summary>
internal sealed class SubscribeDigest(DigestStore store, DigestSections sections) : ICommandHandler
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

        return await StoreAsync(store, before with { When = when, Language = language }, command, cancellationToken);
    }

    /// <summary>Takes effect now: the new schedule posts nothing for times in the past.</summary>
    public static async Task<Reply> StoreAsync(
        DigestStore store,
        DigestSubscription subscription,
        ChatCommand command,
        CancellationToken cancellationToken
    )
    {
        var stored = subscription with
        {
            Owner = command.Member.Id,
            Since = command.At,
            PlaceName = command.PlaceName ?? subscription.PlaceName,
        };
        await store.PutAsync(stored, cancellationToken);
        return Reply.ToRequester(DigestCards.Subscribed(stored, command.At));
    }
}
