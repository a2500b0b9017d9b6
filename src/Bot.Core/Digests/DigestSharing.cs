using Bot.Core.Chat;
using Bot.Core.Members;
using Bot.Core.Messaging;

namespace Bot.Core.Digests;

/// <summary>
/// A digest whose channel another company reads by now, although nobody agreed to that: it is held back, and whoever is
/// responsible for it is asked once.
/// </summary>
internal sealed class DigestSharing(SharingQuestion sharing, MemberStore members)
{
    /// <summary>
    /// The messages that ask before the digest is posted: none if they were sent before. Null if it may be posted.
    /// </summary>
    public async Task<IReadOnlyList<OutboundMessage>?> AskAsync(
        DigestSubscription subscription,
        DigestIssue issue,
        CancellationToken cancellationToken
    )
    {
        if (
            subscription.MayBeShared
            || await sharing.OthersAsync(subscription.Place, cancellationToken) is not { } others
        )
        {
            return null;
        }

        if (subscription.IsAskedAboutSharing)
        {
            return [];
        }

        var all = await members.ListAsync(subscription.Organization, cancellationToken);
        var sentence = DigestTexts.HeldBack(subscription, others);
        var card = Card.Ask(
            sentence,
            new Button(
                DigestTexts.PostAnyway,
                DigestActions.PostShared,
                PostSharedDigest.Value(issue),
                ButtonStyle.Primary
            )
        );
        return
        [
            .. all.ResponsibleOrAdmins(subscription.Owner)
                .SelectMany(member =>
                    Notification.To(member, $"digest-shared/{issue.PostingKey}", card, issue.Created)
                ),
        ];
    }
}

/// <summary>Posts a digest that was held back, and from then on every digest of its channel.</summary>
internal sealed class PostSharedDigest(DigestStore store, Outbox outbox) : ICommandHandler
{
    public static string Value(DigestIssue issue) => $"{issue.Subscription}/{issue.Occurrence}";

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var organization = command.Organization.Id;
        if (
            command.Value.Split('/', 2) is not [var id, var occurrence]
            || await store.GetAsync(organization, id, cancellationToken) is not { } subscription
            || await store.GetIssueAsync(organization, id, occurrence, cancellationToken) is not { } issue
        )
        {
            return Reply.Replace(DigestTexts.NotSubscribed);
        }

        if (!command.Member.Is(subscription.Owner) && !command.Member.IsAdmin)
        {
            return Reply.ToRequester(DigestTexts.NotYours);
        }

        await store.PutAsync(subscription with { MayBeShared = true }, cancellationToken);
        await outbox.EnqueueAsync([issue.Message(subscription, command.At)], cancellationToken);
        return Reply.Replace(DigestTexts.PostedAfterAll(subscription));
    }
}
