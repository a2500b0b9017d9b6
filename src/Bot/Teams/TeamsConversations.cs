using Bot.Core.Chat;

namespace Bot.Teams;

/// <summary>Where Teams lets us talk: remembered from every activity, so that posts find their way also after a restart.</summary>
internal sealed class TeamsConversations(IConversationStore store, TeamsConnector connector)
{
    // Where Microsoft has proactive messages start when no activity has told a nearer one.
    private const string AnyServiceUrl = "https://smba.trafficmanager.net/teams/";

    /// <summary>Stores what this activity tells, if it is news: the conversation, and how to reach the person.</summary>
    public async Task SeenAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (activity is not { ServiceUrl: { } url, Recipient.Id: { } bot, Conversation.Id: { } conversation } || activity.Place() is not { } place)
        {
            return;
        }

        if (place.Kind == AddressKind.Channel)
        {
            await LearnAsync(new(place with { Thread = null }, place.Conversation, url, bot, null), cancellationToken);
        }

        if (activity.Identity() is { } person && activity.From?.Id is { } user && !activity.IsFromBot())
        {
            var opened = place.Kind == AddressKind.Direct ? conversation : (await store.FindAsync(person.Direct(), cancellationToken))?.ConversationId;
            await LearnAsync(new(person.Direct(), opened, url, bot, user), cancellationToken);
        }
    }

    public Task LeftAsync(Activity activity, CancellationToken cancellationToken) =>
        activity.Place() is { } place ? store.ForgetAsync(place, cancellationToken) : Task.CompletedTask;

    /// <summary>How to post to this address; opens the talk with a person when there is none yet.</summary>
    public async Task<(ConversationReference? Reference, PostOutcome? Problem)> OpenAsync(Address to, CancellationToken cancellationToken)
    {
        var known = await store.FindAsync(to, cancellationToken);
        if (known is null && to.Kind == AddressKind.Channel)
        {
            return (new(to with { Thread = null }, to.Conversation, AnyServiceUrl, "", null), null);
        }

        if (known is null or { ConversationId: null, UserId: null })
        {
            return (null, new PostOutcome.Refused(TeamsTexts.NotReachable));
        }

        return known.ConversationId is null ? await OpenAsync(known, cancellationToken) : (known, null);
    }

    /// <summary>The conversation does not exist any more: the next post to that person opens a new one.</summary>
    public Task GoneAsync(ConversationReference conversation, CancellationToken cancellationToken) => conversation.UserId is null
        ? store.ForgetAsync(conversation.At, cancellationToken)
        : store.RememberAsync(conversation with { ConversationId = null }, cancellationToken);

    private async Task<(ConversationReference? Reference, PostOutcome? Problem)> OpenAsync(ConversationReference known, CancellationToken cancellationToken)
    {
        var opened = await connector.OpenAsync(known, cancellationToken);
        if (opened.Id is null)
        {
            return (null, opened.Problem ?? new PostOutcome.Refused(TeamsTexts.NotTaken));
        }

        var reference = known with { ConversationId = opened.Id };
        await store.RememberAsync(reference, cancellationToken);
        return (reference, null);
    }

    private async Task LearnAsync(ConversationReference told, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(told.At, cancellationToken) != told)
        {
            await store.RememberAsync(told, cancellationToken);
        }
    }
}
