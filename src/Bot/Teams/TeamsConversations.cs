using Bot.Core.Chat;
using Bot.Core.Members;
using Microsoft.Extensions.Options;

namespace Bot.Teams;

/// <summary>
/// Where Teams allows Duet to post. Every activity updates the stored references, so that posts reach their
/// conversation after a restart too.
/// </summary>
internal sealed class TeamsConversations(
    ConversationStore store,
    MemberStore members,
    TeamsConnector connector,
    IOptions<TeamsOptions> options,
    TimeProvider time
)
{
    // People wait while Duet opens a conversation: Teams expects an answer within seconds.
    private static readonly TimeSpan OpenTimeout = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Stores what is new in this activity: the conversation, and how to reach the person if they are a member. Nothing
    /// is stored of other people.
    /// </summary>
    public async Task RecordAsync(Activity activity, CancellationToken cancellationToken)
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
            await SaveAsync(
                new(place with { Thread = null }, place.Conversation, url, bot, null),
                AllowsWriting(activity),
                cancellationToken
            );
        }

        if (
            activity.Identity() is { } person
            && activity.From?.Id is { } user
            && !activity.IsFromBot()
            && await members.FindOrganizationAsync(person.Platform, person.Workspace, cancellationToken)
                is { } organization
            && await members.FindAsync(organization.Id, person, cancellationToken) is not null
        )
        {
            var opened =
                place.Kind == AddressKind.Direct
                    ? conversation
                    : (await store.FindAsync(person.Direct(), cancellationToken))?.ConversationId;
            await SaveAsync(
                new(person.Direct(), opened, url, bot, user),
                AllowsWriting(activity) && place.Kind == AddressKind.Direct,
                cancellationToken
            );
        }
    }

    /// <summary>
    /// Handles our removal from a conversation. A removed person stays stored as closed, so that Duet can tell them so
    /// when they ask in a channel.
    /// </summary>
    public async Task RemoveAsync(Activity activity, CancellationToken cancellationToken)
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

    /// <summary>The id by which Teams knows the person in messages; null if they never wrote.</summary>
    public async Task<string?> FindUserIdAsync(Address person, CancellationToken cancellationToken) =>
        (await store.FindAsync(person, cancellationToken))?.UserId;

    /// <summary>How to post to the address. It opens the conversation with a person if there is none yet.</summary>
    public async Task<(ConversationReference? Reference, DeliveryResult? Problem)> OpenAsync(
        Address to,
        CancellationToken cancellationToken
    )
    {
        var known = await store.FindAsync(to, cancellationToken);
        if (known is null && to.Kind == AddressKind.Channel)
        {
            // The cloud's start address for proactive messages, used until an activity names a nearer one.
            var start = options.Value.InCloud.ServiceUrl;
            return (new(to with { Thread = null }, to.Conversation, start, $"28:{options.Value.AppId}", null), null);
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
    /// Sends something to the address. If the conversation with the person is gone, it opens a new one and sends once
    /// more.
    /// </summary>
    public async Task<ConnectorAnswer> SendAsync(
        Address to,
        Func<ConversationReference, Task<ConnectorAnswer>> send,
        CancellationToken cancellationToken
    )
    {
        var (reference, problem) = await OpenAsync(to, cancellationToken);
        if (reference is null)
        {
            return new ConnectorAnswer(null, problem);
        }

        var answer = await send(reference);
        await ApplyFaultAsync(reference, answer.Fault, cancellationToken);
        if (answer.Fault != ConnectorFault.Gone || reference.UserId is null)
        {
            return answer;
        }

        (reference, problem) = await OpenAsync(to, cancellationToken);
        if (reference is null)
        {
            return new ConnectorAnswer(null, problem);
        }

        var second = await send(reference);
        await ApplyFaultAsync(reference, second.Fault, cancellationToken);
        return second;
    }

    /// <summary>
    /// Applies a fault of the connector. If the conversation is gone, the next post opens a new one with the person, or
    /// finds no channel. If it is closed, nothing is sent until a message from there arrives.
    /// </summary>
    public Task ApplyFaultAsync(
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
        using var limit = new CancellationTokenSource(OpenTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var opened = await connector.OpenAsync(known, either.Token);
        if (opened.Id is null)
        {
            return (null, opened.Problem ?? new DeliveryResult.Refused(TeamsTexts.NotTaken));
        }

        var reference = known with { ConversationId = opened.Id };
        await store.RememberAsync(reference, cancellationToken);
        return (reference, null);
    }

    // Teams reports members and names even where it does not allow Duet to write.
    private static bool AllowsWriting(Activity activity) => activity.Type != "conversationUpdate";

    private async Task SaveAsync(ConversationReference reported, bool reopens, CancellationToken cancellationToken)
    {
        var known = await store.FindAsync(reported.At, cancellationToken);
        var updated = reported with { IsClosed = known?.IsClosed == true && !reopens };
        if (known != updated)
        {
            await store.RememberAsync(updated, cancellationToken);
        }
    }
}
