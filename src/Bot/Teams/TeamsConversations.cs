using Bot.Core.Chat;
using Microsoft.Extensions.Options;

namespace Bot.Teams;

/// <summary>Where Teams lets us talk: remembered from every activity, so that posts find their way also after a restart.</summary>
internal sealed class TeamsConversations(
    ConversationStore store,
    TeamsConnector connector,
    IOptions<TeamsOptions> options
)
{
    // Where Microsoft has proactive messages start when no activity has told a nearer one.
    private const string AnyServiceUrl = "https://smba.trafficmanager.net/teams/";

    /// <summary>Stores what this activity tells, if it is news: the conversation, and how to reach the person.</summary>
    public async Task SeenAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (
            activity is not { ServiceUrl: { } url, Recipient.Id: { } bot, Conversation.Id: { } conversation }
            || activity.Place() is not { } place
        )
        {
            return;
        }

        if (place.Kind == AddressKind.Channel)
        {
            await LearnAsync(
                new(place with { Thread = null }, place.Conversation, url, bot, null),
                IsHeard(activity),
                cancellationToken
            );
        }

        if (activity.Identity() is { } person && activity.From?.Id is { } user && !activity.IsFromBot())
        {
            var opened =
                place.Kind == AddressKind.Direct
                    ? conversation
                    : (await store.FindAsync(person.Direct(), cancellationToken))?.ConversationId;
            await LearnAsync(
                new(person.Direct(), opened, url, bot, user),
                IsHeard(activity) && place.Kind == AddressKind.Direct,
                cancellationToken
            );
        }
    }

    /// <summary>We were removed from there. A person is kept in mind as one who cannot be written to: who asks in a channel is told so there.</summary>
    public async Task LeftAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (
            activity.Place() is { Kind: AddressKind.Direct } person
            && await store.FindAsync(person, cancellationToken) is { } known
        )
        {
            await store.RememberAsync(known with { IsClosed = true }, cancellationToken);
        }
        else if (activity.Place() is { } place)
        {
            await store.ForgetAsync(place, cancellationToken);
        }
    }

    /// <summary>How Teams knows that person in messages; null when they were never heard.</summary>
    public async Task<string?> UserAsync(Address person, CancellationToken cancellationToken) =>
        (await store.FindAsync(person, cancellationToken))?.UserId;

    /// <summary>How to post to this address; opens the talk with a person when there is none yet.</summary>
    public async Task<(ConversationReference? Reference, DeliveryResult? Problem)> OpenAsync(
        Address to,
        CancellationToken cancellationToken
    )
    {
        var known = await store.FindAsync(to, cancellationToken);
        if (known is null && to.Kind == AddressKind.Channel)
        {
            return (
                new(to with { Thread = null }, to.Conversation, AnyServiceUrl, $"28:{options.Value.AppId}", null),
                null
            );
        }

        if (known is null or { ConversationId: null, UserId: null })
        {
            return (null, new DeliveryResult.Refused(TeamsTexts.NotReachable));
        }

        if (known.IsClosed)
        {
            return (null, new DeliveryResult.Refused(TeamsTexts.NotInstalled));
        }

        return known.ConversationId is null ? await OpenAsync(known, cancellationToken) : (known, null);
    }

    /// <summary>
    /// Of a conversation that is gone the next post opens a new one with that person, or finds no channel. Of one that is closed
    /// nothing is asked any more until we hear from there.
    /// </summary>
    public Task HeedAsync(
        ConversationReference conversation,
        ConnectorFault fault,
        CancellationToken cancellationToken
    ) =>
        fault switch
        {
            ConnectorFault.Gone when conversation.UserId is null => store.ForgetAsync(
                conversation.At,
                cancellationToken
            ),
            ConnectorFault.Gone => store.RememberAsync(conversation with { ConversationId = null }, cancellationToken),
            ConnectorFault.Closed => store.RememberAsync(conversation with { IsClosed = true }, cancellationToken),
            _ => Task.CompletedTask,
        };

    private async Task<(ConversationReference? Reference, DeliveryResult? Problem)> OpenAsync(
        ConversationReference known,
        CancellationToken cancellationToken
    )
    {
        var opened = await connector.OpenAsync(known, cancellationToken);
        if (opened.Id is null)
        {
            return (null, opened.Problem ?? new DeliveryResult.Refused(TeamsTexts.NotTaken));
        }

        var reference = known with { ConversationId = opened.Id };
        await store.RememberAsync(reference, cancellationToken);
        return (reference, null);
    }

    // Teams tells of members and names also where it does not let us write.
    private static bool IsHeard(Activity activity) => activity.Type != "conversationUpdate";

    private async Task LearnAsync(ConversationReference told, bool opens, CancellationToken cancellationToken)
    {
        var known = await store.FindAsync(told.At, cancellationToken);
        var now = told with { IsClosed = known?.IsClosed == true && !opens };
        if (known != now)
        {
            await store.RememberAsync(now, cancellationToken);
        }
    }
}
