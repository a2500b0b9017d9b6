using Bot.Core.Chat;
using Bot.Core.Feedback;
using Bot.Core.Inquiries.Questions;
using Bot.Core.Members;
using Bot.Core.Messaging;

namespace Bot.Core.Agreements;

/// <summary>Builds the messages with a version's review cards, their updates, and the reminders. Pure.</summary>
internal static class ReviewNotifications
{
    /// <summary>
    /// The cards for a new text: in the channel where it was proposed, if any, and in the direct chats of all
    /// approvers.
    /// </summary>
    public static IReadOnlyList<PostedCard> Copies(
        Agreement agreement,
        AgreementVersion version,
        Address place,
        IReadOnlyList<Member> members
    )
    {
        var (key, revision) = (Text(agreement, version), agreement.Revision + 1);
        var talk = place with { Thread = null };
        var channel =
            place.Kind == AddressKind.Channel
                ? [new PostedCard(Notification.Key(key, talk), talk) { Added = revision }]
                : Array.Empty<PostedCard>();
        var direct = members
            .Where(member => member.IsApprover)
            .SelectMany(member => PostedCard.For(member, key, revision));
        return [.. channel.Concat(direct).Select(card => card with { Hash = version.Hash })];
    }

    /// <summary>
    /// The posted cards in their current state, and the notices to the author and the admins. Keys depend only on
    /// stored data, so the outbox drops a repeated message.
    /// </summary>
    public static IReadOnlyList<OutboundMessage> Of(
        AgreementView view,
        Organization organization,
        Agreement agreement,
        AgreementVersion version,
        IReadOnlyList<FeedbackEntry> evidence
    )
    {
        var card = ReviewCards.For(view, agreement, version, evidence);
        var outdated = version.Edits.Count > 0 ? ReviewCards.Outdated(view, agreement, version) : card;
        var cards = CardUpdates.Of(version.Copies, agreement.Revision, Message);
        return [.. cards, .. Notices(view, agreement, version), .. NoApprover(view, agreement, version)];

        OutboundMessage Message(PostedCard copy)
        {
            var reader = view.Members.FirstOrDefault(member => member.Is(copy.Member));
            return new OutboundMessage(
                agreement.Organization,
                copy.Key,
                copy.To,
                copy.Hash == version.Hash ? card : outdated,
                reader?.Language ?? organization.Language,
                reader?.Zone ?? organization.Zone,
                view.Now,
                OwnerMember: version.Author
            );
        }
    }

    /// <summary>What is to be asked about the agreement now; see <see cref="ReviewQuestions"/>.</summary>
    public static IEnumerable<DueQuestion<Agreement>> Due(AgreementView view, Agreement agreement)
    {
        if (ReviewDates.AskAt(agreement) <= view.Now)
        {
            yield return StillTrue(view, agreement, agreement.Agreed!);
        }

        // Proposals of an import are reminded of together.
        if (ReviewDates.RemindAt(agreement) <= view.Now && agreement.Pending is { Import: null } pending)
        {
            yield return Reminder(view, agreement, pending);
        }
    }

    // Asks the owner, else the admins, whether the agreed version is still true; once for each review date.
    private static DueQuestion<Agreement> StillTrue(AgreementView view, Agreement agreement, AgreementVersion version)
    {
        return new(
            $"{Key(agreement, version)}-review-{ReviewDates.Code(version.ReviewAt!.Value)}",
            view.Members.ResponsibleOrAdmins(version.Owner),
            ReviewCards.StillTrue(view, agreement, version),
            (current, _) => ReviewDates.Asked(current)
        )
        {
            IsUpdatable = false,
        };
    }

    // Reminds approvers who can still sign, once for each text, and tells admins if a side has no approver.
    private static DueQuestion<Agreement> Reminder(AgreementView view, Agreement agreement, AgreementVersion version) =>
        new(
            $"{Text(agreement, version)}-remind",
            [.. view.Members.Where(member => QueueCards.IsMine(version, member))],
            ReviewCards.Reminder(view, agreement, version),
            (current, _) => ReviewDates.Reminded(current)
        )
        {
            Also = [.. NoApprover(view, agreement, version)],
            IsUpdatable = false,
        };

    // Tells admins that a side has no approver. The author reads it in the receipt. An import reports it once for all
    // of its proposals.
    private static IEnumerable<OutboundMessage> NoApprover(
        AgreementView view,
        Agreement agreement,
        AgreementVersion version
    )
    {
        var without = ReviewCards.WithoutApprover(view, version);
        if (version.State != AgreementState.Proposed || without.Count == 0 || version.Import is not null)
        {
            return [];
        }

        var card = ReviewCards.NoApprover(view, agreement, version, without);
        return view
            .Members.Where(member => member.IsAdmin && !member.Is(version.Author))
            .SelectMany(member => Notification.To(member, $"{Text(agreement, version)}-no-approver", card, view.Now));
    }

    // Tells the author about the decision of another member.
    private static IEnumerable<OutboundMessage> Notices(
        AgreementView view,
        Agreement agreement,
        AgreementVersion version
    )
    {
        var decidedBy =
            version.Settled?.Member ?? (version.Signatures.Count > 0 ? version.Signatures[^1].Member : null);
        if (
            ReviewCards.Notice(view, agreement, version) is not { } card
            || view.Members.FirstOrDefault(member => member.Is(version.Author)) is not { } author
            || (decidedBy is not null && author.Is(decidedBy))
        )
        {
            return [];
        }

        return Notification.To(author, $"{Key(agreement, version)}-settled", card, view.Now);
    }

    private static string Key(Agreement agreement, AgreementVersion version) =>
        $"agreement-{agreement.Kind}/{agreement.Subject}-v{VersionRef.Digits(version.Number)}";

    // Identifies one text of a version. An edit gives another key.
    private static string Text(Agreement agreement, AgreementVersion version) =>
        $"{Key(agreement, version)}-h{version.Hash[..8]}";
}
